import type { Guard } from './guards.ts';

const cells = { file: 'electron/export/cell-text.ts', tests: ['test/unit/electron/export'] };
const file = { file: 'electron/files/atomic-file.ts', tests: ['test/unit/electron/files'] };

/** What keeps typed text text, and the former file where it was. */
export const workbookGuards: readonly Guard[] = [
  { ...cells, name: 'signs that XML cannot carry are taken out', from: ".replace(unprintable, '')", to: '' },
  { ...cells, name: 'half surrogate pairs are replaced', from: '.toWellFormed()', to: '' },
  {
    ...cells,
    name: 'text that looks like a code of Excel’s is escaped',
    from: "text.includes('_x') ?",
    to: 'false ?',
  },
  { ...cells, name: 'nothing is cut silently', from: 'if (text.length > longestInCell)', to: 'if (false)' },
  {
    ...cells,
    name: 'only the app’s own formulas are formulas',
    file: 'electron/export/xlsx/rows.ts',
    from: "throw new TypeError('a cell holds text, a number, a date or a formula of our own');",
    to: 'return { type: cellTypes.text, value };',
  },
  {
    ...file,
    name: 'an export is read back before it takes the place',
    from: 'await verifyReadBack(beside, content, verify);',
    to: '',
  },
  {
    ...file,
    name: 'an export is on disk before it takes the place',
    tests: ['test/unit/electron/durability'],
    from: 'await file.sync();\n  } finally {\n    await file.close',
    to: '} finally {\n    await file.close',
  },
  {
    ...file,
    name: 'what could not be written leaves nothing behind',
    from: 'await rm(beside, { force: true });',
    to: '',
  },
];
