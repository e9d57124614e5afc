import type { Table } from './block.ts';

/** Room in centimetres for a letter of a table's text, beside a word in its cell, and the most for one word. */
const letter = 0.168;
const beside = 0.35;
const mostForWord = 5.6;

/**
 * The widths of a table's columns: as it asks for, but no column narrower than its longest word, since Swedish has
 * long ones. What that takes, the widest column gives, as far as it has something to give.
 */
export function columnWidths({ widths, head, rows }: Table): number[] {
  const needed = widths.map((width, column) =>
    Math.max(width, ...[head, ...rows].map((cells) => needOf(cells[column]?.text ?? ''))),
  );
  const excess = sum(needed) - sum(widths);
  const widest = widths.indexOf(Math.max(...widths));
  const given = Math.max(needed[widest] ?? 0, widths[widest] ?? 0) - excess;
  const least = (widths[widest] ?? 0) * 0.6;
  return needed.map((width, column) => (column === widest ? Math.max(given, least) : width));
}

/** How many letters of a word go in a cell so wide, in centimetres: the measure by which the columns are made. */
export function lettersIn(width: number): number {
  // What made a column exactly wide enough must not miss it by a rounding.
  return Math.floor((width - beside) / letter + 1e-6);
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function needOf(text: string): number {
  const longest = text.split(/[\s-]+/).reduce((most, word) => Math.max(most, word.length), 0);
  return Math.min(mostForWord, longest * letter + beside);
}
