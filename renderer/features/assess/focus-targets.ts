import type { Row } from './assess-actions.ts';

/** Ids of what the keys go to. */
export const targetIds = {
  title: 'assess-title',
  jump: 'assess-jump',
  matrix: 'assess-matrix',
  reason: 'assess-reason',
  safeguards: 'assess-safeguards',
  domain: 'assess-domain',
  certainty: 'assess-certainty',
  way: 'assess-way',
  votes: (row: Row) => `assess-votes-${row}`,
};

/** The risk itself: from here Enter goes on to the next. */
export const focusTitle = () => document.getElementById(targetIds.title)?.focus();

export const hasTitleFocus = () => document.activeElement?.id === targetIds.title;

export const focusWay = () => document.getElementById(targetIds.way)?.focus();

export const focusJump = () => document.getElementById(targetIds.jump)?.focus();

/** The row of digits, selected, so that typing replaces it. */
export function focusVotes(row: Row): void {
  const field = document.getElementById(targetIds.votes(row));
  if (!(field instanceof HTMLTextAreaElement)) return;
  field.focus();
  field.select();
}

export function focusReason(): void {
  document.getElementById(targetIds.reason)?.querySelector('textarea')?.focus();
}

export function focusMatrix(): void {
  document.getElementById(targetIds.matrix)?.querySelector<HTMLElement>('button[tabindex="0"]')?.focus();
}
