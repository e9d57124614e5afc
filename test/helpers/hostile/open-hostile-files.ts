import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { salvageWorkshop } from '../../../electron/commands/make-workshop-file.ts';
import { asRefusal } from '../../../electron/db/as-refusal.ts';
import { openWorkshopFile } from '../../../electron/db/connection.ts';
import { fileFacts } from '../../../electron/db/file-facts.ts';
import { readRebuilt } from '../../../electron/db/salvage/rebuild.ts';
import { verify } from '../../../electron/db/verify.ts';
import { translator } from '../../../electron/host/words.ts';
import { faultOf, refusalPhrase } from '../../../shared/api/result.ts';
import { inMemory, temporaryFolder } from '../temporary-folder.ts';
import { soundWorkshop } from './damaged-workshop.ts';
import { type Hostile, hostileWorkshops } from './hostile-workshops.ts';

/** The code of the sentence that a person is told in both languages. */
function codeOf(thrown: unknown): string {
  const fault = faultOf(asRefusal(thrown));
  for (const language of ['sv', 'en'] as const)
    expect(refusalPhrase(translator(language), fault)).toMatch(/^\p{Lu}[^{]+\.$/u);
  return fault.code === 'unexpected' ? String((thrown as Error).stack) : fault.code;
}

function attempt(work: () => void): string {
  try {
    work();
    return 'fine';
  } catch (thrown) {
    return codeOf(thrown);
  }
}

/** Digests of all that lies in a folder, but of shared memory, which holds nothing of its own. */
const everything = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => [name, hash('sha256', readFileSync(join(folder, name)))]),
  );

/** What opening says; nothing of what was refused is other than before. */
function opening({ name, files }: Hostile): string {
  const folder = temporaryFolder(inMemory);
  const path = join(folder, 'hostile.storforum');
  for (const [ending, bytes] of Object.entries(files)) writeFileSync(`${path}${ending}`, bytes);
  const before = everything(folder);
  attempt(() => void fileFacts(path));
  expect([name, everything(folder)]).toEqual([name, before]);
  const rescue = attempt(() =>
    salvageWorkshop(readRebuilt(path), join(temporaryFolder(inMemory), 'saved.storforum')),
  );
  expect([name, rescue]).toEqual([name, expect.stringMatching(/^(fine|nothing-salvaged|file-empty)$/)]);
  expect([name, everything(folder)]).toEqual([name, before]);
  const said = attempt(() => {
    const database = openWorkshopFile(path, join(folder, 'backups'));
    expect(verify(database)).toEqual([]);
    database.close();
  });
  if (said !== 'fine') expect([name, everything(folder)]).toEqual([name, before]);
  expect(existsSync(join(folder, 'backups'))).toBe(false);
  return said;
}

const codes = /^(fine|file-(empty|foreign|newer|damaged|read-only|locked))$/;

/** Opens every so many of the hostile files: each is whole, or refused with a sentence and not touched. */
export function openHostileFiles(stride: number): { readonly all: number; readonly refused: number } {
  const folder = temporaryFolder(inMemory);
  const { bytes, log } = soundWorkshop(4, 60, folder);
  const all = hostileWorkshops(bytes, log, folder);
  const opened = all.filter((_, index) => index % stride === 0);
  const said = opened.map((hostile) => [hostile.name, opening(hostile)] as const);
  expect(said.filter(([, code]) => !codes.test(code))).toEqual([]);
  const refused = said.filter(([, code]) => code !== 'fine').length;
  expect(refused).toBeGreaterThan(opened.length * 0.6);
  return { all: all.length, refused };
}
