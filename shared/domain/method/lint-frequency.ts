import { frequencyOf, isSame, isTurned } from './frequency.ts';
import type { MethodWarning } from './lint.ts';
import type { Frequency, Level, Method } from './schema.ts';

/** An interval with its open ends as numbers. */
type Span = { readonly low: number; readonly high: number };
type SpannedLevel = { readonly level: Level; readonly place: number; readonly span: Span };

/** What speaks against the intervals of probability. Levels without numbers are passed over. */
export function frequencyWarnings({ probability }: Method): MethodWarning[] {
  const turned = probability.filter(({ frequency }) => frequency && isTurned(frequency));
  const spanned = probability.flatMap((level, place) => {
    const frequency = frequencyOf(level);
    return frequency ? [{ level, place, span: spanOf(frequency) }] : [];
  });
  const pairs = spanned.slice(1).flatMap((upper, at) => between(spanned[at] as SpannedLevel, upper));
  return [...turned.map((level) => warning('interval-turned', [level])), ...pairs];
}

function between(lower: SpannedLevel, upper: SpannedLevel): MethodWarning[] {
  const about = [lower.level, upper.level];
  const [one, other] = [lower.span, upper.span];
  if (isLess(other.low, one.low) && !isLess(one.high, other.high)) return [warning('interval-order', about)];
  if (isLess(other.low, one.high)) return [warning('interval-overlap', about)];
  const isGap = upper.place === lower.place + 1 && isLess(one.high, other.low);
  return isGap ? [warning('interval-gap', about)] : [];
}

function spanOf({ from, to }: Frequency): Span {
  return { low: from ?? 0, high: to ?? Number.POSITIVE_INFINITY };
}

function isLess(one: number, other: number): boolean {
  return one < other && (other === Number.POSITIVE_INFINITY || !isSame(one, other));
}

function warning(code: MethodWarning['code'], about: readonly Level[]): MethodWarning {
  return { code, part: 'probability', about, cells: [] };
}
