import type { Guard } from './guards.ts';

const parts = { file: 'electron/import/package-parts.ts', tests: ['test/unit/electron/import'] };

/** What keeps a file from outside from taking anything with it. */
export const importGuards: readonly Guard[] = [
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
