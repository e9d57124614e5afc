// What every sheet and report is made from: the workshop as it stands, and what its log tells of how it
// came about.

import type { CsvDelimiter } from '../../shared/api/files.ts';
import type { LoggedChange, Snapshot } from '../../shared/api/types.ts';
import type { Language } from '../../shared/domain/codes.ts';
import type { RegisterColumn } from '../../shared/domain/fields/columns.ts';
import type { Level, Method } from '../../shared/domain/method/method.ts';
import { columnHeads } from '../../shared/domain/method/register-columns.ts';
import { getOrThrow } from '../../shared/domain/refusal.ts';
import { dayZero } from '../../shared/domain/revision/values.ts';
import type { Row, TableName, Workshop } from '../../shared/domain/tables.ts';
import { memoize } from '../../shared/domain/text/memoize.ts';
import { type RegisterRow, register } from '../../shared/domain/workshop/register.ts';
import { countedRows } from '../../shared/domain/workshop/risk-status.ts';
import { isDay } from '../../shared/domain/workshop/typed-date.ts';
import { type Tables, tablesOf } from '../../shared/history/row-change.ts';
import type { WordKey, Words } from '../../shared/words/areas.ts';
import { textLanguage, wordsLanguage } from '../../shared/words/index.ts';
import { translator } from '../host/words.ts';
import { plainText } from './cell-text.ts';

/** What an export is made of: a workshop as read at one moment, and its whole log, oldest change first. */
export type ExportSource = {
  readonly snapshot: Snapshot;
  readonly changes: readonly LoggedChange[];
  /** ISO time in UTC. */
  readonly exportedAt: string;
  /** What parts the columns of CSV, where somebody has chosen it. */
  readonly delimiter?: CsvDelimiter | undefined;
};

/** What every sheet looks at. */
export type BookView = {
  readonly tables: Tables;
  readonly workshop: Workshop;
  readonly method: Method;
  readonly names: MethodNames;
  /** The columns of the register in their order, each with its head. */
  readonly register: ReadonlyMap<RegisterColumn, string>;
  /** The risks that count, in register order: what is counted and drawn. */
  readonly rows: readonly RegisterRow[];
  /** Those and the ones that are set aside. */
  readonly all: readonly RegisterRow[];
  /** Titles of the risks by id, as the register shows them. */
  readonly titles: ReadonlyMap<string, string>;
  readonly changes: readonly LoggedChange[];
  readonly provenance: Provenance;
  readonly exportedAt: string;
  /** The day of the export by the clock of this machine, as an ISO date. */
  readonly today: string;
  readonly language: Language;
  /** Phrases in the workshop's language. */
  readonly words: Words;
  /** A phrase without holes, looked up once: registers say the same few over and over. */
  readonly label: (key: WordKey) => string;
  /** A person's name by its id; a forgotten name is said to be so; empty for null. */
  readonly person: (id: string | null) => string;
};

/** Gathers what the sheets need. Throws `not-found` where the snapshot holds no workshop. */
export function bookView({ snapshot, changes, exportedAt }: ExportSource): BookView {
  const tables = tablesOf(snapshot.rows);
  const workshop = getOrThrow(tables.workshop.get('workshop'), 'workshop');
  const { method } = workshop;
  const language = textLanguage(workshop.language);
  const words = translator(wordsLanguage(workshop.language));
  const people = new Map(snapshot.personNames.map(({ id, text }) => [id, text]));
  const all = register(tables);
  return {
    tables,
    workshop,
    method,
    names: methodNames(method, language),
    register: columnHeads(method, language, (column) => words(`workbook:head.${column}`)),
    rows: countedRows(all),
    all,
    titles: new Map(all.map(({ risk, title }) => [risk.id, title])),
    changes,
    provenance: provenanceOf(changes),
    exportedAt,
    today: localClock(exportedAt).toISOString().slice(0, 10),
    language,
    words,
    label: memoize((key: WordKey) => words(key)),
    person: (id) => (id === null ? '' : (people.get(id) ?? words('workbook:forgotten'))),
  };
}

/** A moment by the clock of this machine, as a date whose UTC parts are the local ones: workbooks know no time zones. */
export function localClock(iso: string): Date {
  const moment = new Date(iso);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
}

