import { identityFacts } from '../../../shared/domain/fields/columns.ts';
import { measureRows } from '../../../shared/domain/workshop/measures.ts';
import type { WordKey } from '../../../shared/words/areas.ts';
import { type BookView, localMinute } from '../book-view.ts';
import { Canvas, drawHeadLines } from '../canvas.ts';
import { looks } from '../cell-styles.ts';
import { at, Formula, type Sheet } from '../sheet-writer.ts';
import { sinceOf } from '../since-lines.ts';
import { firstRow, type SheetKey, sheetName } from '../table-sheet.ts';
import { heightOf } from '../text-height.ts';
import { workshopFacts } from '../workshop-facts.ts';
import { matrixCheckCells } from './matrix-check.ts';
import { countedInRegister } from './register-counts.ts';

const widths = [24, 92, 12] as const;
const countColumn = 3;

/** The sheets after this one, in their order, with how many rows each has; a matrix or a legend has none to count. */
function contents(view: BookView, voteRows: number): [SheetKey, number | null][] {
  const { all, tables, changes } = view;
  const since = sinceOf(view);
  return [
    ['register', all.length],
    ['overview', null],
    ['matrix', null],
    ['threats', tables.threat.size],
    ['votes', voteRows],
    ['measures', measureRows(all).length],
    ['method', null],
    ['changes', changes.length],
    ...(since ? [['since', since.byRisk.size + since.gone.length] as [SheetKey, number]] : []),
    ['supervision', null],
    ...(tables.parkedNote.size > 0 ? [['parked', tables.parkedNote.size] as [SheetKey, number]] : []),
  ];
}

/** What is in the workbook and where, how to go there, and whether its parts agree on the number of risks. */
export function contentsSheet(view: BookView, voteRows: number): Sheet {
  const { words } = view;
  const canvas = new Canvas();
  drawHeadLines(canvas, view, 'contents', noteOf(view));
  const sheets = contents(view, voteRows);
  [words('workbook:head.sheet'), words('workbook:head.inside'), words('workbook:head.rows')].forEach(
    (head, index) => {
      canvas.put(firstRow - 1, index + 1, head, index + 1 === countColumn ? looks.headMiddle : looks.head);
    },
  );
  sheets.forEach(([key, count], index) => {
    drawLine(canvas, view, firstRow + index, key, count);
  });
  const checkEnd = drawCheck(canvas, view, firstRow + sheets.length + 1);
  const identityEnd = drawIdentity(canvas, view, checkEnd + 1);
  const bottom = drawReading(canvas, view, identityEnd + 1);
  return canvas.sheet(sheetName(view, 'contents'), widths, bottom, 1);
}

function noteOf({ workshop, words, exportedAt }: BookView): string {
  const exported = words('workbook:exported', { time: localMinute(exportedAt) });
  return [workshop.objectOfAnalysis, workshop.date, exported].filter((each) => each !== '').join(' · ');
}

function drawLine(canvas: Canvas, view: BookView, row: number, key: SheetKey, count: number | null): void {
  const about = view.words(`workbook:about.${key}` as WordKey);
  canvas.put(row, 1, linkTo(sheetName(view, key)), looks.link);
  canvas.put(row, 2, about, looks.text);
  canvas.put(row, countColumn, count, looks.number);
  canvas.height(row, Math.max(20, heightOf(about, widths[1])));
}

/** A way to another sheet of this workbook: a formula of our own, never a link made of what people typed. */
function linkTo(sheet: string): Formula {
  return new Formula(`HYPERLINK("#'${sheet}'!A1","${sheet}")`, sheet);
}

/** What tells the analysis from others, where any of it is known. Tells the row that is free after it. */
function drawIdentity(canvas: Canvas, view: BookView, top: number): number {
  const facts = workshopFacts(view);
  const known = identityFacts.filter((fact) => facts.get(fact) !== '');
  if (known.length === 0) return top;
  canvas.put(top + 1, 1, view.words('workbook:section.identity'), looks.section);
  canvas.height(top + 1, 24);
  known.forEach((fact, index) => {
    const row = top + 2 + index;
    const text = facts.get(fact) ?? '';
    canvas.put(row, 1, view.words(`workbook:fact.${fact}`), looks.label);
    canvas.put(row, 2, text, looks.text);
    canvas.height(row, Math.max(18, heightOf(text, widths[1])));
  });
  canvas.putOver(
    { top: top + 2 + known.length, left: 1, bottom: top + 2 + known.length, right: 2 },
    view.words('workbook:identityNote'),
    looks.note,
  );
  return top + 3 + known.length;
}

/** The same number of risks in the file, in the register, and in the matrix with the unrated ones beside. */
function drawCheck(canvas: Canvas, view: BookView, top: number): number {
  const { words, rows } = view;
  const { matrix, unrated } = matrixCheckCells(view);
  const figures: ['file' | 'register' | 'placed', number | Formula][] = [
    ['file', rows.length],
    ['register', new Formula(countedInRegister(view), rows.length)],
    ['placed', new Formula(`${matrix}+${unrated}`, rows.length)],
  ];
  canvas.put(top, 1, words('workbook:section.check'), looks.section);
  canvas.height(top, 24);
  figures.forEach(([key, value], index) => {
    canvas.put(top + 1 + index, 1, words(`workbook:check.${key}`), looks.line);
    canvas.put(top + 1 + index, countColumn, value, looks.count);
  });
  const [file, register, placed] = [1, 2, 3].map((line) => at(top + line, countColumn));
  const yes = words('workbook:check.allAgree');
  const no = words('workbook:check.differ');
  canvas.put(
    top + 4,
    1,
    new Formula(`IF(AND(${file}=${register},${register}=${placed}),"${yes}","${no}")`, yes),
    looks.strongNote,
  );
  return top + 4;
}

/** A few lines for readers who did not take part. */
function drawReading(canvas: Canvas, view: BookView, top: number): number {
  const own = view.method.register ? (['columns'] as const) : [];
  const lines = (
    ['levels', 'filter', 'rows', ...(own.length > 0 ? own : (['groups'] as const)), 'codes', 'text'] as const
  ).map((key) => view.words(`workbook:reading.${key}`));
  canvas.put(top, 1, view.words('workbook:section.reading'), looks.section);
  canvas.height(top, 24);
  lines.forEach((line, index) => {
    const row = top + 1 + index;
    canvas.putOver({ top: row, left: 1, bottom: row, right: 2 }, line, looks.plain);
    canvas.height(row, heightOf(line, widths[0] + widths[1]));
  });
  return top + lines.length;
}
