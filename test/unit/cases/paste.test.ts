import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isTable } from '../../../renderer/features/import-threats/use-table.ts';
import { folded } from '../../../shared/domain/text/signs.ts';
import { pastedThreats } from '../../../shared/domain/threat-table/index.ts';

const clipboard = (name: string) =>
  readFileSync(new URL(`../../data/cases/${name}/clipboard.txt`, import.meta.url), 'utf8');

test('01: cells with a line break are a table still', () => {
  expect(isTable(clipboard('01-paste-excel-alt-enter'))).toBe(true);
});

test('02: one column of cells is a threat a cell', () => {
  expect(pastedThreats(clipboard('02-paste-excel-one-column'))).toEqual([
    'Avtalet går ut utan att någon märker det',
    'Kabeln grävs av',
    'Han sa "nej" till oss',
  ]);
});

test('03: a soft return parts words, not threats', () => {
  expect(pastedThreats(clipboard('03-paste-soft-return'))).toEqual([
    'Kort försvinner ingen märker det',
    'Nyckel kopieras vem som helst kommer in',
  ]);
});

test('04: marks go, whether some lines have one or all', () => {
  expect(pastedThreats(clipboard('04-paste-list-marks'))).toEqual([
    'Teknik',
    'Pumpen stannar',
    'Filtret sätter igen',
    'Larmet tystnar',
  ]);
  expect(isTable('•\tPumpen stannar\r\n•\tFiltret sätter igen\r\n')).toBe(false);
  expect(isTable('1.\tPumpen stannar\r\n2.\tFiltret sätter igen\r\n')).toBe(false);
});

test('42: what is copied with signs nobody sees is found', () => {
  const [first = '', second = ''] = pastedThreats(clipboard('42-invisible-signs'));
  expect([folded(first), folded(second)]).toEqual([
    'spårbarhet saknas i journalen',
    'behörighet ligger kvar',
  ]);
  expect(first).toBe('Spårbarhet saknas i journalen');
});

test('quotation marks that people wrote stay, numbers in a text too', () => {
  expect(
    pastedThreats('"Allt är lugnt"\n1.5 miljoner försvinner\n- [x] Dörren står öppen\n## Grupp A'),
  ).toEqual(['"Allt är lugnt"', '1.5 miljoner försvinner', 'Dörren står öppen']);
});
