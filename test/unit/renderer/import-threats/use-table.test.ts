import { expect, test } from 'vitest';
import {
  hasIndentedList,
  hasTable,
  isTable,
} from '../../../../renderer/features/import-threats/use-table.ts';

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

test('a copied page has cells, or a list within a list', () => {
  const rows = '<table><tr><td>Hot</td></tr><tr><td><p>a</p><p>b</p></td></tr></table>';
  const excel = '<html xmlns:x="urn:schemas-microsoft-com:office:excel">';
  const pages = [rows, excel + rows, `${excel}<tr><td>a</td>\n<td>b</td></tr><tr></tr>`, '<p>a</p>', ''];
  expect(pages.map(hasTable)).toEqual([true, false, true, false, false]);
  const lists = [
    '<ul><li>a<ol><li>b</ol></ul>',
    '<ul><li>a</ul><ul><li>b</ul>',
    "<p style='mso-list:l0 level2 lfo1'>a</p>",
    '',
  ];
  expect(lists.map(hasIndentedList)).toEqual([true, false, true, false]);
});
