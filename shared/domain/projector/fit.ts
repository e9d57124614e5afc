import { canvasAt } from './legibility.ts';

/** What a view has room for, in units of the smallest type: the margins, the head and the lowest tenth are left out. */
export type Ground = { readonly width: number; readonly height: number };

const sides = 3;
const top = 1;
const head = 3.2;
const lowest = 0.1;

/** Widths of letters as parts of their size, a little more than they are: a guess that errs leaves room over. */
const letter = { plain: 0.48, bold: 0.5 } as const;

/** The ground of the wall's views at a scale: below the head of a list, or all of it for what is talked about. */
export function groundAt(scale: number, view: 'list' | 'talk' = 'list'): Ground {
  const { width, height } = canvasAt(scale);
  return { width: width - sides, height: height * (1 - lowest) - (view === 'list' ? head : top) };
}

/** Letters that go on a line. */
export function lettersIn(width: number, size = 1, weight: keyof typeof letter = 'plain'): number {
  return Math.max(4, Math.floor(width / (size * letter[weight])));
}

/** Lines that a text takes, broken between words and within those longer than a line. */
export function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    if (used > 0 && used + 1 + word.length > letters) {
      lines += 1;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    while (used > letters) {
      lines += 1;
      used -= letters;
    }
  }
  return lines;
}

/** A text that takes no more than some lines; what is left out, from a whole word on if may be, is told by an ellipsis. */
export function clipped(text: string, letters: number, lines: number): string {
  if (linesOf(text, letters) <= lines) return text;
  let end = Math.min(text.length, letters * lines);
  while (end > 0 && linesOf(`${text.slice(0, end)}…`, letters) > lines) end -= 1;
  const word = text.lastIndexOf(' ', end);
  return `${text.slice(0, word > end / 2 ? word : end).trimEnd()}…`;
}

const sizes = [5, 4, 3.3, 2.667, 2.2, 1.8, 1.5, 1.2] as const;
const smallest = sizes[sizes.length - 1] ?? 1.2;
const lineHeight = 1.15;
/** Below this it is better to break the longest word than to make all of them smaller. */
const leastForWholeWords = 1.8;

/** The largest size at which words fill no more than their ground, and the words, clipped where even the least is too large. */
export function talk(
  text: string,
  { width, height }: Ground,
): { readonly text: string; readonly size: number } {
  const fits = (size: number) =>
    linesOf(text, lettersIn(width, size, 'bold')) * size * lineHeight <= height &&
    longestWord(text) <= lettersIn(width, size, 'bold');
  const whole = sizes.find(fits) ?? 0;
  const broken = sizes.find((each) => linesAt(text, width, each) * each * lineHeight <= height);
  const size = whole >= leastForWholeWords ? whole : broken;
  if (size !== undefined) return { text, size };
  const lines = Math.max(1, Math.floor(height / (smallest * lineHeight)));
  return { text: clipped(text, lettersIn(width, smallest, 'bold'), lines), size: smallest };
}

function linesAt(text: string, width: number, size: number): number {
  return linesOf(text, lettersIn(width, size, 'bold'));
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map((word) => word.length));
}
