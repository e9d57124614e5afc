import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  keepMethod,
  ownMethods,
  removeMethod,
  shippedMethods,
  writeMethodFile,
} from '../../../../electron/library/own-methods.ts';
import { methodFileText } from '../../../../shared/domain/method/schema.ts';
import { presetMethod, temporaryFolder } from '../../../helpers/workshop.ts';

const resources = join(import.meta.dirname, '..', '..', '..', '..', 'resources');
const own = { ...presetMethod(), id: 'own-1', name: { sv: 'Vår skala', en: 'Our scale' } };

describe("a person's own methods", () => {
  it('are kept, listed, replaced by id and removed, beside those that are shipped', () => {
    const data = temporaryFolder();
    expect(ownMethods(data)).toEqual({ own: [], unreadable: [] });
    keepMethod(data, resources, own);
    const renamed = { ...own, name: { sv: 'Skala 2', en: 'Scale 2' } };
    keepMethod(data, resources, renamed);
    expect(ownMethods(data)).toEqual({ own: [renamed], unreadable: [] });
    expect(readdirSync(join(data, 'methods'))).toEqual(['own-1.json']);
    removeMethod(data, 'own-1');
    expect(ownMethods(data).own).toEqual([]);
    expect(() => removeMethod(data, 'own-1')).toThrow('not-found');
    expect(shippedMethods(resources).map(({ id }) => id)).toEqual([
      'msb-metodstod',
      'nist-800-30',
      'sambruk-2014',
    ]);
  });

  it('never take the id of a shipped one, nor one that is a path', () => {
    const data = temporaryFolder();
    expect(() => keepMethod(data, resources, presetMethod())).toThrow('already-there');
    for (const id of ['../own', 'a/b', '..', '.hidden', 'a\\b', 'a\0b']) {
      expect(() => keepMethod(data, resources, { ...own, id })).toThrow('bad-input');
      expect(() => removeMethod(data, id)).toThrow('bad-input');
    }
    expect(readdirSync(data)).toEqual([]);
  });

  it('that somebody has broken are passed over and named, and nothing is done to them', () => {
    const data = temporaryFolder();
    keepMethod(data, resources, own);
    mkdirSync(join(data, 'methods'), { recursive: true });
    writeFileSync(join(data, 'methods', 'broken.json'), '{');
    writeFileSync(join(data, 'methods', 'other.json'), methodFileText(own));
    expect(ownMethods(data)).toEqual({ own: [own], unreadable: ['broken.json', 'other.json'] });
    expect(readFileSync(join(data, 'methods', 'broken.json'), 'utf8')).toBe('{');
  });

  it('are written as files under names that are free', () => {
    const documents = join(temporaryFolder(), 'Storforum');
    const paths = [1, 2].map(() => writeMethodFile(documents, 'Vår skala', own));
    expect(paths).toEqual([join(documents, 'vår-skala.json'), join(documents, 'vår-skala-2.json')]);
    expect(readFileSync(paths[1] ?? '', 'utf8')).toBe(methodFileText(own));
    expect(() => writeMethodFile(join(paths[0] ?? '', 'below'), 'x', own)).toThrow('export-not-writable');
  });
});
