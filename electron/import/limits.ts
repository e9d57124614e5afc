// How large a file from outside may be, and how much of the processor's time reading it may take.

import { Refusal } from '../../shared/domain/refusal.ts';
import { mostAtOnce } from '../../shared/domain/text/text.ts';

/** Far above any list of threats a room has written, far below what would trouble the machine. */
export const limits = {
  /** All that is unpacked of one file, in bytes. Bombs grow a thousand times; a real workbook five to twenty. */
  inflatedBytes: 24 * 1024 * 1024,
  /** Parts in a packed file. */
  parts: 2_000,
  sheets: 50,
  /** Rows with something in them, in one sheet: as many as one change may record. */
  rows: mostAtOnce,
  columns: 100,
  /** Cells with something in them, and all their characters, in the whole file. */
  cells: 200_000,
  characters: 8_000_000,
  /** What Excel itself holds in a cell. */
  cellCharacters: 32_767,
  /** A line of a text file: more than its cells are ever likely to fill. */
  lineCharacters: 100_000,
  /** Elements of a sheet that say nothing: empty rows and cells, merged ranges, rules for input. */
  elements: 1_000_000,
  ranges: 10_000,
  /** Texts that cells share. */
  sharedTexts: 200_000,
  /** Elements within elements. */
  depth: 64,
  /** Attributes of one element. */
  attributes: 200,
  /** Where a sheet ends, in Excel. */
  lastRow: 1_048_576,
  lastColumn: 16_384,
} as const;
export type Limits = { readonly [L in keyof typeof limits]: number };

/**
 * For a workbook that the app itself may have written: a register of ten thousand risks is to find its way back. What
 * may be unpacked grows with the file as it came, since a bomb is small until it is unpacked.
 */
export function limitsOfBook(bytes: number): Limits {
  return {
    ...limits,
    inflatedBytes: Math.max(limits.inflatedBytes, 40 * bytes),
    rows: 25_000,
    cells: 1_000_000,
    characters: 40_000_000,
    sharedTexts: 1_000_000,
    elements: 2_000_000,
  };
}

/** How much of the processor's time reading may take, in milliseconds; the process is up before this is counted. */
const readingMilliseconds = 1_600;

/** On a machine that has other things to do, the same takes longer by the clock: that says nothing of the file. */
export const busyMachine = 5;

/**
 * How much of the processor's time reading a file may take, in milliseconds. A file that is large as it comes may take
 * longer; one that only grows when it is unpacked may not.
 */
export function readingTime(bytes: number): number {
  const megabytes = bytes / 1024 / 1024;
  return readingMilliseconds + Math.max(0, megabytes - 1) * 2_500;
}

/** How often the time is looked at, in milliseconds. */
const often = 50;

/**
 * Does work that pauses now and then, and gives it up when it has had more of the processor than it may: unlike the
 * clock, that does not count what the machine does for others. Throws `table-too-heavy`, or what the work throws.
 */
export function withinProcessorTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000 > milliseconds) reject(new Refusal('table-too-heavy'));
    }, often);
    work()
      .then(resolve, reject)
      .finally(() => clearInterval(timer));
  });
}
