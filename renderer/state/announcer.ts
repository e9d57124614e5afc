// What is said to whoever hears the screen, beside the sentences of the log and what is seen where it stands: one store
// for every part of the screen, spoken by `Announcer`.

import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { Words } from '../../shared/words/areas.ts';
import { useBoard } from './board-store.ts';
import { useUi } from './ui-store.ts';

/** A sentence in the language of the window. */
type Sentence = (t: Words) => string;
export type Announcement = {
  /** Rises: the same words once more are another element, and are spoken once more. */
  readonly id: number;
  readonly say: Sentence;
  readonly at: number;
};

export const useAnnouncer = create<{ readonly announced: readonly Announcement[] }>(() => ({
  announced: [],
}));

/** Milliseconds in which a sentence stays beside the next: it may not have been spoken yet. */
const spokenWithin = 1_500;

/** Whether a sentence that came at a moment is kept beside those that come now. */
export const mayBeUnspoken = ({ at }: { readonly at: number }): boolean =>
  performance.now() - at < spokenWithin;

let announcedSoFar = 0;

/** Says a sentence. What was said before is outdated by it, unless it was said just now. */
export function announce(say: Sentence): void {
  const at = performance.now();
  announcedSoFar += 1;
  const own = { id: announcedSoFar, say, at };
  useAnnouncer.setState(({ announced }) => ({
    announced: [...announced.filter(mayBeUnspoken), own],
  }));
}

/** Takes away what was said: it no longer holds where one is now. */
export function clearAnnouncements(): void {
  useAnnouncer.setState({ announced: [] });
}

useUi.subscribe((ui, before) => ui.screen !== before.screen && clearAnnouncements());
useBoard.subscribe((board, before) => board.file !== before.file && clearAnnouncements());

/** Tells words of the screen when they change, not when they come into sight. Of another `subject` they have only come. */
export function useAnnounced(words: string, subject = ''): void {
  const before = useRef({ words, subject });
  useEffect(() => {
    const former = before.current;
    before.current = { words, subject };
    if (former.subject === subject && former.words !== words && words !== '') announce(() => words);
  }, [words, subject]);
}
