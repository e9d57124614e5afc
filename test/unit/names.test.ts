import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');

/** Names of the first version that only their authors could guess, and what stands for each today. */
const replaced: Readonly<Record<string, string>> = {
  throughTheGate: 'withTransaction',
  Tellers: 'Describers',
  tellers: 'describers',
  ToldCode: 'ChangeCode',
  limitStrangers: 'limitUnidentified',
  takeSeat: 'activate',
  wordsIn: 'translator',
  writeInPlace: 'writeFileAtomic',
  foldLogIn: 'checkpointWal',
  closeWhole: 'checkpointAndClose',
  restSoon: 'scheduleCheckpoint',
  Happening: 'ChangeMeta',
  House: 'ServerContext',
  doorOf: 'routeOf',
  turnAway: 'reject',
  Patience: 'IdleTimeouts',
  BallotSeat: 'BallotTurn',
  HostAbilities: 'HostCapabilities',
  Remains: 'RecoveredRecords',
  putDown: 'applyMove',
  heirs: 'focusFallbacks',
  stretchTo: 'extendRangeTo',
  wavedAway: 'dismissedPairs',
  halfTyped: 'unsavedText',
  patiently: 'retryWhile',
  runApart: 'runInWorker',
  thinned: 'backupsToPrune',
  Colouring: 'ConditionalFormat',
  WalkScreen: 'OneByOneScreen',
  startWalk: 'startOneByOne',
  heirOf: 'focusFallback',
  waveAway: 'dismissHint',
  sourceInHand: 'markedOrFocused',
  placeInFocus: 'itemInFocus',
  placeChosen: 'chosenGroup',
  WallContent: 'ProjectorContent',
  WallControls: 'ProjectorControls',
  WallWindow: 'ProjectorWindow',
  showOnWall: 'showOnProjector',
  useWall: 'useProjector',
  wallContentSchema: 'projectorContentSchema',
  walking: 'oneByOneShown',
  LibraryPlaces: 'LibraryUi',
  useLibraryPlaces: 'useLibraryUi',
  placeOfVotes: 'fieldOfVotes',
  placeOfMeasure: 'fieldOfMeasure',
  lastPlace: 'lastItem',
  wall: 'projector',
};

/** Lines of code that hold a word. */
function linesWith(word: string, folders: readonly string[]): string[] {
  try {
    const found = execFileSync('git', ['grep', '-nw', word, '--', ...folders, ':!test/unit/names.test.ts'], {
      cwd: root,
      encoding: 'utf8',
    });
    return found.trim().split('\n');
  } catch {
    // git grep exits with 1 where nothing is found.
    return [];
  }
}

it('no name of the first version has come back', () => {
  const code = ['electron', 'renderer', 'shared', 'test'].map((folder) => `${folder}/**/*.ts*`);
  const back = Object.keys(replaced).flatMap((word) => linesWith(word, code));
  expect(back).toEqual([]);
});

it('the search for them sees a name that is there', () => {
  const isThere = Object.values(replaced).filter(
    (word) => linesWith(word, ['electron', 'renderer', 'shared']).length > 0,
  );
  expect(isThere.length).toBeGreaterThan(20);
});
