import type { Language } from '../../../shared/domain/codes.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';

/** A text with soft hyphens in the words that are longer than a line of so many letters. */
export type Hyphenate = (text: string, room?: number) => string;

/**
 * Letters that go on a line. Whoever copies from a report gets the soft hyphens with it and may search in vain, so that
 * only words have them that must be broken.
 */
export const letters = { line: 70, heading: 40, title: 24, subject: 50, name: 15 } as const;

export function hyphenator(language: Language): Hyphenate {
  return (text, room = letters.line) => hyphenated(text, language, room);
}
