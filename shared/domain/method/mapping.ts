// Another method for a workshop that has ratings: which level stands for which, and what becomes of each
// risk.

import type { Tables } from '../../history/row-change.ts';
import { type Axis, abstain, axes, consequenceDomains } from '../codes.ts';
import type { CommandOf } from '../commands.ts';
import { type RegisterRow, register } from '../workshop/register.ts';
import { frequencyOf, nearestFrequency } from './frequency.ts';
import {
  codesOf,
  hasJudgement,
  isSamePair,
  type Level,
  level,
  type Method,
  type Pair,
  placeOf,
  residualPair,
} from './method.ts';

/** What becomes of each level of a scale: a level of the new one, or null: to be assessed again. */
type LevelMapping = NonNullable<CommandOf<'workshop.setMethod'>['mapping']>[Axis];
export type MethodMapping = { readonly [A in Axis]: LevelMapping };

/** Codes that were used on each axis, by votes or by ratings. */
type UsedCodes = { readonly [A in Axis]: ReadonlySet<string> };

/** Whether both scales have the same codes in the same order. What the codes mean may differ. */
export function hasSameCodes(one: Method, other: Method): boolean {
  return axes.every((axis) => codesOf(one[axis]) === codesOf(other[axis]));
}

/**
 * Whether what was said on one scale holds on the other: the same codes in the same order, and the same name and meaning
 * for each code that was used. Two methods may both count from 1 to 4 and mean other things by it.
 */
export function hasSameMeaning(one: Method, other: Method, used: UsedCodes): boolean {
  const meansSame = (axis: Axis, code: string) =>
    saidOf(one[axis][placeOf(one[axis], code)]) === saidOf(other[axis][placeOf(other[axis], code)]);
  return (
    hasSameCodes(one, other) && axes.every((axis) => [...used[axis]].every((code) => meansSame(axis, code)))
  );
}

/** Codes that rows use, of tallies or of ratings; abstaining is none. */
export function usedCodes(rows: readonly { readonly [A in Axis]: string | null }[]): UsedCodes {
  const on = (axis: Axis) => new Set(rows.flatMap((row) => (row[axis] === abstain ? [] : (row[axis] ?? []))));
  return { probability: on('probability'), consequence: on('consequence') };
}

function saidOf(level: Level | undefined): string {
  const { sv, en, interval, frequency, description, domains } = level ?? {};
  const inDomains = consequenceDomains.flatMap((domain) => [domains?.[domain]?.sv, domains?.[domain]?.en]);
  const words = [sv, en, interval?.sv, interval?.en, description?.sv, description?.en, ...inDomains];
  const numbers = [frequency?.from ?? null, frequency?.to ?? null];
  return JSON.stringify([...words.map((text) => text?.trim() ?? ''), ...numbers]);
}

/** What a level becomes; one that the mapping does not name keeps its code. */
export function mapped(mapping: LevelMapping, code: string | null): string | null {
  const found = mapping.find(({ from }) => from === code);
  return found ? found.to : code;
}

type Mapped = { readonly before: Pair; readonly after: Pair; readonly isRewording: boolean };

/**
 * Whether the level of a pair comes from the change of method itself and not from people: the pair is another, its levels
 * mean something else, or the matrix gives another risk level. Where only the wording was changed it is the room's own.
 */
export function isMapped(from: Method, to: Method, { before, after, isRewording }: Mapped): boolean {
  const [was, is] = [before, after].map((pair, at) =>
    level(at === 0 ? from : to, pair.probability, pair.consequence),
  );
  if (!is) return false;
  if (!isSamePair(before, after) || was?.code !== is.code) return true;
  const isSameLevel = was.sv === is.sv && was.en === is.en;
  return isRewording
    ? !hasSameCodes(from, to)
    : !(isSameLevel && hasSameMeaning(from, to, usedCodes([before])));
}

/**
 * A level of the new scale for each of the old: what a person is asked to check. Levels of which both methods say how
 * often in numbers follow those, whatever they are called: 'high' is once a year in one method and once in fifty in
 * another. Of the rest, levels that both have stay where the one method is an edit of the other, or the lengths differ;
 * those between take the places between. Scales of one length that have nothing else in common are taken place by place.
 */
export function proposedMapping(from: Method, to: Method): MethodMapping {
  const isEdit = from.id === to.id;
  return {
    probability: proposed(from.probability, to.probability, isEdit),
    consequence: proposed(from.consequence, to.consequence, isEdit),
  };
}

function proposed(from: readonly Level[], to: readonly Level[], isEdit: boolean): LevelMapping {
  const byCode = isEdit || from.length !== to.length || haveSameCodes(from, to);
  const byFrequency = frequencyPoints(from, to);
  const others = byCode && (isEdit || byFrequency.length === 0) ? fixedPoints(from, to, isEdit) : [];
  const isOpen = (point: Point) =>
    byFrequency.every((each) =>
      each.from < point.from ? each.to <= point.to : each.from > point.from && each.to >= point.to,
    );
  const shared = [...byFrequency, ...others.filter(isOpen)].sort((a, b) => a.from - b.from);
  return from.map((level, place) => ({
    from: level.code,
    to: to[between(shared, from, to, place)]?.code ?? null,
  }));
}

type Point = { readonly from: number; readonly to: number };

