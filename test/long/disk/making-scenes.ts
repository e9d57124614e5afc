import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readInterchange } from '../../../electron/commands/make-workshop-file.ts';
import { endSession, type Session } from '../../../electron/commands/session.ts';
import { readRebuilt } from '../../../electron/db/salvage/rebuild.ts';
import {
  addImported,
  addWorkshopFile,
  createWorkshop,
  duplicateFile,
  renameFile,
  salvageFile,
} from '../../../electron/library/files.ts';
import { presetMethod } from '../../helpers/preset-method.ts';
import { assert, look, type Place, type Scene } from './scene.ts';

const interchange = JSON.stringify({
  format: 'storforum-workshop',
  version: 1,
  workshop: { title: 'Hämtat', language: 'sv' },
  method: presetMethod(),
  risks: [{ id: 'r1', title: 'Strömmen går' }],
  threats: [{ id: 't1', text: 'Åskan går', riskId: 'r1' }],
});

/**
 * Something that puts one file more into the library, or none: what was there is as it was, nothing lies half done, and
 * the same can be done when the disk is well again.
 */
function making(make: (place: Place) => Session | unknown): Scene {
  return (place) => {
    const { files } = place.folders;
    const before = new Map(readdirSync(files).map((name) => [name, readFileSync(join(files, name))]));
    const made = () => {
      const session = make(place);
      if (isSession(session)) endSession(session);
    };
    return {
      attempt: made,
      check: (refused) => {
        for (const [name, bytes] of before)
          assert(readFileSync(join(files, name)).equals(bytes), `not as it was: ${name}`);
        const there = () => readdirSync(files).filter((name) => !name.endsWith('-wal'));
        assert(there().length === before.size + (refused ? 0 : 1), `left: ${there()}`);
        if (refused) made();
        assert(there().length === before.size + 1, `made: ${there()}`);
        for (const name of there()) if (!before.has(name)) look(join(files, name), () => undefined);
      },
    };
  };
}

const isSession = (made: unknown): made is Session =>
  typeof made === 'object' && made !== null && 'database' in made;

const creating = making(({ folders }) =>
  createWorkshop(folders, { type: 'workshop.create', title: 'Nytt', language: 'sv', method: presetMethod() }),
);
const addingInterchange = making(({ folders }) => addImported(folders, readInterchange(interchange)));
const addingWorkshop = making(
  ({ folders, path }) => addWorkshopFile(folders, 'annat.storforum', readFileSync(path)).session,
);
const duplicating = making(({ folders }) => duplicateFile(folders, 'prov.storforum', null));

/** One letter in the file is another. */
function salvaging(place: Place) {
  const { path, folders } = place;
  const bytes = readFileSync(path);
  const at = bytes.lastIndexOf('Strömmen');
  bytes[at] = (bytes[at] as number) ^ 1;
  writeFileSync(path, bytes);
  const titled = (title: string) => `${title} (räddad)`;
  return making(() => void salvageFile(folders, 'prov.storforum', readRebuilt(path), titled))(place);
}

/** Ways in which a file comes into the library. */
export const makingScenes: Readonly<Record<string, Scene>> = {
  create: creating,
  'add interchange': addingInterchange,
  'add workshop': addingWorkshop,
  duplicate: duplicating,
  salvage: salvaging,
};

/** A rename is a change of the workshop: done, or not at all. */
export function renameScene({ path, folders }: Place) {
  const title = () =>
    look(path, (database) => database.prepare('SELECT title FROM workshop').pluck().get() as string);
  return {
    attempt: () => renameFile(folders, 'prov.storforum', 'Nytt namn'),
    check: (refused: boolean) => {
      assert(title() === (refused ? 'Prov' : 'Nytt namn'), `named: ${title()}`);
      renameFile(folders, 'prov.storforum', 'Annat namn');
      assert(title() === 'Annat namn', `named at last: ${title()}`);
    },
  };
}
