import { type Axis, abstain, axes } from '../../../../shared/domain/codes.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import type { Answer } from '../../../../shared/domain/voting/ballots.ts';

/** A place to fill in on a ballot: a risk and an axis, in the order of the paper. */
export type BallotPlace = { readonly riskId: string; readonly axis: Axis };

/** A ballot being typed: a level's code, `abstain`, or null where nothing is typed; and where the next digit goes. */
export type TypedBallot = { readonly answers: readonly (string | null)[]; readonly at: number };

export function placesOf(riskIds: readonly string[]): BallotPlace[] {
  return riskIds.flatMap((riskId) => axes.map((axis) => ({ riskId, axis })));
}

export function emptyBallot(places: readonly BallotPlace[]): TypedBallot {
  return { answers: places.map(() => null), at: 0 };
}

/** What a digit means on a scale: its level from 1, 0 or - for abstaining; null for any other. */
export function answerOf(method: Method, axis: Axis, digit: string): string | null {
  if (digit === '0' || digit === '-') return abstain;
  return /^[1-9]$/.test(digit) ? (scaleOf(method, axis)[Number(digit) - 1]?.code ?? null) : null;
}

/** The ballot with an answer at its place, gone on to the next; at the end it stays beyond the last. */
export function answered({ answers, at }: TypedBallot, answer: string): TypedBallot {
  if (at >= answers.length) return { answers, at };
  return { answers: answers.with(at, answer), at: at + 1 };
}

/** The answer before taken away, and its place the one to type in. */
export function mended({ answers, at }: TypedBallot): TypedBallot {
  const before = Math.max(0, at - 1);
  return { answers: answers.with(before, null), at: before };
}

/** Goes to another place, stopping at both ends. */
export function movedTo({ answers }: TypedBallot, at: number): TypedBallot {
  return { answers, at: Math.min(answers.length - 1, Math.max(0, at)) };
}

/** The first place with nothing in it, or -1: then the ballot is whole. */
export function firstEmpty({ answers }: TypedBallot): number {
  return answers.indexOf(null);
}

/** A whole ballot as it is counted: an answer for each risk, in the order of the round. */
export function answersIn(places: readonly BallotPlace[], { answers }: TypedBallot): Answer[] {
  const at = (riskId: string, axis: Axis) =>
    answers[places.findIndex((place) => place.riskId === riskId && place.axis === axis)] ?? abstain;
  return [...new Set(places.map(({ riskId }) => riskId))].map((riskId) => ({
    riskId,
    probability: at(riskId, 'probability'),
    consequence: at(riskId, 'consequence'),
  }));
}

/** An answer as it was typed. */
export function digitOf(method: Method, axis: Axis, answer: string | null): string {
  if (answer === null) return '';
  return answer === abstain
    ? '0'
    : String(scaleOf(method, axis).findIndex(({ code }) => code === answer) + 1);
}
