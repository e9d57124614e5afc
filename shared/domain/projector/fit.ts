import { softHyphen } from '../text/signs.ts';
import { canvasAt } from './legibility.ts';

/** What a view has room for, in units of the smallest type: the margins, the head and the lowest tenth are left out. */
export type Ground = { readonly width: number; readonly height: number };

/** As parts of the picture; the head of a list in units of type: `renderer/features/projector/ProjectorWindow.module.css`. */
const margins = { side: 0.04, top: 0.04, lowest: 0.1 };
const head = 2.9;

/** Widths of letters as parts of their size, a little more than they are: a guess that errs leaves room over. */
const letter = { plain: 0.48, bold: 0.5 } as const;

/** The ground of the projector's views at a scale: below the head of a list, or all of it for what is talked about. */
export function groundAt(scale: number, view: 'list' | 'talk' = 'list'): Ground {
  const { width, height } = canvasAt(scale);
  const free = height * (1 - margins.top - margins.lowest);
  return { width: width * (1 - 2 * margins.side), height: view === 'list' ? free - head : free };
}

/** Letters that go on a line. */
export function lettersIn(width: number, size = 1, weight: keyof typeof letter = 'plain'): number {
  return Math.max(4, Math.floor(width / (size * letter[weight])));
}

/** Lines that a text takes, broken between words, at soft hyphens, and anywhere in what is longer than a line. */
export function linesOf(text: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/)) {
    let pieces = word.split(softHyphen);
    while (gapAfter(used) + lengthOf(pieces) > letters - used) {
      pieces = withoutFirst(pieces, letters, used);
      lines += 1;
      used = 0;
    }
    used += gapAfter(used) + lengthOf(pieces);
  }
  return lines;
}

function gapAfter(used: number): number {
  return used > 0 ? 1 : 0;
}

/** What is left of a word once as much of it as has room stands on a line with a hyphen; none where a line begins. */
function withoutFirst(pieces: readonly string[], letters: number, used: number): string[] {
  const room = letters - used - gapAfter(used);
  let count = 0;
  while (count < pieces.length - 1 && lengthOf(pieces.slice(0, count + 1)) + 1 <= room) count += 1;
  const [first = '', ...others] = pieces;
  return count > 0 || used > 0 ? pieces.slice(count) : [first.slice(letters), ...others];
}

function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** A text that takes no more than some lines; what is left out, from a whole word or part of one on if may be, is told by an ellipsis. */
export function clipped(text: string, letters: number, lines: number): string {
  if (linesOf(text, letters) <= lines) return text;
  let end = Math.min(text.length, 2 * letters * lines);
  while (end > 0 && linesOf(`${text.slice(0, end)}…`, letters) > lines) end -= 1;
  const word = Math.max(text.lastIndexOf(' ', end), text.lastIndexOf(softHyphen, end));
  return `${text.slice(0, word > end / 2 ? word : end).replace(/[\s\u00AD]+$/, '')}…`;
}

const sizes = [5, 4, 3.3, 2.667, 2.2, 1.8, 1.5, 1.2] as const;
const smallest = sizes[sizes.length - 1] ?? 1.2;
const lineHeight = 1.15;
/** Below this it is better to break a word that nothing is known of than to make all of them smaller. */
const leastForWholeWords = 1.8;

/** The largest size at which words fill no more than their ground, and the words, clipped where even the least is too large. */
export function talk(
  text: string,
  { width, height }: Ground,
): { readonly text: string; readonly size: number } {
  const fits = (size: number) =>
    linesOf(text, lettersIn(width, size, 'bold')) * size * lineHeight <= height &&
    longestPiece(text) <= lettersIn(width, size, 'bold');
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

/** The longest that is not broken, with the hyphen after it. */
export function longestPiece(text: string): number {
  const lengths = text.split(/\s+/).flatMap((word) => {
    const pieces = word.split(softHyphen);
    return pieces.map((piece, index) => piece.length + (index < pieces.length - 1 ? 1 : 0));
  });
  return Math.max(...lengths);
}
