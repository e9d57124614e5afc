import { ballotGuards } from './ballot-guards.ts';
import { desktopGuards } from './desktop-guards.ts';
import { fileGuards } from './file-guards.ts';
import { importGuards } from './import-guards.ts';
import { libraryGuards } from './library-guards.ts';
import { loopbackGuards } from './loopback-guards.ts';
import { sizeGuards } from './size-guards.ts';
import { speechGuards } from './speech-guards.ts';
import { textGuards } from './text-guards.ts';
import { workbookGuards } from './workbook-guards.ts';

/** A guard, how it is switched off, and where that should be noticed. */
export type Guard = {
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly from: string;
  readonly to: string;
  readonly tests: readonly string[];
  /** Of the test of sizes these screens alone, as a pattern: all of them take minutes. */
  readonly screens?: string;
};

export const guards: readonly Guard[] = [
  ...fileGuards,
  ...libraryGuards,
  ...loopbackGuards,
  ...desktopGuards,
  ...workbookGuards,
  ...importGuards,
  ...ballotGuards,
  ...speechGuards,
  ...textGuards,
  ...sizeGuards,
];
