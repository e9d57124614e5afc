import { flushSync } from 'react-dom';
import { useTypingGoesTo } from '../../keys/text-fields.ts';
import { changeDraft, draftOf } from './draft.ts';

/** What has the focus in the list of threats: a row, the fields of one being changed, or nothing. */
export type Within = 'row' | 'editor' | null;

/** Id of the large field: where typing goes. */
export const fieldId = 'record-field';

/** Ids of the smaller fields under it, where they are open. */
export const causeId = 'record-cause';
export const consequenceId = 'record-consequence';
const fieldIds = [fieldId, causeId, consequenceId];

export function focusField(): void {
  document.getElementById(fieldId)?.focus();
}

export function isField(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && target.id === fieldId;
}

/** Whether a threat is being typed there: in the large field or in one of the smaller ones. */
export function isDraftField(target: EventTarget | null): target is HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement && fieldIds.includes(target.id);
}

/** Moves the focus from the event to its cause, on to its consequence, and back to the event. */
function focusNextField(from: EventTarget | null): void {
  const at = from instanceof Element ? fieldIds.indexOf(from.id) : -1;
  document.getElementById(fieldIds[(at + 1) % fieldIds.length] ?? fieldId)?.focus();
}

/** Whether the focus is on a row itself, not on a field or button within one that is being changed. */
export function isRow(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('[data-row]');
}

/** The id of the threat in whose item of the list the focus is. */
export function threatIdAt(target: EventTarget | null): string | null {
  return itemOf(target)?.dataset.threat ?? null;
}

/** Moves the focus so many items down the list from where it is, or to the first one; tells whether there is one. */
export function focusItem(list: Element | null, from: EventTarget | null, steps: number): boolean {
  const items = [...(list?.children ?? [])];
  const item = itemOf(from);
  const next = item ? items[items.indexOf(item) + steps] : items[0];
  const target = next?.querySelector<HTMLElement>('[data-row], textarea');
  target?.focus();
  return target !== undefined && target !== null;
}

/** Before an item is removed: moves the focus to its neighbour, or to the field where there is none. */
export function leaveItem(from: EventTarget | null): void {
  const list = itemOf(from)?.parentElement ?? null;
  if (!focusItem(list, from, 1) && !focusItem(list, from, -1)) focusField();
}

function itemOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-threat]') : null;
}

/** Keys typed where they have no meaning go into the field. */
export function useTypingGoesToField(): void {
  useTypingGoesTo(focusField, (key) => key.length === 1 && key !== ' ');
}

/** Opens the fields of cause and consequence, or goes on to the next of the three. */
export function nextOfSentence(from: EventTarget | null): void {
  flushSync(() => changeDraft({ isSentence: true }));
  focusNextField(from);
}

/** Back to one line; what stands in the smaller fields keeps them open. */
export function closeSentence(): void {
  const { cause, consequence } = draftOf();
  changeDraft({ isSentence: cause + consequence !== '' });
  focusField();
}
