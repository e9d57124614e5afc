import type { Axis } from '../../../shared/domain/codes.ts';
import type { RegisterColumn } from '../../../shared/domain/fields/columns.ts';
import { type Field, isFilled } from '../../../shared/domain/fields/field.ts';
import type { View } from '../../../shared/domain/fields/kinds.ts';
import type { Level } from '../../../shared/domain/method/method.ts';
import { columnOrder, isShown, ownName } from '../../../shared/domain/method/register-columns.ts';
import type { Measure } from '../../../shared/domain/tables.ts';
import { isOverdue, measureRows } from '../../../shared/domain/workshop/measures.ts';
import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { isDay } from '../../../shared/domain/workshop/typed-date.ts';
import { numberRuns } from '../../../shared/history/describe/fields.ts';
import type { KeyOf, WordKey } from '../../../shared/words/areas.ts';
import { wordsLanguage } from '../../../shared/words/index.ts';
import { capital, listed, localeOf } from '../../../shared/words/locale.ts';
import { viewsInWords } from '../../../shared/words/views.ts';
import { type BookView, bookView, type ExportSource } from '../book-view.ts';
import { levelColours } from '../cell-styles.ts';
import { plainText } from '../cell-text.ts';
import { type Cell, cell } from './block.ts';

/** What every section of a report looks at. */
export type ReportView = BookView & {
  /** A phrase of the report, by its key below `report:`. */
  readonly say: (key: KeyOf<'report'>, values?: Readonly<Record<string, string | number>>) => string;
  /** The name of a level of an axis; a dash where it is not assessed. */
  readonly onAxis: (axis: Axis, code: string | null) => string;
  /** The name of a risk level; unrated is said to be so. */
  readonly levelName: (level: Level | null) => string;
  /** A cell in the colours of a level. */
  readonly levelCell: (level: Level | null) => Cell;
  /** A day as people write it, 5 June 2014; what is no day stays as it was written. */
  readonly day: (iso: string) => string;
  /** A moment by the clock of this machine, as people write it. */
  readonly moment: (iso: string) => string;
  readonly number: (value: number) => string;
  /** Numbers of the risks that each measure serves, by its id. */
  readonly servedBy: ReadonlyMap<string, readonly number[]>;
  /** A, B and C. */
  readonly and: (items: readonly string[]) => string;
  /** 3, 5–8 and 12. */
  readonly numbers: (numbers: readonly number[]) => string;
};

/** Gathers what the sections need. Throws `not-found` where the snapshot holds no workshop. */
export function reportView(source: ExportSource): ReportView {
  const view = bookView(source);
  const { words, names, language, method } = view;
  const locale = localeOf(language);
  const levelName = (level: Level | null) =>
    level ? (names.levels.get(level.code) ?? '') : words('common:unrated');
  return {
    ...view,
    say: (key, values = {}) => words(`report:${key}`, values),
    onAxis: (axis, code) => names[axis].get(code ?? '') ?? '–',
    levelName,
    levelCell: (level) =>
      level
        ? cell(levelName(level), { level: levelColours(method, level), strong: true, middle: true })
        : cell(levelName(null), { middle: true }),
    day: (iso) => dayIn(locale, iso),
    moment: (iso) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso)),
    number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value),
    servedBy: servedBy(view),
    and: (items) => listed(items, language),
    numbers: (numbers) => listed(numberRuns(numbers), language),
  };
}

/** A field's value as the report says it; nothing where nobody has said anything. A choice with a default is always made. */
export function inReport(view: ReportView, field: Field, value: unknown): string {
  const isAlwaysMade = field.kind === 'choice' && field.empty !== null;
  if (!isAlwaysMade && !isFilled(field, value)) return '';
  switch (field.kind) {
    case 'line':
    case 'words':
    case 'text':
      return value as string;
    case 'day':
    case 'looseDate':
      return value as string;
    case 'amount':
      return view.number(value as number);
    case 'person':
      return view.person(value as string);
    case 'views':
      return view.and(
        viewsInWords(view.method, value as readonly View[], wordsLanguage(view.workshop.language)),
      );
    case 'level':
      return view.onAxis(field.axis, value as string);
    case 'setting':
      return '';
    case 'choice':
    case 'choices': {
      const codes = [value].flat() as string[];
      return capital(view.and(codes.map((each) => view.label(`common:${field.named}.${each}` as WordKey))));
    }
  }
}

/** The same outside of tables, where days are written out. */
export function inText(view: ReportView, field: Field, value: unknown): string {
  const text = inReport(view, field, value);
  return field.kind === 'day' ? view.day(text) : text;
}

/** A column of a table in the report that the register has too. */
export type SharedColumn = {
  readonly column: RegisterColumn;
  readonly head: string;
  readonly width: number;
  readonly middle?: boolean;
};

/** Such columns as the method has its register: those it shows, in its order and under its names. */
export function asInRegister(
  { method, language }: ReportView,
  columns: readonly SharedColumn[],
): SharedColumn[] {
  return columnOrder(method)
    .flatMap((column) => columns.find((each) => each.column === column) ?? [])
    .filter(({ column }) => isShown(method, column))
    .map((each) => ({ ...each, head: ownName(method, each.column, language) || each.head }));
}

/** What the method calls a column of its register; what the report says where it is called as usual. */
export function calledInRegister(
  { method, language }: ReportView,
  column: RegisterColumn,
  usual: string,
): string {
  return ownName(method, column, language) || usual;
}

/** Whether the first of some columns says which risk a row is about. */
export function beginsWithRisk(columns: readonly SharedColumn[]): boolean {
  const first = columns[0]?.column;
  return first === 'number' || first === 'risk';
}

/** By when a measure is to be done, as it was typed, and whether it was late on the day of the report. */
export function dueText({ words, today }: ReportView, measure: Measure): string {
  const late = isOverdue(measure, today) ? `\n${words('report:late')}` : '';
  return (measure.due ?? '') + late;
}

/** The title of a row, or what stands for one. */
export function titleOf({ words }: ReportView, row: RegisterRow): string {
  return plainText(row.title) || words('common:noTitle');
}

function servedBy({ all }: BookView): ReadonlyMap<string, readonly number[]> {
  return new Map(
    measureRows(all).map(({ measure, risks }) => [measure.id, risks.map(({ risk }) => risk.number)]),
  );
}

function dayIn(locale: string, iso: string): string {
  if (!isDay(iso)) return iso;
  const day = new Date(`${iso}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
}
