import { chmodSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** What stands before the fuses in a binary of Electron, so that they can be found in it. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** A wire as Electron 45 has it: its version, how many fuses there are, and each of ours as it must not stay. */
const wire = [Buffer.from(sentinel), Buffer.from([1, 9]), Buffer.from('111100111')];
const languages = ['de', 'en-US', 'sv'];
const english = { lang: 1033, codepage: 1200 };

/** What electron-builder takes for an unpacked Electron: the names of its files, and a program with a wire of fuses. */
export function makeDistribution(folder: string, platform: 'linux' | 'win32'): string {
  for (const name of ['locales', 'resources']) mkdirSync(join(folder, name), { recursive: true });
  const program = join(folder, platform === 'linux' ? 'electron' : 'electron.exe');
  const start = platform === 'linux' ? Buffer.from('#!/bin/sh\nexit 1\n') : windowsProgram();
  writeFileSync(program, Buffer.concat([start, ...wire]));
  chmodSync(program, 0o755);
  for (const language of languages) writeFileSync(join(folder, 'locales', `${language}.pak`), '');
  writeFileSync(join(folder, 'LICENSE'), 'Electron’s own licence');
  writeFileSync(join(folder, 'LICENSES.chromium.html'), '<title>Credits</title>');
  return folder;
}

/** A program that does nothing, with the description that a packager replaces by ours. */
function windowsProgram(): Buffer {
  const program = NtExecutable.createEmpty(false, false);
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.lang = english.lang;
  version.setStringValues(english, { FileDescription: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return Buffer.from(program.generate());
}

/** What a program for Windows says of itself. */
export function describedAs(program: Buffer): Readonly<Record<string, string>> {
  const resources = NtExecutableResource.from(NtExecutable.from(program, { ignoreCert: true }));
  const [version] = Resource.VersionInfo.fromEntries(resources.entries);
  return version?.getStringValues(english) ?? {};
}

/** Every file below a folder, by its path from there. */
export function filesIn(place: string): string[] {
  const entries = readdirSync(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)))
    .sort();
}