/** A moment by the clock of this machine, to the minute: 2014-06-05 14:02. */
export function localMinute(iso: string): string {
  return localClock(iso).toISOString().slice(0, 16).replace('T', ' ');
}

/** A day as a workbook keeps it; what is no day since 1900 stays as it was written, a looser time as well. */
export function dayCell(day: string | null): Date | string | null {
  if (day === null || day === '') return null;
  return isDay(day) && day > '1900-12-31' ? new Date(`${day}T00:00:00.000Z`) : day;
}

/** The number by which a workbook keeps a day; null of what is no day there. */
export function daySerial(day: string | null): number | null {
  const cell = dayCell(day);
  return cell instanceof Date ? (cell.getTime() - dayZero) / 86_400_000 : null;
}

/** What the levels of one scale are called in the workbook, by code, in the order of the scale. */
export type LevelNames = ReadonlyMap<string, string>;

/** Names by which formulas and drop-down lists of a workbook tell the levels apart. */
type MethodNames = {
  readonly probability: LevelNames;
  readonly consequence: LevelNames;
  readonly levels: LevelNames;
};

/** What the levels of a method are called in a workbook. */
export function methodNames(method: Method, language: Language): MethodNames {
  return {
    probability: levelNames(method.probability, language),
    consequence: levelNames(method.consequence, language),
    levels: levelNames(method.levels, language),
  };
}

/**
 * The labels as they stand in the method. Where a workbook could not tell two of them apart (it looks at neither
 * case nor blanks at the ends), every label of the scale gets its number.
 */
export function levelNames(levels: readonly Level[], language: Language): LevelNames {
  const labels = levels.map((level) => plainText(level[language]));
  const seen = new Set(
    labels.map((label) => label.trim().toLocaleLowerCase()).filter((label) => label !== ''),
  );
  const distinct = seen.size === labels.length;
  return new Map(
    levels.map(({ code }, place) => [
      code,
      distinct ? (labels[place] ?? '') : `${place + 1}. ${labels[place]}`,
    ]),
  );
}

/** What the log tells of how the register came about. */
type Provenance = {
  /** Numbers of the risks that have become one with a risk, by its id, lowest first. */
  readonly merged: ReadonlyMap<string, readonly number[]>;
  /** Numbers of the risks that a threat has been placed in, by its id, in the order of time; the last one included. */
  readonly places: ReadonlyMap<string, readonly number[]>;
};

/** Reads the changes that are in force, oldest first. */
function provenanceOf(changes: readonly LoggedChange[]): Provenance {
  const numbers = new Map<string, number>();
  const merged = new Map<string, number[]>();
  const places = new Map<string, number[]>();
  for (const change of changes) {
    for (const risk of images(change, 'risk')) numbers.set(risk.id, risk.number);
    if (change.kind !== 'do' || !change.inForce) continue;
    noteMerge(change, merged, numbers);
    for (const threat of images(change, 'threat')) {
      const number = numbers.get(threat.riskId ?? '');
      const earlier = places.get(threat.id) ?? [];
      if (number !== undefined && earlier.at(-1) !== number) places.set(threat.id, [...earlier, number]);
    }
  }
  return { merged, places };
}

function noteMerge(
  { code, command, rows }: LoggedChange,
  merged: Map<string, number[]>,
  numbers: ReadonlyMap<string, number>,
): void {
  if (code !== 'risk.merge') return;
  const { id, intoId } = command as { readonly id?: string; readonly intoId?: string };
  const gone = rows.find((row) => row.table === 'risk' && row.after === null)?.id ?? '';
  const kept = gone === id ? intoId : id;
  const number = numbers.get(gone);
  if (!kept || number === undefined) return;
  const all = [...(merged.get(kept) ?? []), number, ...(merged.get(gone) ?? [])];
  merged.set(
    kept,
    all.sort((a, b) => a - b),
  );
}

function images<T extends TableName>({ rows }: LoggedChange, table: T): Row<T>[] {
  return rows.flatMap((row) => (row.table === table && row.after !== null ? [row.after as Row<T>] : []));
}
