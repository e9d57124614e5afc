import type { Language } from '../../../shared/domain/codes.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';

/** A text with soft hyphens in the words that are longer than a line of so many letters. */
export type Hyphenate = (text: string, room?: number) => string;

/**
 * Letters that go on a line. Text copied from a report holds its soft hyphens, and a search may miss such a word, so that
 * only words that must be broken have them.
 */
export const letters = { line: 70, heading: 40, title: 24, subject: 50, name: 15 } as const;

export function hyphenator(language: Language): Hyphenate {
  return (text, room = letters.line) => hyphenated(text, language, room);
}
