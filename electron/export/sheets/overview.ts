// The sheet that says how it stands: risks by level before and after treatment, measures that are late, who has what to do,
// and when risks are to be looked at again. Every figure is a formula, and late is what is past on the day in its one cell.

import { measureRows } from '../../../shared/domain/workshop/measures.ts';
import { countsOfLevel } from '../../../shared/domain/workshop/register.ts';
import { type BookView, dayCell } from '../book-view.ts';
import { Canvas, drawHeadLines } from '../canvas.ts';
import { levelCell, looks } from '../cell-styles.ts';
import { at, type Chart, Formula, fixedRange, type Sheet, type Value } from '../sheet-writer.ts';
import { firstRow, sheetName } from '../table-sheet.ts';
import { heightOf } from '../text-height.ts';
import { type Line, type Lines, measureLines, ownerLines, reviewLines } from './overview-lines.ts';
import { countedInRegister, countsOfLevelIn, ratedInRegister } from './register-counts.ts';

const widths = [36, 12, 12, 12, 4, 36, 12, 12] as const;
/** Columns that the chart covers, beside the figures. */
const besides = { left: 6, right: widths.length } as const;
/** Rows that a chart needs to be read. */
const chartRows = 14;

/** The cell with the day by which something is late, for formulas of any sheet. */
export function overviewDay(view: BookView): string {
  const cell = { top: firstRow, left: 2, bottom: firstRow, right: 2 };
  return fixedRange(sheetName(view, 'overview'), cell).split(':')[0] ?? '';
}

/** How it stands, on one page. */
export function overviewSheet(view: BookView): Sheet {
  const { words } = view;
  const canvas = new Canvas();
  drawHeadLines(canvas, view, 'overview', words('workbook:note.overview'));
  canvas.put(firstRow, 1, words('workbook:overview.day'), looks.strong);
  canvas.put(firstRow, 2, dayCell(view.today), looks.input);
  canvas.put(firstRow, 3, words('workbook:overview.dayHelp'), looks.note);
  const top = firstRow + 2;
  const levelsEnd = drawLevels(canvas, view, top);
  const measures = measureRows(view.rows).map(({ measure }) => measure);
  const below = Math.max(levelsEnd, top + chartRows) + 2;
  const ownersEnd = drawBlock(canvas, ownerLines(view, measures), below, 1);
  const measuresEnd = drawBlock(canvas, measureLines(view, measures), below, besides.left);
  const reviewsEnd = drawBlock(canvas, reviewLines(view), measuresEnd + 2, besides.left);
  const sheet = canvas.sheet(sheetName(view, 'overview'), widths, Math.max(ownersEnd, reviewsEnd), 1);
  return { ...sheet, charts: [chartOf(view, top, levelsEnd)] };
}

/** A block of lines from a row and column on. Returns its last row. */
function drawBlock(canvas: Canvas, { title, heads, lines }: Lines, top: number, left: number): number {
  if (lines.length === 0) return top - 2;
  drawHeads(canvas, top, left, title, heads);
  lines.forEach((line, index) => {
    drawLine(canvas, top + 2 + index, left, line);
  });
  return top + 1 + lines.length;
}

function drawHeads(canvas: Canvas, top: number, left: number, title: string, heads: readonly string[]): void {
  canvas.put(top, left, title, looks.section);
  canvas.height(top, 24);
  heads.forEach((head, index) => {
    canvas.put(top + 1, left + index, head, index === 0 ? looks.head : looks.headMiddle);
    canvas.height(top + 1, heightOf(head, widths[left + index - 1] ?? 12, looks.head));
  });
}

function drawLine(canvas: Canvas, row: number, left: number, { label, figures }: Line): void {
  canvas.put(row, left, label, looks.text);
  canvas.height(row, heightOf(label, widths[left - 1] ?? 12));
  figures.forEach(({ text, value, isDay }, index) => {
    const look = isDay ? looks.date : looks.number;
    const own = typeof text === 'function' ? text(row, left + 1 + index) : text;
    canvas.put(row, left + 1 + index, own === null ? value : new Formula(own, value), look);
  });
}

/** Levels from the highest down, then the risks without one, and all of them. Returns the last row. */
function drawLevels(canvas: Canvas, view: BookView, top: number): number {
  const { words, method, names, rows } = view;
  const heads = [
    words('workbook:head.level'),
    words('workbook:overview.before'),
    words('workbook:legend.after'),
  ];
  drawHeads(canvas, top, 1, words('workbook:overview.levels'), heads);
  const put = (row: number, values: readonly Value[]) =>
    values.forEach((value, index) => {
      canvas.put(row, index + 2, value, looks.count);
    });
  const levels = [...method.levels].reverse();
  levels.forEach((level, index) => {
    const row = top + 2 + index;
    canvas.put(row, 1, names.levels.get(level.code) ?? '', levelCell(method, level));
    canvas.height(row, 20);
    const counts = countsOfLevel(rows, level);
    const { now, after } = countsOfLevelIn(view, level);
    put(row, [new Formula(now, counts.before), new Formula(after, counts.after)]);
  });
  const last = top + 2 + levels.length;
  const unrated = rows.filter((row) => row.level === null).length;
  const without = rows.filter((row) => row.level === null && row.residualLevel === null).length;
  canvas.put(last, 1, words('workbook:check.unrated'), looks.text);
  const all = countedInRegister(view);
  const sum = (column: number) => `SUM(${at(top + 2, column)}:${at(last - 1, column)})`;
  put(last, [
    new Formula(`${all}-(${ratedInRegister(view)})`, unrated),
    new Formula(`${all}-${sum(3)}`, without),
  ]);
  canvas.put(last + 1, 1, words('workbook:check.register'), looks.strong);
  put(last + 1, [new Formula(all, rows.length), new Formula(all, rows.length)]);
  return last + 1;
}

/** Risks per level before and after treatment, the lowest level to the left. */
function chartOf(view: BookView, top: number, end: number): Chart {
  const { words, method, names, rows } = view;
  const levels = [...method.levels].reverse();
  const cells = (column: number) =>
    fixedRange(sheetName(view, 'overview'), { top: top + 2, left: column, bottom: end - 2, right: column });
  const counts = levels.map((level) => countsOfLevel(rows, level));
  return {
    title: words('workbook:overview.chart'),
    over: { top, left: besides.left, bottom: Math.max(end, top + chartRows), right: besides.right },
    names: { range: cells(1), values: levels.map(({ code }) => names.levels.get(code) ?? '') },
    series: [
      {
        name: words('workbook:overview.before'),
        figures: { range: cells(2), values: counts.map(({ before }) => before) },
        colour: '0B5563',
      },
      {
        name: words('workbook:legend.after'),
        figures: { range: cells(3), values: counts.map(({ after }) => after) },
        colour: 'E0A458',
      },
    ],
  };
}
