import type { WordKey } from '../../words/areas.ts';
import { type Phrase, phrase } from '../phrase.ts';

/** Columns that people do not think of by themselves: each stands for the thing it is part of, or for nothing. */
const partOf: { readonly [column: string]: string | null } = {
  id: null,
  rank: null,
  personNameId: 'name',
  ownerId: 'owner',
  acceptedById: 'acceptedBy',
  organisationId: 'organisation',
  residualProbability: 'residual',
  residualConsequence: 'residual',
};

/** What people call the columns, each once. */
export function fieldNames(columns: readonly string[]): Phrase[] {
  const names = columns.map((column) => (column in partOf ? partOf[column] : column));
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
