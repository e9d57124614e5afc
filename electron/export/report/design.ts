// How the report looks: its typefaces and colours, and where long words are broken.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../../shared/domain/codes.ts';
import { hyphenated } from '../../../shared/domain/text/hyphenation.ts';

const latin =
  'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC, U+2122';

/** The typeface has a slashed zero only, which Swedes read as Ø: its ten digits come from this one. */
export const digitsFamily = 'Source Sans 3';
const digits = 'U+0030-0039';
const latinLetters = latin.replace('U+0000-00FF', 'U+0000-002F, U+003A-00FF');

/** The typeface of pictures and pages: letters of Western Europe first, the other Latin ones beside them. */
export const reportFonts = [
  { file: 'atkinson-hyperlegible-next-latin-regular.ttf', weight: 400, range: latinLetters },
  { file: 'atkinson-hyperlegible-next-latin-bold.ttf', weight: 700, range: latinLetters },
  { file: 'source-sans-3-latin-regular.ttf', weight: 400, range: digits },
  { file: 'source-sans-3-latin-bold.ttf', weight: 700, range: digits },
  {
    file: 'atkinson-hyperlegible-next-latin-ext-regular.ttf',
    weight: 400,
    range: 'U+0100-02FF, U+1E00-1EFF',
  },
  { file: 'atkinson-hyperlegible-next-latin-ext-bold.ttf', weight: 700, range: 'U+0100-02FF, U+1E00-1EFF' },
] as const;

/** Path of a font of the app's own resources, which lie above this file whether it is bundled or not. */
export function fontFile(name: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder)) {
    const path = join(folder, 'resources', 'fonts', name);
    if (existsSync(path)) return path;
  }
  throw new Error(`no font ${name}`);
}

/** Colours of the report: hex without a mark. */
export const tones = {
  ink: '14212B',
  soft: '3D4D59',
  accent: '0B5563',
  wash: 'EFECE3',
  line: 'C9CFD4',
} as const;

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
