import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyRows } from '../../../../renderer/features/shell/KeysDialog.tsx';
import {
  bindingsOf,
  capOf,
  type KeyTable,
  keysOf,
  keysShown,
  keyTable,
} from '../../../../renderer/keys/key-table.ts';
import { screens } from '../../../../renderer/keys/tables/screens.ts';
import type { Words } from '../../../../shared/words/areas.ts';
import { type InterfaceLanguage, interfaceLanguages } from '../../../../shared/words/index.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..');

function lookUpIn(language: InterfaceLanguage): Words {
  return (key) => {
    const [area = '', path = ''] = key.split(':');
    const file = readFileSync(join(root, 'shared/words', language, `${area}.json`), 'utf8');
    const word = path.split('.').reduce((words, step) => words[step], JSON.parse(file));
    if (typeof word !== 'string') throw new Error(`no word: ${key}`);
    return word;
  };
}

/** Every single press that a notation stands for, each written in one way. */
function pressesOf(keys: string): string[] {
  return keys.split(' | ').flatMap((one) => {
    if (one === '([0-9])') return [...'0123456789'];
    if (one.includes('[Shift]+'))
      return pressesOf(one.replace('[Shift]+', '')).concat(pressesOf(one.replace('[Shift]', 'Shift')));
    const parts = one === '+' ? ['+'] : one.replace(/\+\+$/, '+Plus').split('+');
    const key = (parts.pop() ?? '')
      .replace(/^(Digit|Key)/, '')
      .replace('Plus', '+')
      .toLowerCase();
    return [...parts.toSorted(), key].join(' ');
  });
}

/** Every way in which the tables may each be in one of their states, or in none. */
function statesOf(tables: readonly KeyTable[]): (string | null)[][] {
  return tables.reduce<(string | null)[][]>(
    (ways, { rows }) => {
      const own = new Set(Object.values(rows).flatMap((row) => [row.in ?? []].flat()));
      return ways.flatMap((way) => [null, ...own].map((state) => [...way, state]));
    },
    [[]],
  );
}

/** Presses that mean two things at once, unless the outer one yields to the screen. */
function collisionsIn(tables: readonly KeyTable[], t: Words): string[] {
  const found = statesOf(tables).flatMap((states) => {
    const taken = new Map<string, { readonly name: string; readonly at: number }>();
    const inForce = tables.flatMap(({ rows }, at) =>
      Object.entries(rows)
        .filter(([, row]) => row.in === undefined || [row.in].flat().includes(states[at] ?? ''))
        .flatMap(([name, row]) => pressesOf(keysOf(row, t)).map((press) => ({ name, row, press, at }))),
    );
    return inForce.filter(({ name, row, press, at }) => {
      const before = taken.get(press);
      if (!before) taken.set(press, { name, at });
      return before && !(row.yields && before.at !== at);
    });
  });
  return [...new Set(found.map(({ name, press }) => `${press}: ${name}`))];
}

const everyTable = [...new Set(Object.values(screens).flat())];

describe.each(interfaceLanguages)('the keys in %s', (language) => {
  const t = lookUpIn(language);

  it.each(Object.keys(screens))('mean one thing each on the screen: %s', (screen) => {
    expect(collisionsIn(screens[screen] ?? [], t)).toEqual([]);
  });

  it('are told by F1, and no others are', () => {
    for (const table of everyTable) {
      const bindings = bindingsOf(table, handlersOf(table), t);
      const told = keyRows(bindings.map((each) => ({ ...each, group: table.group })));
      const caps = told.flatMap(({ rows }) => rows.flatMap((row) => row.caps));
      expect(new Set(caps)).toEqual(new Set(bindings.map(capOf)));
      expect(bindings.length).toBe(Object.keys(table.rows).length);
      for (const { label } of bindings) expect(label).toBeTypeOf('string');
    }
  });

  it('do what F1 says in their states, and nothing in others', () => {
    for (const table of everyTable)
      for (const [name, row] of Object.entries(table.rows)) {
        const own = row.in === undefined ? [null] : [row.in].flat();
        const holds = [...own, 'another state'].map((state) => {
          const at = Object.keys(table.rows).indexOf(name);
          return bindingsOf(table, handlersOf(table), t, () => state)[at]?.when?.({} as KeyboardEvent);
        });
        const elsewhere = row.in === undefined && !row.heardByPart;
        expect([name, holds]).toEqual([name, [...own.map(() => !row.heardByPart), elsewhere]]);
      }
  });
});

