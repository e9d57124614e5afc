import { flushSync } from 'react-dom';

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
