import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What stands before the fuses in a binary of Electron, so that they can be found in it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const languages = ['de', 'en-US', 'sv'];
/** The wire of Electron 45: its version, how many fuses there are, and how each stands before a packager flips it. */
const wire = [Buffer.from([1, 9]), Buffer.from('100011101')];

/** What electron-builder takes for an unpacked Electron for Linux: the names of its files, and a wire of fuses. */
export function makeDistribution(folder: string): string {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const program = [Buffer.from('#!/bin/sh\nexit 1\n'), Buffer.from(sentinel), ...wire];
  writeFileSync(join(folder, 'electron'), Buffer.concat(program), { mode: 0o755 });
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'LICENSE'), 'Electron’s own licence');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<title>Credits</title>');
  return folder;
}
