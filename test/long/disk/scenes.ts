import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../../../electron/files/atomic-file.ts';
import { ballotScene } from './ballot-scene.ts';
import {
  backupScene,
  importScene,
  preferencesScene,
  restoreFromTrashScene,
  restoreScene,
  secondCopyScene,
  trashScene,
} from './library-scenes.ts';
import { makingScenes, renameScene } from './making-scenes.ts';
import { methodFileScene, ownMethodScene } from './method-scenes.ts';
import { assert, type Scene } from './scene.ts';
import {
  commandsScene,
  migrationOfUnfoldedScene,
  migrationScene,
  openingScene,
  refusedScene,
} from './workshop-scenes.ts';

/** Every way in which the app writes, but for exports, which need finished contents. */
export const scenes: Readonly<Record<string, Scene>> = {
  commands: commandsScene,
  'refused, killed': refusedScene('killed'),
  'refused, closed': refusedScene('closed'),
  ballots: ballotScene,
  opening: openingScene,
  backup: backupScene,
  migration: migrationScene,
  'migration of a file with a log': migrationOfUnfoldedScene,
  restore: restoreScene,
  import: importScene,
  ...makingScenes,
  rename: renameScene,
  trash: trashScene,
  'restore from trash': restoreFromTrashScene,
  'second copy': secondCopyScene,
  preferences: preferencesScene,
  'own method': ownMethodScene,
  'method file': methodFileScene,
};

/** An export over a former file. */
export function exportScene(format: string, content: Buffer): Scene {
  return ({ folder }) => {
    const documents = join(folder, 'documents');
    const path = join(documents, `register.${format}`);
    rmSync(documents, { recursive: true, force: true });
    mkdirSync(documents);
    writeFileSync(path, 'den tidigare filen');
    return {
      attempt: () => writeFileWhole(path, content),
      check: async (refused) => {
        const expected = refused ? Buffer.from('den tidigare filen') : content;
        assert(readFileSync(path).equals(expected), 'the file is neither the former nor the new one');
        assert(readdirSync(documents).length === 1, `beside: ${readdirSync(documents)}`);
        await writeFileWhole(path, content);
        assert(readFileSync(path).equals(content), 'the file is not the new one');
      },
    };
  };
}
