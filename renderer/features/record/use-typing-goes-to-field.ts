import { useEffect } from 'react';
import { isTextField } from '../../keys/use-keys.ts';
import { focusField } from './focus.ts';

/** Letters typed where they mean nothing go into the field: the facilitator looks at the room, not at the focus. */
export function useTypingGoesToField(): void {
  useEffect(() => {
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  const isLetter = event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
  if (!isLetter || event.altKey || event.isComposing || isTextField(event.target)) return;
  if (event.target instanceof Element && event.target.closest('[role=dialog], [role=menu], [role=listbox]'))
    return;
  focusField();
}
