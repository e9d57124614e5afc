import type { Level } from '../../../shared/domain/method/method.ts';
import { Canvas } from '../canvas.ts';
import { levelCell, looks } from '../cell-styles.ts';
import type { Sheet } from '../sheet-writer.ts';
import { firstRow, headLines, sheetName } from '../table-sheet.ts';
import { heightOf } from '../text-height.ts';
import { figuresOf, type Labels, type Line, type Ways } from './figures.ts';
import type { SharedMethod } from './source.ts';
import type { SummaryView } from './view.ts';

const labelWidth = 52;
const countWidth = 15;

/** Risks by level in every way, a block for each method: levels of different methods are never added up. */
export function figuresSheet(view: SummaryView): Sheet {
  const { summary, words } = view;
  const canvas = new Canvas();
  const count = summary.methods.length;
  headLines(
    view,
    'figures',
    count > 1 ? words('summary:methods', { count }) : words('summary:oneMethod'),
  ).forEach(({ values, looks: own, height }, index) => {
    canvas.put(index + 1, 1, values[0] ?? null, own[0] ?? looks.note);
    canvas.height(index + 1, height ?? 0);
  });
  let row = firstRow;
  for (const shared of summary.methods) row = drawMethod(canvas, view, shared, row) + 2;
  const most = Math.max(0, ...summary.methods.map(({ method }) => method.levels.length));
  const columns = [labelWidth, ...Array.from({ length: most + 2 }, () => countWidth)];
  return canvas.sheet(sheetName(view, 'figures'), columns, Math.max(firstRow, row - 2));
}

function drawMethod(canvas: Canvas, view: SummaryView, shared: SharedMethod, top: number): number {
  const { summary, words } = view;
  const own = summary.workshops.filter(({ method }) => method === shared);
  canvas.put(top, 1, words('summary:methodHead', { name: shared.name }), looks.title);
  canvas.height(top, 26);
  canvas.put(top + 1, 1, words('summary:workshops', { count: own.length }), looks.note);
  let row = top + 2;
  for (const [way, lines] of figuresOf(shared, own, labelsOf(view), view.language))
    row = drawLines(canvas, view, shared, way, lines, row) + 1;
  return row - 1;
}

/** A head with the levels in their colours, and a line for each group. Returns the row after the last. */
function drawLines(
  canvas: Canvas,
  { words, language }: SummaryView,
  { method }: SharedMethod,
  way: Ways,
  lines: readonly Line[],
  top: number,
): number {
  const levels: readonly Level[] = method.levels;
  canvas.put(top, 1, words(`summary:per.${way}`), looks.head);
  canvas.height(top, 24);
  levels.forEach((level, place) => {
    canvas.put(top, 2 + place, level[language], levelCell(method, level));
  });
  canvas.put(top, 2 + levels.length, words('summary:unrated'), looks.headMiddle);
  canvas.put(top, 3 + levels.length, words('summary:sum'), looks.headMiddle);
  lines.forEach(({ label, counts }, index) => {
    const row = top + 1 + index;
    canvas.put(row, 1, label, looks.text);
    canvas.height(row, Math.max(16, heightOf(label, labelWidth)));
    [...counts.levels, counts.unrated].forEach((count, place) => {
      canvas.put(row, 2 + place, count, looks.number);
    });
    canvas.put(row, 3 + levels.length, counts.sum, looks.strongNumber);
  });
  return top + 1 + lines.length;
}

function labelsOf({ words, label }: SummaryView): Labels {
  return {
    assessed: words('summary:assessed'),
    residual: (count) => words('summary:residual', { count }),
    withoutObject: words('summary:withoutObject'),
    withoutYear: words('summary:withoutYear'),
    property: (code) => label(`common:property.${code}`),
  };
}
