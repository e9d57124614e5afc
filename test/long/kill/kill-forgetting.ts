import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { endSession, startSession } from '../../../electron/commands/session.ts';
import { createWorkshopFile, openWorkshopFile } from '../../../electron/db/connection.ts';
import { openForReading } from '../../../electron/db/open-for-reading.ts';
import { idsOfName } from '../../../electron/db/queries/snapshot.ts';
import { verify } from '../../../electron/db/verify.ts';
import { backUp } from '../../../electron/library/backups.ts';
import { forgetPerson } from '../../../electron/library/forget-person.ts';
import { UnsavedTexts } from '../../../electron/library/unsaved-texts.ts';
import { libraryIn } from '../../helpers/library-folders.ts';
import { presetMethod, run, temporaryFolder } from '../../helpers/workshop.ts';

const name = 'Karin Åkerlöf';
const program = join(import.meta.dirname, 'forgetter.ts');

/** A library with a workshop, in it a person, and so many backups that have the name too. */
function library(backups: number) {
  const root = temporaryFolder();
  const folders = libraryIn(root);
  const path = join(folders.files, 'prov.storforum');
  const session = startSession(path, createWorkshopFile(path));
  run(session, { type: 'workshop.create', title: 'Prov', language: 'sv', method: presetMethod() });
  const personName = { id: 'n', text: name };
  const person = { id: 'p', personName, organisationId: null, role: '', groupId: null };
  run(session, { type: 'participant.add', participants: [person] });
  for (let backup = 0; backup < backups; backup += 1) {
    run(session, { type: 'group.add', id: `g-${backup}`, name: `Grupp ${backup}` });
    backUp(folders, session, 'minutes');
    run(session, { type: 'group.remove', id: `g-${backup}` });
  }
  endSession(session);
  return { root, folders, path };
}

function filesUnder(root: string): string[] {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  return files.map((each) => join(each.parentPath, each.name)).sort();
}

/** Lets a program forget, and be killed at its nth dealing with a file; how many there were where it was not. */
function forgetAndKill(path: string, nth: number): number | null {
  const { signal, stdout } = spawnSync(process.execPath, [program, path, name, String(nth)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  return signal === 'SIGKILL' ? null : Number(stdout);
}

function expectSound(path: string): void {
  const { database, close } = openForReading(path);
  expect(verify(database)).toEqual([]);
  close();
}

/**
 * Lets a program forget a person and be killed at so many points of its work, each in a library of its own: expects that all
 * backups are there and whole, that nothing half made has the name, and that forgetting can be asked for again until the
 * name is in no byte.
 */
export function killForgetting(kills: number, backups: number): void {
  const points = forgetAndKill(library(backups).path, 0) ?? 0;
  expect(points).toBeGreaterThan(kills);
  for (let kill = 1; kill <= kills; kill += 1) {
    const { root, folders, path } = library(backups);
    const kept = () => filesUnder(folders.backups).filter((file) => file.endsWith('.storforum'));
    const before = kept();
    const nth = Math.round((points * kill) / kills);
    expect([nth, forgetAndKill(path, nth)]).toEqual([nth, null]);
    const withName = () => filesUnder(root).filter((file) => readFileSync(file).includes(name));
    expect(withName().filter((file) => file.includes('.new'))).toEqual([]);
    expect(kept()).toEqual(before);
    for (const backup of before) expectSound(backup);
    const session = startSession(path, openWorkshopFile(path, root));
    expect(verify(session.database)).toEqual([]);
    const [nameId] = idsOfName(session.database, name);
    if (nameId) {
      const done = forgetPerson(folders, session, new UnsavedTexts(root), nameId);
      expect(done).toEqual({ files: backups, left: 0, inLog: false });
    }
    endSession(session);
    expect([nth, withName()]).toEqual([nth, []]);
  }
}
