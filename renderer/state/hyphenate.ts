// Breaking of long words where no workshop need be open. The patterns come with the frame of a workshop, read while the
// window is idle: its start does not wait for them.

import { create } from 'zustand';
import type { Language } from '../../shared/domain/codes.ts';

type Hyphenate = (text: string, language: Language, room?: number) => string;

const useHyphenation = create<{ readonly hyphenate: Hyphenate }>(() => ({ hyphenate: (text) => text }));

/** Gives a text soft hyphens in its long words; as it is until the patterns have come. */
export function useHyphenate(): Hyphenate {
  return useHyphenation(({ hyphenate }) => hyphenate);
}

/** From now on words are broken by this. */
export function setHyphenate(hyphenate: Hyphenate): void {
  useHyphenation.setState({ hyphenate });
}