/** Places of the levels of which both scales say how often, each with that of the level that is most like it. */
function frequencyPoints(from: readonly Level[], to: readonly Level[]): Point[] {
  const among = to.map(frequencyOf);
  return from.flatMap((level, place) => {
    const frequency = frequencyOf(level);
    const nearest = frequency ? nearestFrequency(frequency, among) : -1;
    return nearest < 0 ? [] : [{ from: place, to: nearest }];
  });
}

/** The levels of a scale whose place on the new one follows from how often they are. */
export function mappedByFrequency(from: Method, to: Method, axis: Axis): readonly Level[] {
  return frequencyPoints(from[axis], to[axis]).flatMap(({ from: place }) => from[axis][place] ?? []);
}

/** Places of the levels that both have; of different methods only where they stand in the same order. */
function fixedPoints(from: readonly Level[], to: readonly Level[], isEdit: boolean): Point[] {
  const points = from
    .map((level, place) => ({ from: place, to: placeOf(to, level.code) }))
    .filter((point) => point.to >= 0);
  const rises = points.every((point, index) => index === 0 || point.to > (points[index - 1]?.to ?? -1));
  return rises || isEdit || haveSameCodes(from, to) ? points : [];
}

/** The place on the new scale: that of a shared level, else as far between the shared ones (or the ends) as before. */
function between(
  shared: readonly Point[],
  from: readonly Level[],
  to: readonly Level[],
  place: number,
): number {
  const own = shared.find((point) => point.from === place);
  if (own) return own.to;
  const lower = shared.findLast((point) => point.from < place) ?? { from: 0, to: 0 };
  const upper = shared.find((point) => point.from > place) ?? { from: from.length - 1, to: to.length - 1 };
  if (upper.from === lower.from) return upper.to;
  const share = (place - lower.from) / (upper.from - lower.from);
  return Math.round(lower.to + share * (upper.to - lower.to));
}

function haveSameCodes(from: readonly Level[], to: readonly Level[]): boolean {
  return from.length === to.length && from.every((level) => placeOf(to, level.code) >= 0);
}

/** A pair and the level that comes of it; level codes are those of the method it stands beside. */
export type Judgement = { readonly pair: Pair; readonly level: Level | null };

/** A risk, or its residual risk, before and after a change of method. */
type JudgementChange = {
  readonly risk: RegisterRow['risk'];
  readonly title: string;
  readonly kind: 'risk' | 'residual';
  readonly before: Judgement;
  readonly after: Judgement;
  readonly changesLevel: boolean;
};

/** What a change of method does to a register. */
export type MethodPreview = {
  readonly from: Method;
  readonly to: Method;
  /** Every judgement there is, in the order of the register as it was. */
  readonly judgements: readonly JudgementChange[];
  /** How many risks, and how many residual risks, have another level. A level is another when its code is. */
  readonly changed: { readonly risk: number; readonly residual: number };
  /** How many voting rounds keep the scales they were held on. */
  readonly keptRounds: number;
  /** How many of them have the same codes, so that only the wording tells their scales apart. */
  readonly rewordedRounds: number;
  /** How many risks are marked as mapped though their scales have the same codes. */
  readonly rewordedRatings: number;
};

/** Compares a workshop with itself after `workshop.setMethod` was decided on: what is shown is what will be done. */
export function methodPreview(before: Tables, after: Tables): MethodPreview | null {
  const [from, to] = [before, after].map((tables) => tables.workshop.get('workshop')?.method);
  if (!from || !to) return null;
  const rowsAfter = new Map(register(after).map((row) => [row.risk.id, row]));
  const judgements = register(before).flatMap((row) => {
    const then = rowsAfter.get(row.risk.id);
    if (!then) return [];
    return (['risk', 'residual'] as const)
      .map((kind) => changeOf(row, then, kind))
      .filter((change) => hasJudgement(change.before.pair));
  });
  const count = (kind: JudgementChange['kind']) =>
    judgements.filter((each) => each.kind === kind && each.changesLevel).length;
  const kept = [...after.votingRound.values()].filter((round) => round.formerMethod !== null);
  const reworded = kept.filter(
    ({ id, formerMethod }) =>
      before.votingRound.get(id)?.formerMethod === null && formerMethod && hasSameCodes(formerMethod, to),
  );
  const changed = { risk: count('risk'), residual: count('residual') };
  const marked = [...after.risk.values()].filter(({ id, mappedFrom, residualMappedFrom }) => {
    const was = before.risk.get(id);
    return mappedFrom !== was?.mappedFrom || residualMappedFrom !== was.residualMappedFrom;
  });
  return {
    from,
    to,
    judgements,
    changed,
    keptRounds: kept.length,
    rewordedRounds: reworded.length,
    rewordedRatings: hasSameCodes(from, to) ? marked.length : 0,
  };
}

function changeOf(row: RegisterRow, then: RegisterRow, kind: JudgementChange['kind']): JudgementChange {
  const [before, after] = [judgementOf(row, kind), judgementOf(then, kind)];
  const changesLevel = before.level?.code !== after.level?.code;
  return { risk: row.risk, title: row.title, kind, before, after, changesLevel };
}

function judgementOf({ risk, level, residualLevel }: RegisterRow, kind: JudgementChange['kind']): Judgement {
  if (kind === 'risk') return { pair: risk, level };
  return { pair: residualPair(risk), level: residualLevel };
}
