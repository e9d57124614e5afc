import { expect, test } from 'vitest';
import { isTable } from '../../../../renderer/features/import-threats/use-table.ts';

test('cells copied from a workbook are told from lines that happen to have tabs', () => {
  const texts = [
    'Hot\tGrupp\r\nStrömmen går\tA\r\n',
    '1\t2\n3\t4',
    'Hot\tGrupp',
    '\tStrömmen går\nNyckeln försvinner',
    'a\nb',
    '',
  ];
  expect(texts.map(isTable)).toEqual([true, true, false, false, false, false]);
});
