import type { Axis } from '../../shared/domain/codes.ts';
import type { Level } from '../../shared/domain/method/method.ts';
import {
  countsSince,
  type EarlierStanding,
  type SinceEarlier,
  type SinceKind,
  sinceEarlier,
  sinceKinds,
} from '../../shared/domain/workshop/since-earlier.ts';
import { numberRuns } from '../../shared/history/describe/fields.ts';
import { listed } from '../../shared/words/locale.ts';
import { type BookView, methodNames } from './book-view.ts';

/** A risk of this analysis or of the earlier one, then and now. */
export type SinceLine = {
  readonly kind: SinceKind | 'gone';
  readonly number: number;
  readonly title: string;
  readonly before: Level | null;
  readonly pairBefore: string;
  readonly rationaleBefore: string;
  readonly now: Level | null;
  readonly pairNow: string;
};

/** What has changed since the analysis that this one was made from; null where there was none. */
export function sinceOf({ tables, all }: BookView): SinceEarlier | null {
  return sinceEarlier(tables, all);
}

/** The risks in register order, those that are closed among them, then those that are gone by their numbers. */
export function sinceLines(view: BookView, since: SinceEarlier): SinceLine[] {
  const then = methodNames(since.earlier.method, view.language);
  const before = (standing: EarlierStanding | null | undefined) => ({
    before: standing?.level ?? null,
    pairBefore: standing ? inWords(then, standing.risk) : '',
    rationaleBefore: standing?.risk.rationale ?? '',
  });
  return [
    ...view.all.flatMap(({ risk, title, level }): SinceLine[] => {
      const own = since.byRisk.get(risk.id);
      if (!own) return [];
      const now = { now: level, pairNow: inWords(view.names, risk) };
      return [{ kind: own.kind, number: risk.number, title, ...before(own.before), ...now }];
    }),
    ...since.gone.map((standing): SinceLine => {
      const { number, title } = standing.risk;
      return { kind: 'gone', number, title, ...before(standing), now: null, pairNow: '' };
    }),
  ];
}

/** 'Låg × Hög', a dash for what was not said; nothing where nothing was. */
function inWords(names: BookView['names'], pair: { readonly [A in Axis]: string | null }): string {
  if (pair.probability === null && pair.consequence === null) return '';
  const name = (axis: Axis) => names[axis].get(pair[axis] ?? '') ?? '–';
  return `${name('probability')} × ${name('consequence')}`;
}

/** Which analysis it is compared with, how many risks became what, and whether levels can be compared at all. */
export function sinceNote({ words, language }: BookView, since: SinceEarlier): string {
  const { title, date } = since.earlier;
  const counts = countsSince(since);
  const parts = sinceKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => words(`since:count.${kind}`, { count: counts[kind] }));
  const gone = numberRuns(since.gone.map(({ risk }) => risk.number));
  if (gone.length > 0) parts.push(words('since:gone', { numbers: listed(gone, language) }));
  const compared = date ? words('since:comparedOn', { title, date }) : words('since:compared', { title });
  const warning = since.isComparable ? '' : ` ${words('since:cannotCompare')}`;
  return `${compared}: ${parts.join(' · ')}.${warning}`;
}
