import type { CellStyle } from './sheet-writer.ts';

/**
 * Heights of rows whose text wraps. Not every program fits a row to its text when it opens a file, and none does so
 * over merged cells, so the height is computed here from the widths of Arial, a little on the safe side.
 */

const defaultSize = 10;
const linePoints = 13;
const marginPoints = 4;
/** The highest row a workbook can have. */
const mostPoints = 409;
/** Pixels of a column for each unit of its width. */
const columnPixels = 7;
/** Units of a cell's width that its own margins take. */
const padding = 1.4;

/** Widths of Arial in thousandths of the size of the type, by code: a table, since every sign of a register is asked. */
const widths = new Uint16Array(0x2e80).map((_, code) => {
  const sign = String.fromCharCode(code);
  return sign === sign.toLowerCase() ? 556 : 667;
});
for (const [width, signs] of Object.entries({
  222: "ijl'|",
  278: 'ftI.,:;!/\\[] ',
  333: 'r()-{}"•',
  500: 'cksvxyzJ',
  611: 'FTZ',
  722: 'CDHNRUw',
  778: 'GOQÖ',
  833: 'mM',
  944: 'W%@—…',
}))
  for (const sign of signs) widths[sign.charCodeAt(0)] = Number(width);
const blank = 278;

/** Points that a text needs in a cell `width` units wide. */
export function heightOf(text: string, width: number, look: CellStyle = {}): number {
  const size = look.size ?? defaultSize;
  const lines = linesIn(text, width, look);
  return Math.min(mostPoints, Math.ceil((lines * linePoints * size) / defaultSize) + marginPoints);
}

/** How many lines a text takes when wrapped at its blanks. */
export function linesIn(text: string, width: number, look: CellStyle = {}): number {
  const pixels = ((look.size ?? defaultSize) * 4) / 3;
  const room = ((width - padding) * columnPixels * 1000) / (pixels * (look.bold ? 1.07 : 1));
  if (text.length * 700 < room && !text.includes('\n')) return 1;
  return text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, room), 0);
}

/** Words are put on a line while they fit; one longer than the line is broken wherever the line ends. */
function linesOf(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  let word = 0;
  for (let index = 0; index <= paragraph.length; index += 1) {
    const code = paragraph.charCodeAt(index);
    if (code !== 32 && index < paragraph.length) {
      word += widths[code] ?? 1_050;
      continue;
    }
    if (used > 0 && used + word > room) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(word / room);
    used += (word % room) + blank;
    word = 0;
  }
  return lines;
}
