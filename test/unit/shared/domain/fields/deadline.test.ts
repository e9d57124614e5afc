import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addWord, apply, sourceParts, wordParts } from '../../../../helpers/deadline-field.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', '..');

describe('a field that does not exist', () => {
  it('takes at most six source files besides its words', () => {
    expect(new Set(sourceParts.map(({ file }) => file)).size).toBeLessThanOrEqual(6);
  });

  it('has a place in each of them', () => {
    const copy = temporaryFolder();
    for (const { file } of [...sourceParts, ...wordParts]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      if (existsSync(join(root, file))) cpSync(join(root, file), join(copy, file));
    }
    for (const part of sourceParts) apply(copy, part);
    for (const word of wordParts) addWord(copy, word);
    for (const { file } of [...sourceParts, ...wordParts])
      expect(readFileSync(join(copy, file), 'utf8')).toContain('deadline');
  });
});

it('no file of the registry has more than 300 lines', () => {
  const folder = join(root, 'shared/domain/fields');
  const lines = readdirSync(folder).map(
    (file) => readFileSync(join(folder, file), 'utf8').split('\n').length,
  );
  expect(Math.max(...lines)).toBeLessThanOrEqual(300);
});
