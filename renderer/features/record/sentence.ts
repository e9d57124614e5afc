import { flushSync } from 'react-dom';
import { changeDraft, draftOf } from './draft-store.ts';
import { focusField, focusNextField } from './focus.ts';

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
