import { spawnSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addWord,
  apply,
  type Part,
  properties,
  sourceParts,
  type Word,
  wordParts,
} from '../helpers/deadline-field.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');

/** A copy of the project with some of the parts of the invented field. */
function copyWith(parts: readonly Part[], words: readonly Word[]): string {
  const copy = temporaryFolder();
  for (const part of ['electron', 'renderer', 'shared', 'resources', 'test', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  spawnSync('git', ['init', '-q'], { cwd: copy });
  for (const part of parts) apply(copy, part);
  for (const word of words) addWord(copy, word);
  return copy;
}

const vitest = ['run', '-c', 'test/vitest.config.ts'] as const;
/** The quick ones first: most of what is left out is seen by the types of the registry. */
const checks: readonly (readonly [string, readonly string[]])[] = [
  ['tsc', ['-p', 'shared']],
  ['vitest', [...vitest, 'test/unit/words.test.ts']],
  ['vitest', [...vitest, 'test/unit/shared/domain/fields/fields.test.ts']],
  ['tsc', ['-p', 'electron']],
  ['tsc', ['-p', 'renderer']],
  ['tsc', ['-p', 'test']],
];

/** The first check that is red in a copy, or null. */
function firstRed(copy: string): string | null {
  for (const [command, words] of checks) {
    const { status } = spawnSync(process.execPath, [join(root, 'node_modules/.bin', command), ...words], {
      cwd: copy,
      stdio: 'ignore',
    });
    if (status !== 0) return [command, ...words].join(' ');
  }
  return null;
}

describe('a field that does not exist', () => {
  it('is served everywhere once all its parts are there', () => {
    expect(firstRed(copyWith(sourceParts, wordParts))).toBeNull();
  });

  it.each(sourceParts.map((part, index) => [`${part.file} (${index + 1})`, part] as const))(
    'is missed where %s lacks its part',
    (name, left) => {
      const red = firstRed(
        copyWith(
          sourceParts.filter((part) => part !== left),
          wordParts,
        ),
      );
      console.log(`without ${name}: ${red}`);
      expect(red).not.toBeNull();
    },
  );

  it.each(wordParts.map((word) => [word.file, word] as const))(
    'is missed where %s lacks its word',
    (name, left) => {
      const red = firstRed(
        copyWith(
          sourceParts,
          wordParts.filter((word) => word !== left),
        ),
      );
      console.log(`without ${name}: ${red}`);
      expect(red).not.toBeNull();
    },
  );

  it.each(properties.map((line) => [line.trim(), line] as const))(
    'is missed where the registry lacks %s',
    (name, line) => {
      const parts = sourceParts.map((part) => ({ ...part, lines: part.lines.replace(`${line}\n`, '') }));
      expect(parts).not.toEqual(sourceParts);
      const red = firstRed(copyWith(parts, wordParts));
      console.log(`without ${name}: ${red}`);
      expect(red).not.toBeNull();
    },
  );
});
