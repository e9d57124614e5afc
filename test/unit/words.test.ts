import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { refusalCodes } from '../../shared/domain/refusal.ts';
import { textKeys } from '../helpers/json-keys.ts';

const root = join(import.meta.dirname, '..', '..');
const folders = ['shared/words', 'renderer/i18n'];
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, object>;
const areas = folders.flatMap((folder) =>
  readdirSync(join(root, folder, 'sv')).map((name) => ({ folder, name })),
);

describe('the words', () => {
  for (const { folder, name } of areas)
    it(`of ${name} stand in both languages, with the same gaps to fill`, () => {
      const swedish = read(`${folder}/sv/${name}`);
      const english = read(`${folder}/en/${name}`);
      expect(textKeys(english).sort()).toEqual(textKeys(swedish).sort());
      expect(gaps(english)).toEqual(gaps(swedish));
    });

  it('are the same areas in both languages', () => {
    for (const folder of folders)
      expect(readdirSync(join(root, folder, 'en')).sort()).toEqual(
        readdirSync(join(root, folder, 'sv')).sort(),
      );
  });

  it('have a sentence for every refusal', () => {
    const sentences = read('shared/words/sv/refusal.json');
    expect(refusalCodes.filter((code) => typeof sentences[code] !== 'string')).toEqual([]);
  });
});

/** The gaps of each text, in the order of their names: `count, name`. */
function gaps(value: object): Record<string, string> {
  const texts = Object.fromEntries(textKeys(value).map((key) => [key, textAt(value, key)]));
  return Object.fromEntries(
    Object.entries(texts)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, text]) => [
        key,
        [...text.matchAll(/{{(\w+)/g)]
          .map((match) => match[1])
          .sort()
          .join(', '),
      ]),
  );
}

function textAt(value: object, key: string): string {
  return key
    .split('.')
    .reduce<unknown>((inner, part) => (inner as Record<string, unknown>)[part], value) as string;
}
