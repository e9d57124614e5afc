// What a method says beside its levels' names: what each means, what every judgement presupposes, who may accept what.

import { messages } from '../../words/index.ts';
import { capital, filled } from '../../words/locale.ts';
import { type Axis, type ConsequenceDomain, consequenceDomains, type Language } from '../codes.ts';
import { frequencyInWords, frequencyOf } from './frequency.ts';
import { type Level, level, type Method, placeOf } from './method.ts';

/** What a level means, in one language. What nobody has said is empty. */
export type Meaning = {
  /** How often: the interval in numbers, said in words. */
  readonly frequency: string;
  /** How often in somebody's own words, as methods of before have it. */
  readonly interval: string;
  readonly description: string;
  readonly domains: readonly { readonly domain: ConsequenceDomain; readonly text: string }[];
};

/** What a level of a scale means; null where the scale has no such level. */
export function meaningOf(method: Method, axis: Axis, code: string, language: Language): Meaning | null {
  const found = method[axis][placeOf(method[axis], code)];
  return found ? levelMeaning(found, language) : null;
}

/** What a level means. */
export function levelMeaning(of: Level, language: Language): Meaning {
  const frequency = frequencyOf(of);
  return {
    frequency: frequency ? frequencyInWords(frequency, language) : '',
    interval: of.interval?.[language] ?? '',
    description: of.description?.[language] ?? '',
    domains: consequenceDomains.flatMap((domain) => {
      const text = of.domains?.[domain]?.[language] ?? '';
      return text === '' ? [] : [{ domain, text }];
    }),
  };
}

/** How often a level is: in numbers said in words, in somebody's own words, or both. */
export function howOften(of: Level, language: Language): string {
  const { frequency, interval } = levelMeaning(of, language);
  return [frequency, interval].filter((each) => each).join('; ');
}

/** What a level means, a line each; empty where nothing is said. */
export function meaningText(of: Level, language: Language): string {
  const { frequency, interval, description, domains } = levelMeaning(of, language);
  const named = messages[language].common.domain;
  return [
    capital(frequency),
    interval,
    description,
    ...domains.map(({ domain, text }) => `${capital(named[domain])}: ${text}`),
  ]
    .filter((each) => each)
    .join('\n');
}

/** What every judgement presupposes, on one line; empty where the method says nothing of it. */
export function conventionsText({ conventions }: Method, language: Language): string {
  const words = messages[language].common.convention;
  const { consequence, horizonYears: years, horizon, safeguards } = conventions ?? {};
  const parts = [
    consequence && words[consequence],
    years && filled(years === 1 ? words.years_one : words.years_other, { count: years }),
    horizon?.[language] && filled(words.horizon, { text: horizon[language] }),
    safeguards && words[safeguards],
  ].filter((each) => each);
  return capital(parts.join(' · '));
}

/** The parts of an acceptance criterion that are texts, in MSB's order. */
export const criterionTexts = ['by', 'within', 'informs', 'documentedIn'] as const;

/** What applies to accepting a risk of a level, a line each; empty where the method says nothing of it. */
export function criterionText({ acceptance }: Level, language: Language): string {
  const words = messages[language].common.criterion;
  const { ownerMay } = acceptance ?? {};
  const may = ownerMay === undefined ? '' : ownerMay ? words.may : words.mayNot;
  const texts = criterionTexts.map((part) => {
    const text = acceptance?.[part]?.[language];
    return text ? filled(words[part], { text }) : '';
  });
  return [may, ...texts].filter((each) => each).join('\n');
}

/** Whether the method says that the owner of a risk of this level may not accept it. */
export function isAboveAcceptance(of: Level | null): boolean {
  return of?.acceptance?.ownerMay === false;
}

/** Whether the method draws a line between what may be accepted and what not. */
export function hasAcceptanceLine({ levels }: Method): boolean {
  return levels.some(isAboveAcceptance) && !levels.every(isAboveAcceptance);
}

/** On which sides of a cell of the matrix the line of acceptance runs: its places count from the lowest. */
export type LineSides = { readonly below: boolean; readonly left: boolean };

/** The line runs where one cell may be accepted by the owner and its neighbour below or to the left may not, or the other way round. */
export function acceptanceLine(method: Method, row: number, column: number): LineSides {
  const isAbove = (p: number, c: number) =>
    isAboveAcceptance(
      level(method, method.probability[p]?.code ?? null, method.consequence[c]?.code ?? null),
    );
  return {
    below: row > 0 && isAbove(row, column) !== isAbove(row - 1, column),
    left: column > 0 && isAbove(row, column) !== isAbove(row, column - 1),
  };
}
