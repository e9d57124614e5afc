import type { LoggedChange } from '../api/types.ts';
import type { Axis, Language } from '../domain/codes.ts';
import { type Method, scaleOf } from '../domain/method/method.ts';
import type { Row, TableName } from '../domain/tables.ts';
import { type Phrase, phrase } from './phrase.ts';
import { type RowChange, squash, type Tables } from './row-change.ts';

/** What a change needs to know of its surroundings to be described in words. */
export type HistoryContext = {
  /** For the names of levels, which stand in the workshop's method. */
  readonly language: Language;
  /** A row as last seen: as it is now or, of a row since removed, as it was. */
  row<T extends TableName>(table: T, id: string): Row<T> | undefined;
  /** Ids of the risks that a measure serves or, of one since removed, served. */
  risksOf(measureId: string): readonly string[];
  /** The name of an organisation by its id, which is all that the log has of it. */
  nameOf(id: string): string | undefined;
  /** A line of the log by its number, where it is at hand. */
  change(seq: number): LoggedChange | undefined;
  /** The method that was the workshop's just after a change: a code says something else under another one. */
  methodAt(seq: number): Method | undefined;
  /** Typed text longer than this is shortened with a visible sign; whole when left out. */
  readonly longest?: number | undefined;
};

/** The surroundings that the rows of a workshop and the known part of its log give. */
export function historyContext(
  tables: Tables,
  changes: readonly LoggedChange[],
  nameOf: HistoryContext['nameOf'],
  language: Language,
  longest?: number,
): HistoryContext {
  const bySeq = new Map(changes.map((change) => [change.seq, change]));
  const removed = lastImages(changes);
  const served = servedRisks(tables, changes);
  return {
    language,
    longest,
    nameOf,
    change: (seq) => bySeq.get(seq),
    methodAt: methodsOver(tables, changes),
    risksOf: (measureId) => served.get(measureId) ?? [],
    row: <T extends TableName>(table: T, id: string) =>
      tables[table].get(id) ?? (removed.get(`${table}/${id}`) as Row<T> | undefined),
  };
}

/** Of a log that is known from its end backwards. */
function methodsOver(tables: Tables, changes: readonly LoggedChange[]): HistoryContext['methodAt'] {
  const steps = changes
    .toSorted((a, b) => a.seq - b.seq)
    .flatMap(({ seq, rows }) =>
      (rows as RowChange<'workshop'>[])
        .filter((row) => row.table === 'workshop')
        .map(({ before, after }) => ({ seq, before: before?.method, after: after?.method })),
    );
  return (seq) =>
    steps.findLast((step) => step.seq <= seq)?.after ??
    steps.find((step) => step.seq > seq)?.before ??
    tables.workshop.get('workshop')?.method;
}

function lastImages(changes: readonly LoggedChange[]): Map<string, Row> {
  const images = new Map<string, Row>();
  for (const { rows } of [...changes].sort((a, b) => a.seq - b.seq))
    for (const { table, id, before, after } of rows) {
      const image = after ?? before;
      if (image !== null) images.set(`${table}/${id}`, image);
    }
  return images;
}

/** Risks by measure: as they are now and, for measures that are gone, as they were when it went. */
function servedRisks(tables: Tables, changes: readonly LoggedChange[]): Map<string, string[]> {
  const removedLinks = changes.flatMap(({ rows }) => {
    const removed = rows.filter(({ before, after }) => before !== null && after === null);
    const measures = new Set(removed.flatMap(({ table, id }) => (table === 'measure' ? [id] : [])));
    const links = removed.flatMap(({ table, before }) =>
      table === 'measureRisk' ? [before as Row<'measureRisk'>] : [],
    );
    return links.filter(({ measureId }) => measures.has(measureId) && !tables.measure.has(measureId));
  });
  const served = new Map<string, string[]>();
  for (const { measureId, riskId } of [...tables.measureRisk.values(), ...removedLinks])
    served.set(measureId, [...new Set([...(served.get(measureId) ?? []), riskId])]);
  return served;
}

/** How a change of one kind is described: its rows and command in, a phrase of the area `history` out. */
export type Describe = (view: ChangeView) => Phrase;
export type Describers<T extends string> = { readonly [K in T]: Describe };

/** One change as its describer sees it: its own rows first, then its surroundings. */
export class ChangeView {
  /** As logged. Its shape is not vouched for: an older version of the app may have written it. */
  readonly command: Readonly<Record<string, unknown>>;
  readonly language: Language;
  private readonly context: HistoryContext;
  private readonly seq: number;
  private readonly rows: readonly RowChange[];

  constructor(change: LoggedChange, context: HistoryContext) {
    this.command = asRecord(change.command);
    this.context = context;
    this.seq = change.seq;
    this.language = context.language;
    this.rows = change.rows.length > 1 ? squash(change.rows) : change.rows;
  }

  /** The changed rows of a table, in the order of the change. */
  changes<T extends TableName>(table: T): RowChange<T>[] {
    return this.rows.filter((row) => row.table === table) as RowChange<T>[];
  }

  /** The newest image of each changed row of a table. */
  images<T extends TableName>(table: T): Row<T>[] {
    return this.changes(table).flatMap(({ before, after }) => after ?? before ?? []);
  }

  /** A row by the id that a property of the command names. */
  named<T extends TableName>(table: T, property: string): Row<T> | undefined {
    return this.row(table, this.command[property]);
  }

  row<T extends TableName>(table: T, id: unknown): Row<T> | undefined {
    if (typeof id !== 'string') return undefined;
    return this.images(table).find((row) => row.id === id) ?? this.context.row(table, id);
  }

  /** Numbers of the risks a measure serves: those of the change itself, or else of its surroundings. */
  risksOf(measureId: string | undefined): number[] {
    const own = this.images('measureRisk').filter((link) => link.measureId === measureId);
    const ids = own.length > 0 ? own.map((link) => link.riskId) : this.context.risksOf(measureId ?? '');
    return ids.flatMap((id) => this.row('risk', id)?.number ?? []);
  }

  /** The first row of a table that was changed, before and after. */
  first<T extends TableName>(table: T): Partial<RowChange<T>> {
    return this.changes(table)[0] ?? {};
  }

  /** Columns in which the first changed row of a table differs. */
  fields(table: TableName): string[] {
    const { before, after } = this.first(table);
    const was = asRecord(before);
    const is = asRecord(after);
    return Object.keys({ ...was, ...is }).filter(
      (each) => JSON.stringify(was[each]) !== JSON.stringify(is[each]),
    );
  }

  /** A name by its id, shortened as text is; a dash where it was forgotten. */
  name(id: string | undefined): string {
    return this.text(this.context.nameOf(id ?? '') || '–');
  }

  /** Typed text, shortened where that was asked for. */
  text(whole: string | undefined): string {
    const longest = this.context.longest ?? Number.POSITIVE_INFINITY;
    const text = whole ?? '';
    if (text.length <= longest) return text;
    return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/u, '')}…`;
  }

  /** Names of a pair of levels; an axis without one is a dash. */
  pair(probability: string | null | undefined, consequence: string | null | undefined): Phrase {
    return phrase('history:pair', {
      probability: this.levelName('probability', probability),
      consequence: this.levelName('consequence', consequence),
    });
  }

  private levelName(axis: Axis, code: string | null | undefined): string {
    const method = this.context.methodAt(this.seq);
    const found = method && scaleOf(method, axis).find((level) => level.code === code);
    return found?.[this.language] ?? code ?? '–';
  }
}

/** Anything as an object whose properties can be asked for. */
export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}

/** Anything as a list. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
