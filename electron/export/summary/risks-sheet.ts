import { type Level, placeOf } from '../../../shared/domain/method/method.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { dayCell } from '../book-view.ts';
import { levelInTable, looks } from '../cell-styles.ts';
import { joinedInCell } from '../cell-text.ts';
import type { CellStyle, Sheet, Value } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';
import type { SummaryView } from './build-summary.ts';
import type { Surveyed } from './source.ts';

const shapes = {
  workshop: { width: 34, look: looks.strong, words: 'summary:head.workshop' },
  year: { width: 8, look: looks.middle, words: 'summary:head.year' },
  object: { width: 26, look: looks.text, words: 'summary:head.object' },
  method: { width: 22, look: looks.text, words: 'summary:head.method' },
  number: { width: 7, look: looks.strongNumber, words: 'workbook:head.number' },
  risk: { width: 40, look: looks.strong, words: 'workbook:head.risk' },
  description: { width: 42, look: looks.text, words: 'workbook:head.description' },
  properties: { width: 19, look: looks.text, words: 'workbook:head.properties' },
  probability: { width: 15, look: looks.text, words: 'workbook:head.probability' },
  consequence: { width: 15, look: looks.text, words: 'workbook:head.consequence' },
  level: { width: 14, look: looks.level, words: 'workbook:head.level' },
  step: { width: 9, look: looks.middle, words: 'summary:head.step' },
  strategies: { width: 18, look: looks.text, words: 'workbook:head.strategies' },
  measures: { width: 42, look: looks.text, words: 'workbook:head.measures' },
  owners: { width: 33, look: looks.text, words: 'workbook:head.owners' },
  due: { width: 13, look: looks.date, words: 'workbook:head.due' },
  residualLevel: { width: 14, look: looks.level, words: 'workbook:head.residualLevel' },
  file: { width: 28, look: looks.code, words: 'summary:head.file' },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** Every risk of every workshop, each row naming its workshop and the method its level belongs to. */
export function risksSheet(view: SummaryView): Sheet {
  const risks = view.summary.workshops.flatMap((workshop) => workshop.rows.map((row) => ({ workshop, row })));
  return tableSheet(view, {
    key: 'risks',
    note: view.words('summary:risksNote'),
    columns: keys.map((key) => ({ ...shapes[key], head: view.words(shapes[key].words) })),
    rows: risks.map(({ workshop, row }) => riskRow(view, workshop, row)),
    rowLooks: risks.map(({ workshop, row }) => riskLooks(workshop, row)),
    frozenColumns: 1,
    pagesWide: 2,
    paper: 'A3',
  });
}

/** Levels have the colours of their own workshop's method: no rule for the whole column could tell. */
function riskLooks({ method: { method } }: Surveyed, { level, residualLevel }: RegisterRow): CellStyle[] {
  const levels: { readonly [K in Key]?: Level | null } = { level, residualLevel };
  return keys.map((key) => {
    const own = levels[key];
    return own ? levelInTable(method, own) : shapes[key].look;
  });
}

function riskRow(view: SummaryView, surveyed: Surveyed, row: RegisterRow): Value[] {
  const { label, language, words } = view;
  const { method } = surveyed.method;
  const { risk, level } = row;
  const named = (levels: readonly Level[], code: string | null) =>
    levels[placeOf(levels, code)]?.[language] ?? null;
  const rest = (count: number) => `+ ${count}`;
  const owners = new Set(
    row.measures.map(({ ownerId }) => surveyed.person(ownerId)).filter((name) => name !== ''),
  );
  const due = row.measures.flatMap((measure) => measure.due ?? []).toSorted();
  const cells: { readonly [K in Key]: Value } = {
    workshop: surveyed.workshop.title,
    year: surveyed.year,
    object: surveyed.workshop.objectOfAnalysis,
    method: surveyed.method.name,
    number: risk.number,
    risk: row.title,
    description: risk.description,
    properties: capital(row.properties.map((each) => label(`common:property.${each}`)).join(', ')),
    probability: named(method.probability, risk.probability),
    consequence: named(method.consequence, risk.consequence),
    level: level?.[language] ?? null,
    step:
      level &&
      words('summary:step', { place: placeOf(method.levels, level.code) + 1, of: method.levels.length }),
    strategies: capital(risk.strategies.map((each) => label(`common:strategy.${each}`)).join(', ')),
    measures: joinedInCell(
      row.measures.map(({ text }) => `• ${text}`),
      '\n',
      rest,
    ),
    owners: joinedInCell([...owners], '\n', rest),
    due: dayCell(due.at(-1) ?? null),
    residualLevel: row.residualLevel?.[language] ?? null,
    file: surveyed.file,
  };
  return keys.map((key) => cells[key]);
}
