// Text fields and the keyboard: what counts as one, and typing that goes to the screen's own field.

import { useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';

/** Whether typing goes into the element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}

/** The key code of a key that an input method takes, also of the first, before there is anything it composes. */
const takenByInputMethod = 229;

/**
 * Enter and Escape choose among signs while an input method composes them, and mean nothing else: no handler of the page
 * sees a key until the text is the person's own. To be heard before all others.
 */
export function leaveToInputMethod(event: KeyboardEvent): void {
  if (event.isComposing || event.keyCode === takenByInputMethod) event.stopImmediatePropagation();
}

/** What stood in a field when it was last typed in, and what was saved then. */
const lastTyped = new WeakMap<EventTarget, { readonly value: string; readonly saved: string }>();

/** Notes that a field has steps of its own to take back. */
export function noteTyped({ target }: Event): void {
  if (isLine(target)) lastTyped.set(target, { value: target.value, saved: savedIn(target) });
}

/**
 * Whether undo and redo may go to the workshop. In a field they belong to its text: while that is not saved, and until
 * it is committed also where it was emptied or is as it was before. `data-committed` is what is saved.
 */
export function isNotTyping({ target }: KeyboardEvent): boolean {
  if (!isLine(target) || !isTextField(target)) return true;
  const saved = savedIn(target);
  const last = lastTyped.get(target);
  const isAsTyped = last?.value === target.value && last.saved === saved;
  return target.value === saved && !isAsTyped;
}

/** Whether a field has steps of its own to take back: it was typed in, and has not been committed since. */
export function hasOwnSteps(event: KeyboardEvent): boolean {
  return event.target !== null && lastTyped.has(event.target) && !isNotTyping(event);
}

function savedIn(field: HTMLElement): string {
  return field.dataset.committed ?? '';
}

function isLine(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
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

const letter = /^\p{L}$/u;

/**
 * Letters typed where they mean nothing go into the screen's field: the facilitator looks at the room, not at the
 * focus. `focus` puts it there, and what is typed follows it.
 */
export function useTypingGoesTo(focus: () => void, isTyping = (key: string) => letter.test(key)): void {
  const newest = useRef({ focus, isTyping });
  newest.current = { focus, isTyping };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (newest.current.isTyping(event.key) && meansNothing(event)) newest.current.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function meansNothing(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const { target } = event;
  if (isTextField(target) || document.querySelector('[role=dialog]')) return false;
  return !(target instanceof Element && target.closest('[role=dialog], [role=menu]'));
}
