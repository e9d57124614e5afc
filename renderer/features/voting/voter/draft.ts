// A ballot that is being filled in, until it is sent and answered.

import { type RefObject, useEffect } from 'react';
import type { Input } from '../../../../shared/api/contract.ts';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { type Axis, abstain, axes } from '../../../../shared/domain/codes.ts';
import { call } from '../../../api.ts';
import { entryOf } from '../../../components/use-choice-list.ts';
import { isPressedTooSoon } from '../../../presses/press-guard.ts';

type Risk = BallotSheet['risks'][number];

/** A ballot that is being filled in: level codes or `abstain`, nothing where nobody has answered yet. */
export type Draft = { readonly [riskId: string]: Partial<Readonly<Record<Axis, string>>> };

/** The draft with one answer given, or given anew. */
export function withAnswer(draft: Draft, riskId: string, axis: Axis, code: string): Draft {
  return { ...draft, [riskId]: { ...draft[riskId], [axis]: code } };
}

/** The ballot as it is handed in: every risk once, in the order asked; what was left out abstains. */
export function answersOf(risks: readonly Risk[], draft: Draft) {
  return risks.map(({ id }) => ({
    riskId: id,
    probability: draft[id]?.probability ?? abstain,
    consequence: draft[id]?.consequence ?? abstain,
  }));
}

/** How many answers are still missing. */
export function missingIn(risks: readonly Risk[], draft: Draft): number {
  return risks.reduce(
    (sum, { id }) => sum + axes.filter((axis) => draft[id]?.[axis] === undefined).length,
    0,
  );
}

/** The answer that a digit stands for: level n of the scale, lowest 1; 0 abstains; null for any other key. */
export function answerOfKey(key: string, scale: readonly { readonly code: string }[]): string | null {
  if (key === '0') return abstain;
  return /^[1-9]$/.test(key) ? (scale[Number(key) - 1]?.code ?? null) : null;
}

export type Filling = {
  readonly sheet: BallotSheet;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  readonly onReview: () => void;
};

type Keys = { readonly onNext?: () => void; readonly onPrevious?: () => void };

/**
 * A digit answers the scale in focus and goes on to the next: the whole ballot is a row of digits. Enter takes the answer
 * that arrows have come to. Scales are found in the page by what they ask for, and `forward` marks the way on after the
 * last.
 */
export function useFilling(
  place: RefObject<HTMLElement | null>,
  { sheet, draft, onDraft }: Filling,
  { onNext, onPrevious }: Keys = {},
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || !place.current) return;
      const move = { PageDown: onNext, PageUp: onPrevious }[event.key];
      if (move) {
        event.preventDefault();
        return move();
      }
      const scales = [...place.current.querySelectorAll<HTMLElement>('[data-scale]')];
      const scale = scales.find((each) => each.contains(document.activeElement));
      const [riskId = '', axis] = (scale?.dataset.scale?.split('/') ?? []) as [string?, Axis?];
      if (!scale || !axis) return;
      const isEnter = event.key === 'Enter';
      const code = isEnter ? reachedAnswer() : answerOfKey(event.key, sheet.scales[axis]);
      if (!isEnter && code === null) return;
      event.preventDefault();
      // A key that is held answers one scale, never those after it.
      if (event.repeat || (isEnter && isPressedTooSoon(event))) return;
      if (code !== null) onDraft(withAnswer(draft, riskId, axis, code));
      const next = code === null ? undefined : scales[scales.indexOf(scale) + 1];
      (next ? entryOf(next) : forward(place.current))?.focus();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [place, sheet, draft, onDraft, onNext, onPrevious]);
}

/** The answer in focus; null where the focus is at the scale as a whole. */
function reachedAnswer(): string | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLElement ? (activeElement.dataset.answer ?? null) : null;
}

function forward(place: HTMLElement): HTMLElement | null {
  return place.querySelector<HTMLElement>('[data-forward]');
}

const mostTries = 4;
const pause = 300;
const isWorthAnother: ReadonlySet<string> = new Set(['host-unreachable', 'unexpected']);

/** What became of a ballot that was sent: where no answer came, it may be counted or not. */
type Cast = 'counted' | 'refused' | 'unanswered';
export type Sending = 'no' | 'now' | Cast;

/**
 * Sends a ballot until it is answered. An answer that was lost on its way is asked for again with the same right to vote,
 * which counts once.
 */
export async function castBallot(token: string, answers: Input<'ballot.cast'>['answers']): Promise<Cast> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const result = await call('ballot.cast', { token, answers });
    if (result.ok) return 'counted';
    // A refusal after a lost answer does not tell whether the lost one was counted.
    if (!isWorthAnother.has(result.error.code)) return tries === 1 ? 'refused' : 'unanswered';
    if (tries < mostTries) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return 'unanswered';
}
