import { type Language, properties } from '../../../shared/domain/codes.ts';
import type { Level } from '../../../shared/domain/method/method.ts';
import { levelAfter, type RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { alphabetical, capital } from '../../../shared/words/locale.ts';
import { Canvas } from '../canvas.ts';
import { levelCell, looks } from '../cell-styles.ts';
import type { Sheet } from '../sheet-writer.ts';
import { firstRow, headLines, sheetName } from '../table-sheet.ts';
import { heightOf } from '../text-height.ts';
import type { SummaryView } from './build-summary.ts';
import type { SharedMethod, Surveyed } from './source.ts';

/** How many risks have each level of a method, lowest first, and how many have none. */
type Counts = { readonly levels: readonly number[]; readonly unrated: number; readonly sum: number };
type Line = { readonly label: string; readonly counts: Counts };
type Ways = 'all' | 'workshop' | 'object' | 'year' | 'property';

/** What lines without a name, and properties, are called. */
type Labels = {
  readonly assessed: string;
  readonly residual: (count: number) => string;
  readonly withoutObject: string;
  readonly withoutYear: string;
  readonly property: (code: (typeof properties)[number]) => string;
};

/** The risks of the workshops with one method, counted by level in every way. Other methods are never among them. */
function figuresOf(
  { method }: SharedMethod,
  workshops: readonly Surveyed[],
  labels: Labels,
  language: Language,
): [Ways, Line[]][] {
  const count = (rows: readonly RegisterRow[]) =>
    counted(
      method.levels,
      rows.map((row) => row.level),
    );
  const compare = alphabetical(language);
  const inOrder = (lines: readonly Line[]) => lines.toSorted((a, b) => compare(a.label, b.label));
  const all = workshops.flatMap(({ rows }) => rows);
  const judged = all.filter(({ residualLevel }) => residualLevel !== null).length;
  const by = (labelOf: (workshop: Surveyed) => string) =>
    [...Map.groupBy(workshops, labelOf)].map(([label, own]) => ({
      label,
      counts: count(own.flatMap(({ rows }) => rows)),
    }));
  return [
    [
      'all',
      [
        { label: labels.assessed, counts: count(all) },
        { label: labels.residual(judged), counts: counted(method.levels, all.map(levelAfter)) },
      ],
    ],
    ['workshop', workshops.map(({ workshop, rows }) => ({ label: workshop.title, counts: count(rows) }))],
    ['object', inOrder(by(({ workshop }) => workshop.objectOfAnalysis || labels.withoutObject))],
    ['year', inOrder(by(({ year }) => year || labels.withoutYear))],
    [
      'property',
      properties.map((code) => ({
        label: labels.property(code),
        counts: count(all.filter((row) => row.properties.includes(code))),
      })),
    ],
  ];
}

function counted(levels: readonly Level[], of: readonly (Level | null)[]): Counts {
  const rated = of.filter((level) => level !== null);
  return {
    levels: levels.map(({ code }) => rated.filter((level) => level.code === code).length),
    unrated: of.length - rated.length,
    sum: of.length,
  };
}

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
    property: (code) => capital(label(`common:property.${code}`)),
  };
}