describe('a key that is shown while single keys are switched off', () => {
  const capsOf = (keys: string, cap?: string, heardByPart = false) =>
    keysShown({ keys, ...(cap && { cap }), ...(heardByPart && { heardByPart }) }, false).map(capOf);

  it('loses its letters, digits and signs, and keeps what is pressed with Ctrl, Alt or alone by its name', () => {
    for (const keys of [
      'n',
      'Shift+n',
      '0',
      '([0-9])',
      '[Shift]++',
      '-',
      '+',
      'Space',
      '/',
      'Shift+/',
      'Digit3',
    ])
      expect([keys, capsOf(keys)]).toEqual([keys, []]);
    expect(capsOf('1 | 2 | 3', '1–3')).toEqual([]);
    for (const keys of [
      'Enter',
      'F2',
      'Delete',
      '$mod+e',
      '$mod+-',
      '$mod+[Shift]++',
      'Alt+Digit1',
      'ArrowUp',
    ])
      expect([keys, capsOf(keys)]).toEqual([keys, [capOf({ keys })]]);
  });

  it('is written by what is left of it', () => {
    expect(capsOf('/ | Shift+/ | $mod+f', '/')).toEqual(['Ctrl F']);
    expect(capsOf('$mod+Digit1 | $mod+Digit2', 'Ctrl 1–2')).toEqual(['Ctrl 1–2']);
  });

  it('stays where a part in focus hears it as its own input', () => {
    expect(capsOf('1 | 2', '1 2 3 …', true)).toEqual(['1 2 3 …']);
  });
});

describe('the tables of keys', () => {
  const names = readdirSync(join(root, 'renderer/keys/tables')).flatMap((file) => {
    const text = readFileSync(join(root, 'renderer/keys/tables', file), 'utf8');
    return [...text.matchAll(/export const (\w+) = keyTable\(/g)].map(([, name]) => name ?? '');
  });
  const bound = sources(join(root, 'renderer')).flatMap((text) =>
    [...text.matchAll(/\buse(?:Modal)?Keys\(\s*([^,\s]+)/g)].map(([, table]) => table ?? ''),
  );

  it('are all on a screen, where they are held against each other', () => {
    const listed =
      readFileSync(join(root, 'renderer/keys/tables/screens.ts'), 'utf8').split('type Tables')[1] ?? '';
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(listed))).toEqual([]);
  });

  it('are what keys are bound from, and nothing else is', () => {
    expect(new Set(bound)).toEqual(new Set(names));
  });

  it('are found wanting where two keys of a screen are the same', () => {
    const inner = keyTable({
      one: { keys: 'n | Alt+1', does: 'common:close' },
      two: { keys: 'Alt+Digit1', does: 'common:cancel' },
    });
    const outer = keyTable({ three: { keys: 'n', does: 'common:close' } });
    const yielding = keyTable({ three: { keys: 'n', does: 'common:close', yields: true } });
    const t = lookUpIn('sv');
    expect(collisionsIn([inner], t)).toEqual(['Alt 1: two']);
    expect(collisionsIn([inner, outer], t)).toEqual(['Alt 1: two', 'n: three']);
    expect(collisionsIn([inner, yielding], t)).toEqual(['Alt 1: two']);
  });

  it('are found wanting where two keys are the same in one state only', () => {
    const table = keyTable({
      one: { keys: 'Enter', does: 'common:close', in: ['open', 'shut'] },
      two: { keys: 'Enter', does: 'common:cancel', in: 'open' },
    });
    expect(collisionsIn([table], lookUpIn('sv'))).toEqual(['enter: two']);
  });
});

function handlersOf(table: KeyTable) {
  return Object.fromEntries(Object.keys(table.rows).map((name) => [name, () => undefined]));
}

/** Every file of the window's code but the one where keys are bound itself. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('use-keys.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
