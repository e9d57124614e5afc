import type { Axis } from '../../../shared/domain/codes.ts';
import {
  type Column,
  columnNames,
  type RegisterColumn,
  registerColumns,
} from '../../../shared/domain/fields/columns.ts';
import type { View } from '../../../shared/domain/fields/kinds.ts';
import { type Level, placeOf } from '../../../shared/domain/method/method.ts';
import { latestDue } from '../../../shared/domain/workshop/measures.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { capital } from '../../../shared/words/locale.ts';
import { viewsInWords } from '../../../shared/words/views.ts';
import { dayCell } from '../book-view.ts';
import { levelInTable, looks } from '../cell-styles.ts';
import { joinedInCell } from '../cell-text.ts';
import { columnOf, type RiskFieldColumn, riskCell } from '../field-cells.ts';
import type { CellStyle, Sheet, Value } from '../sheet-writer.ts';
import { type TableColumn, tableSheet } from '../table-sheet.ts';
import type { SummaryView } from './build-summary.ts';
import type { Surveyed } from './source.ts';

/** What stands before the columns of the register, within them, and after them. */
const before = {
  workshop: { width: 34, look: looks.strong },
  year: { width: 8, look: looks.middle },
  object: { width: 26, look: looks.text },
  method: { width: 22, look: looks.text },
} as const;
/** The place of the level as a number, by which rows are sorted, and how many levels its method has. */
const within = { step: { width: 8, look: looks.number }, steps: { width: 9, look: looks.number } } as const;
const after = { file: { width: 28, look: looks.code } } as const;
const own = { ...before, ...within, ...after };

type OwnColumn = keyof typeof own;
/** The columns of the register that the summary has too. */
type SharedColumn = {
  [K in RegisterColumn]: (typeof registerColumns)[K] extends { readonly summary: number } ? K : never;
}[RegisterColumn];
type Key = OwnColumn | SharedColumn;
const shared: Readonly<Record<string, Column>> = registerColumns;
const sharedKeys = columnNames(registerColumns).filter(
  (key): key is SharedColumn => 'summary' in (shared[key] ?? {}),
);
const keys: readonly Key[] = [
  ...columnNames(before),
  ...sharedKeys.flatMap((key): Key[] => (key === 'level' ? [key, 'step', 'steps'] : [key])),
  ...columnNames(after),
];

/** Every risk of every workshop, each row naming its workshop and the method its level belongs to. */
export function risksSheet(view: SummaryView): Sheet {
  const risks = view.summary.workshops.flatMap((workshop) => workshop.all.map((row) => ({ workshop, row })));
  return tableSheet(view, {
    key: 'risks',
    note: noteOf(view),
    columns: keys.map((key) => columnIn(view, key)),
    rows: risks.map(({ workshop, row }) => riskRow(view, workshop, row)),
    rowLooks: risks.map(({ workshop, row }) => riskLooks(workshop, row)),
    frozenColumns: 1,
    pagesWide: 2,
    paper: 'A3',
  });
}

/** Methods may have registers of their own, each another: side by side their risks have the usual one, which is said. */
function noteOf({ summary, words }: SummaryView): string {
  const isOther = summary.workshops.some(({ workshop }) => workshop.method.register !== undefined);
  return [words('summary:risksNote'), ...(isOther ? [words('summary:usualColumns')] : [])].join(' ');
}

function isOwn(key: Key): key is OwnColumn {
  return key in own;
}

function columnIn(view: SummaryView, key: Key): TableColumn {
  if (isOwn(key)) return { ...own[key], head: view.words(`summary:head.${key}`) };
  const column = registerColumns[key];
  return columnOf(view, { ...column, width: column.summary }, key);
}

/** Levels have the colours of their own workshop's method: no rule for the whole column could tell. */
function riskLooks({ method: { method } }: Surveyed, { level, residualLevel }: RegisterRow): CellStyle[] {
  const levels: { readonly [K in Key]?: Level | null } = { level, residualLevel };
  return keys.map((key) => {
    const found = levels[key];
    if (found) return levelInTable(method, found);
    return isOwn(key) ? own[key].look : looks[registerColumns[key].look];
  });
}

function riskRow(view: SummaryView, surveyed: Surveyed, row: RegisterRow): Value[] {
  const { label, language } = view;
  const { method } = surveyed.method;
  const levelName = (axis: Axis, code: string | null) =>
    method[axis][placeOf(method[axis], code)]?.[language] ?? null;
  const cells = derivedCells(view, surveyed, row);
  const viewsText = (views: readonly View[]) => viewsInWords(method, views, language).join('\n');
  const fieldWords = { label, person: surveyed.person, levelName, viewsText };
  return keys.map((key) =>
    key in cells ? cells[key as keyof typeof cells] : riskCell(fieldWords, key, row.risk),
  );
}

type Derived = OwnColumn | Exclude<SharedColumn, RiskFieldColumn> | 'risk';

/** What no field of the risk holds. */
function derivedCells(
  { label, language }: SummaryView,
  { workshop, year, method: { name, method }, file, person }: Surveyed,
  { risk, level, title, residualLevel, properties, measures }: RegisterRow,
): { readonly [K in Derived]: Value } {
  const rest = (count: number) => `+ ${count}`;
  const owners = new Set(measures.map(({ ownerId }) => person(ownerId)).filter((owner) => owner !== ''));
  return {
    workshop: workshop.title,
    year,
    object: workshop.objectOfAnalysis,
    method: name,
    number: risk.number,
    risk: title,
    properties: capital(properties.map((each) => label(`common:property.${each}`)).join(', ')),
    level: level?.[language] ?? null,
    step: level && placeOf(method.levels, level.code) + 1,
    steps: level && method.levels.length,
    measures: joinedInCell(
      measures.map(({ text }) => `• ${text}`),
      '\n',
      rest,
    ),
    owners: joinedInCell([...owners], '\n', rest),
    due: dayCell(latestDue(measures)),
    residualLevel: residualLevel?.[language] ?? null,
    file,
  };
}
