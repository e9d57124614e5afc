import type { Guard } from './guards.ts';

const older = {
  file: 'electron/library/files.ts',
  tests: ['test/unit/electron/library/older-version.test.ts'],
};

/** What keeps the library: backups, trash, copies, names of files, and who else may read them. */
export const libraryGuards: readonly Guard[] = [
  {
    name: 'a second copy is read back before older ones go',
    file: 'electron/library/second-copy-folder.ts',
    from: "if (!isSame(target, content)) throw new Error('read back differently');",
    to: '',
    tests: ['test/unit/electron/library/second-copies.test.ts'],
  },
  {
    name: 'of the copies on a stick only those of this workshop go',
    file: 'electron/library/second-copy-folder.ts',
    from: 'digestOfChange(database, seq)?.startsWith(digest)',
    to: 'digest !== null',
    tests: ['test/unit/electron/library/second-copies.test.ts'],
  },
  {
    name: 'a file that is open here is not taken in under another name',
    file: 'electron/library/incoming-file.ts',
    from: "if (isOpenHere(path)) throw new Refusal('file-locked');",
    to: '',
    tests: ['test/unit/electron/db/open-files.test.ts'],
  },
  {
    name: 'the last session before a jump of the clock keeps its backups',
    file: 'electron/library/backups-to-prune.ts',
    from: ', ...beforeJumps(aged)]);',
    to: ']);',
    tests: ['test/unit/electron/library/backups-to-prune.test.ts'],
  },
  {
    name: 'the name of a file is cut by bytes',
    file: 'electron/library/file-names.ts',
    from: "cutToBytes(words.replace(/^-+/, ''), mostBytes)",
    to: 'words.slice(0, 160)',
    tests: ['test/unit/electron/library/file-names.test.ts'],
  },
  {
    name: 'a workshop is shown its own backups alone',
    file: 'electron/library/backups.ts',
    from: 'return { id, has: ({ name }) => own.includes(name) };',
    to: 'return { id, has: () => true };',
    tests: ['test/unit/electron/library/backup-owners.test.ts'],
  },
  {
    name: 'an original is that of the workshop, not of the name of its file',
    file: 'electron/library/origins.ts',
    from: 'origin && hasDigest(database, origin.head) ? origin : undefined',
    to: 'origin',
    tests: ['test/unit/electron/library/backup-owners.test.ts'],
  },
  {
    name: 'nothing is swept but what has a passing name',
    file: 'electron/work/begun.ts',
    from: 'path !== undefined && passing.test(basename(path))',
    to: 'path !== undefined',
    tests: ['test/unit/electron/work/begun.test.ts'],
  },
  {
    name: 'a file whose ranks have grown long is mended on opening',
    file: 'electron/library/files.ts',
    from: 'mendRanks(session);',
    to: '',
    tests: ['test/unit/electron/commands/written-is-read.test.ts'],
  },
  {
    name: 'backups and the trash forget a person too',
    file: 'electron/library/forget-person.ts',
    from: 'const left = others.filter((path) => !isForgottenIn(path, text));',
    to: 'const left = others.filter(() => false);',
    tests: ['test/unit/electron/library'],
  },
  {
    file: 'electron/library/origins.ts',
    tests: ['test/unit/electron/api/incoming-write-back.test.ts'],
    name: 'an original that has changed since is not written over',
    from: "if (state === 'changed' || state === 'missing')",
    to: "if (state === 'missing')",
  },
  {
    ...older,
    name: 'a file of an older version gets no other name from the library',
    from: "if (isOfOlderVersion(path)) throw new Refusal('rename-older-version');",
    to: '',
  },
  {
    ...older,
    name: 'what is checked before it is taken in is not migrated',
    file: 'electron/db/open-for-reading.ts',
    from: 'migrations.slice(0, versionAt(path))',
    to: 'migrations',
  },
  {
    ...older,
    name: 'a file that opening has brought to the newest version is told of',
    file: 'electron/api/app-state.ts',
    from: 'if (session.isUpgraded)',
    to: 'if (false)',
  },
  {
    name: 'of a file that is cut short while it is open all comes back, though nothing was written since',
    file: 'electron/db/connection.ts',
    from: '  noteSizeInLog(database);',
    to: '',
    tests: ['test/unit/electron/library/taken-away.test.ts'],
  },
  {
    file: 'electron/host/set-up.ts',
    tests: ['test/unit/electron/host/portable.test.ts'],
    name: 'a library on the network is not used',
    from: "if (isShared(folder)) return refused('policy-network');",
    to: '',
  },
];
