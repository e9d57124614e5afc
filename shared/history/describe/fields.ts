import { type AnyFields, edited } from '../../domain/fields/field.ts';
import { fieldsOfTables } from '../../domain/fields/tables.ts';
import type { TableName } from '../../domain/tables.ts';
import type { WordKey } from '../../words/areas.ts';
import { type Phrase, phrase } from '../phrase.ts';

/** Columns that people do not think of by themselves: each stands for the thing it is part of, or for nothing. */
const partOf: { readonly [column: string]: string | null } = {
  id: null,
  number: null,
  rank: null,
  organisationId: 'organisation',
};

/** What each table that the registry describes calls its columns. */
const labels: { readonly [T in TableName]?: { readonly [column: string]: string | null } } =
  Object.fromEntries(Object.entries(fieldsOfTables).map(([table, fields]) => [table, labelsOf(fields)]));

function labelsOf(fields: AnyFields): { readonly [column: string]: string | null } {
  return Object.fromEntries(edited(fields).map(([column, { history }]) => [column, history]));
}

/** What people call the columns of a table, each once. */
export function fieldNames(table: TableName, columns: readonly string[]): Phrase[] {
  const own = { ...partOf, ...labels[table] };
  const names = columns.map((column) => (column in own ? own[column] : column));
  return [...new Set(names)]
    .filter((name) => typeof name === 'string')
    .map((name) => phrase(`history:field.${name}` as WordKey));
}

/** Whether nothing but these columns differs. */
export function only(fields: readonly string[], ...columns: string[]): boolean {
  return fields.length > 0 && fields.every((field) => columns.includes(field));
}

/** Numbers in order, neighbours drawn together: 3, 5–8, 12. */
export function ranges(numbers: readonly number[]): string {
  return numberRuns(numbers).join(', ');
}

/** The same as a list, to be joined as its reader joins lists. */
export function numberRuns(numbers: readonly number[]): string[] {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && number === run[1] + 1) run[1] = number;
    else runs.push([number, number]);
  }
  return runs.flatMap(([from, to]) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : [`${from}–${to}`],
  );
}
