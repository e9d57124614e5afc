import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KeyTable } from '../../../../renderer/keys/key-table.ts';
import { screens } from '../../../../renderer/keys/tables/screens.ts';

const renderer = join(import.meta.dirname, '..', '..', '..', '..', 'renderer');
const parts = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.tsx'),
);
const sourceOf = (file: string) => readFileSync(join(renderer, file), 'utf8');

/** Keys that a form or a dialog hears itself, and one cap that stands for two rows of a table. */
const ofParts = ['Enter', 'Esc', 'Ctrl Enter', 'Alt 1–9'];
/** Caps that say what no table of keys knows: the number of a risk, and an answer of the voter, who has no such table. */
const ofData = ['{String(number)}', '{String(digit)}'];

const folder = join(renderer, 'keys', 'tables');
const modules = await Promise.all(
  readdirSync(folder).map(async (file): Promise<Record<string, KeyTable>> => import(join(folder, file))),
);
const tables = new Map(modules.flatMap((each) => Object.entries(each)));

describe('a cap on a button', () => {
  it('is of a table of keys, or of a form', () => {
    const written = parts
      .filter((file) => file !== join('keys', 'KeyCapOf.tsx'))
      .flatMap((file) =>
        [...sourceOf(file).matchAll(/<KeyCap>([\s\S]*?)<\/KeyCap>/g)].map(([, cap = '']) => ({ file, cap })),
      );
    expect(written.filter(({ cap }) => ![...ofParts, ...ofData].includes(cap))).toEqual([]);
    expect(written.length).toBeGreaterThan(5);
  });

  it('is not written out in a sentence: no words name a key that can be switched off', () => {
    const folder = join(renderer, '..', 'shared', 'words');
    const sentences = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
    expect(sentences.length).toBeGreaterThan(1_000);
    expect(
      sentences.filter((line) => /\b(på|[Pp]ress|med|with) [A-ZÅÄÖ](?![\p{L}\p{N}])/u.test(line)),
    ).toEqual([]);
  });

  it('names a row of a table that is in force on some screen', () => {
    const inForce = new Set(Object.values(screens).flat());
    const names = new Map<string, Set<string>>();
    for (const file of parts)
      for (const [, table = '', row = ''] of sourceOf(file).matchAll(
        /<KeyCapOf\s+table=\{(\w+)\}\s+row="(\w+)"/g,
      ))
        names.set(table, (names.get(table) ?? new Set()).add(row));
    expect(names.size).toBeGreaterThan(15);
    for (const [name, rows] of names) {
      const table = tables.get(name);
      expect([name, table && inForce.has(table)]).toEqual([name, true]);
      expect(Object.keys(table?.rows ?? {})).toEqual(expect.arrayContaining([...rows]));
    }
  });
});
