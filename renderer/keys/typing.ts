import { useEffect, useRef } from 'react';
import { isTextField } from './text-fields.ts';

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
  return !(target instanceof Element && target.closest('[role=dialog], [role=menu], [role=listbox]'));
}
