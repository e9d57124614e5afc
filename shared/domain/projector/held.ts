// Levels that were set while the reveal was held back: no other view shows them before it is released.

import type { Tables } from '../../history/row-change.ts';
import type { Risk } from '../tables.ts';

/** Ids of risks of which a level, before or after treatment, has been set or changed. */
export function judgedAnew(before: Tables['risk'], after: Tables['risk']): string[] {
  if (before === after) return [];
  return [...after.values()].filter((risk) => isJudgedAnew(before.get(risk.id), risk)).map(({ id }) => id);
}

function isJudgedAnew(before: Risk | undefined, after: Risk): boolean {
  return judgements.some((code) => after[code] !== null && after[code] !== before?.[code]);
}

const judgements = [
  'probability',
  'consequence',
  'residualProbability',
  'residualConsequence',
] as const satisfies readonly (keyof Risk)[];

/** The workshop as a room knows it to which the levels of some risks have not been shown. */
export function withoutHeld(tables: Tables, held: ReadonlySet<string>): Tables {
  if (held.size === 0) return tables;
  const unset = Object.fromEntries(judgements.map((code) => [code, null])) as Pick<
    Risk,
    (typeof judgements)[number]
  >;
  const risk = [...tables.risk.values()].map((each) => (held.has(each.id) ? { ...each, ...unset } : each));
  return { ...tables, risk: new Map(risk.map((each) => [each.id, each])) };
}
