import type { Guard } from './guards.ts';

const connection = { file: 'electron/db/connection.ts', tests: ['test/unit/electron/db', 'test/migrations'] };
const schema = {
  file: 'electron/db/migrations/0001-workshop.ts',
  tests: ['test/unit/electron/db', 'test/migrations'],
};
const gate = { tests: ['test/unit/electron/commands'] };

/** What keeps a workshop file whole, durable and true. */
export const fileGuards: readonly Guard[] = [
  {
    ...connection,
    name: 'synchronous is FULL',
    from: "database.pragma('synchronous = FULL')",
    to: "database.pragma('synchronous = NORMAL')",
  },
  {
    ...connection,
    name: 'the file is locked to one program',
    from: "database.pragma('locking_mode = EXCLUSIVE')",
    to: '',
  },
  {
    ...connection,
    name: 'deleted text is overwritten',
    from: "database.pragma('secure_delete = ON')",
    to: '',
  },
  {
    ...connection,
    name: 'references are enforced',
    from: "database.pragma('foreign_keys = ON')",
    to: "database.pragma('foreign_keys = OFF')",
  },
  { ...connection, name: 'a schema is not trusted', from: "database.pragma('trusted_schema = OFF')", to: '' },
  {
    ...connection,
    name: 'the size of cells is checked',
    from: "database.pragma('cell_size_check = ON')",
    to: '',
  },
  {
    ...connection,
    name: 'REPLACE is told to the triggers',
    from: "database.pragma('recursive_triggers = ON')",
    to: '',
  },
  {
    ...connection,
    name: 'a foreign file is refused',
    from: "if (header.readUInt32BE(68) !== applicationId) throw new Refusal('file-foreign');",
    to: '',
  },
  {
    ...connection,
    name: 'a newer file is refused before it is opened',
    from: "if (header.readUInt32BE(60) > newest) throw new Refusal('file-newer');",
    to: '',
  },
  {
    ...connection,
    name: 'an empty file is refused',
    from: "if (statSync(path).size === 0) throw new Refusal('file-empty');",
    to: '',
  },
  {
    ...connection,
    name: 'a damaged file is refused',
    from: 'refuseUnsound(path, steps);\n',
    to: '\n',
  },
  {
    ...connection,
    name: 'a file this program has open is not opened again',
    from: "if (openHere.get(fileId(path))?.open) throw new Refusal('file-locked');",
    to: '',
  },
  {
    ...connection,
    name: 'the write-ahead log is folded in and emptied',
    from: "  try {\n    database.pragma('wal_checkpoint(TRUNCATE)');",
    to: '  try {',
    tests: ['test/unit/electron/commands/rest.test.ts'],
  },
  {
    name: 'a file that was taken away is not written to',
    file: 'electron/commands/session.ts',
    from: "if (!isInPlace(session.database)) throw new Refusal('file-moved');",
    to: '',
    tests: ['test/unit/electron/library/taken-away.test.ts'],
  },
  {
    ...connection,
    name: 'the write-ahead log does not stay long',
    from: "database.pragma('journal_size_limit = 4194304');",
    to: '',
    tests: ['test/unit/electron/commands/rest.test.ts'],
  },
  {
    name: 'a backup is reopened and checked whole',
    file: 'electron/db/copy.ts',
    from: 'checkCopy(beside, database);',
    to: '',
    tests: ['test/unit/electron/library/backups.test.ts'],
  },
  {
    name: 'what is in a new file is on disk before its name is',
    file: 'electron/db/place.ts',
    from: 'flush(beside);',
    to: '',
    tests: ['test/unit/electron/durability/power-cut.test.ts'],
  },
  {
    name: 'the name of a new file is on disk',
    file: 'electron/db/place.ts',
    from: 'flushFolder(dirname(to));',
    to: '',
    tests: ['test/unit/electron/durability/power-cut.test.ts'],
  },
  ...['changeIsNotEdited BEFORE UPDATE ON change', 'changeIsNotDeleted BEFORE DELETE ON change'].map(
    (trigger) => ({
      ...schema,
      name: `the log cannot be edited: ${trigger.split(' ')[0]}`,
      from: `CREATE TRIGGER ${trigger} BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`,
      to: '',
    }),
  ),
  ...[
    'changeRowIsNotEdited BEFORE UPDATE ON changeRow',
    'changeRowIsNotDeleted BEFORE DELETE ON changeRow',
  ].map((trigger) => ({
    ...schema,
    name: `the log cannot be edited: ${trigger.split(' ')[0]}`,
    from: `CREATE TRIGGER ${trigger} BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;`,
    to: '',
  })),
  {
    ...gate,
    name: 'an intention sent twice is done once',
    file: 'electron/commands/run-command.ts',
    from: 'if (earlier !== undefined) return rowsAsTheyAre(session, earlier);',
    to: '',
  },
  {
    ...gate,
    name: 'where the log stands goes back with a refused change',
    file: 'electron/commands/session.ts',
    from: 'Object.assign(session, { stack, head, next } satisfies Standing);',
    to: '',
  },
  {
    ...gate,
    name: 'names of people stay out of the log',
    file: 'electron/commands/run-command.ts',
    from: 'command: withoutPersonNames(command)',
    to: 'command: JSON.stringify(command)',
    tests: ['test/unit/electron'],
  },
  {
    name: 'a digest follows from all that came before',
    file: 'electron/db/change-log.ts',
    from: 'if (header.seq !== expected || digest !== header.digest) return header.seq;',
    to: '',
    tests: ['test/unit/electron/db', 'test/unit/electron/cli', 'test/unit/electron/commands'],
  },
  {
    name: 'the log folded from empty is compared with the tables',
    file: 'electron/db/verify.ts',
    from: "...look(database, 'replay', differencesFromLog),",
    to: '',
    tests: ['test/unit/electron/db', 'test/unit/electron/cli', 'test/unit/electron/commands'],
  },
  {
    name: 'a schema that was changed is noticed',
    file: 'electron/db/verify.ts',
    from: "...look(database, 'structure', changedSchema),",
    to: '',
    tests: ['test/unit/electron/db', 'test/unit/electron/cli', 'test/unit/electron/commands'],
  },
  {
    name: 'a row is written only where it is what the change says',
    file: 'electron/db/row-writer.ts',
    from: 'if (changes !== 1)',
    to: 'if (false)',
    tests: ['test/unit/electron/db', 'test/unit/electron/commands'],
  },
];
