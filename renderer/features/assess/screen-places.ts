import type { Axis } from '../../../shared/domain/codes.ts';

/** Ids of what the keys go to. */
export const places = {
  title: 'assess-title',
  jump: 'assess-jump',
  matrix: 'assess-matrix',
  reason: 'assess-reason',
  votes: (axis: Axis) => `assess-votes-${axis}`,
};

/** The risk itself: from here Enter goes on to the next. */
export const focusTitle = () => document.getElementById(places.title)?.focus();

export const focusJump = () => document.getElementById(places.jump)?.focus();

/** The row of digits, selected, so that typing replaces it. */
export function focusVotes(axis: Axis): void {
  const field = document.getElementById(places.votes(axis));
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}

export function focusReason(): void {
  document.getElementById(places.reason)?.querySelector('textarea')?.focus();
}

export function focusMatrix(): void {
  document.getElementById(places.matrix)?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
