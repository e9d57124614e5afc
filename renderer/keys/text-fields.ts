import { flushSync } from 'react-dom';

/** Whether typing goes into the element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** In a field that holds unfinished text the usual keys belong to that text; `data-committed` is what is saved. */
export function isNotTyping({ target }: KeyboardEvent): boolean {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return !isField || !isTextField(target) || target.value === (target.dataset.committed ?? '');
}

/** A button in focus is pressed by Enter itself. */
export function isNotOnButton({ target }: KeyboardEvent): boolean {
  return !(target instanceof Element && target.closest('button'));
}

/** Whether a key was pressed within a part of the page. */
export function isWithin(part: Element | null, { target }: KeyboardEvent): boolean {
  return target instanceof Node && (part?.contains(target) ?? false);
}

/**
 * Commits what is being typed, as leaving a field does, before a key goes on to something else. A text that was
 * refused keeps its field, and the focus with it. Tells whether one may go on.
 */
export function leaveField(): boolean {
  flushSync(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  const refused = document.querySelector<HTMLElement>('[data-committed][aria-invalid="true"]');
  refused?.focus();
  return refused === null;
}
