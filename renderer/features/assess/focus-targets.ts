import type { Row } from './assess-actions.ts';

/** Ids of what the keys go to. */
export const places = {
  title: 'assess-title',
  jump: 'assess-jump',
  matrix: 'assess-matrix',
  reason: 'assess-reason',
  way: 'assess-way',
  votes: (row: Row) => `assess-votes-${row}`,
};

/** The risk itself: from here Enter goes on to the next. */
export const focusTitle = () => document.getElementById(places.title)?.focus();

export const focusWay = () => document.getElementById(places.way)?.focus();

export const focusJump = () => document.getElementById(places.jump)?.focus();

/** The row of digits, selected, so that typing replaces it. */
export function focusVotes(row: Row): void {
  const field = document.getElementById(places.votes(row));
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.select();
}

export function focusReason(): void {
  document.getElementById(places.reason)?.querySelector('textarea')?.focus();
}

export function focusMatrix(): void {
  document.getElementById(places.matrix)?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
