import type { Guard } from './guards.ts';

const parts = { file: 'electron/import/workbook-parts.ts', tests: ['test/unit/electron/import'] };

/** What keeps a file from outside from taking anything with it. */
export const importGuards: readonly Guard[] = [
  {
    name: 'what a JSON text holds is counted before it is read',
    file: 'shared/domain/interchange/json.ts',
    from: '  refuseTooMuch(text, limits);\n',
    to: '',
    tests: ['test/unit/shared/domain/interchange/json.test.ts'],
  },
  {
    name: 'a schema is read before anything is asked of a file',
    file: 'electron/db/schema-text.ts',
    from: 'if (strange !== undefined)',
    to: 'if (strange === null)',
    tests: ['test/unit/electron/db/schema-text.test.ts'],
  },
  {
    name: 'a process that reads a file has little time and memory',
    file: 'electron/work/watchdog.ts',
    from: "if (isOver) process.kill(process.pid, 'SIGKILL');",
    to: '',
    tests: ['test/unit/electron/work/watchdog.test.ts'],
  },
  {
    ...parts,
    name: 'what is unpacked is limited',
    from: 'if (bytes > this.mostInflated)',
    to: 'if (false)',
  },
  {
    ...parts,
    name: 'a locked part is refused',
    from: "if (entry.isEncrypted()) throw new Refusal('table-locked');",
    to: '',
  },
  {
    ...parts,
    name: 'a part that stands twice is refused',
    from: "if (entries.has(name)) throw new Refusal('table-broken');",
    to: '',
  },
  {
    ...parts,
    name: 'parts are limited',
    from: "if (zip.entryCount > limits.parts) throw new Refusal('table-broken');",
    to: '',
  },
];
