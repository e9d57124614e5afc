import type { HostileTable } from './hostile-tables.ts';

const megabyte = 1024 * 1024;
const twoRows = '<table><tr><td>Hot<tr><td>Taket läcker</table>';
const cellOf = (text: string) => Buffer.from(`<table><tr><td>${text}<tr><td>x</table>`);

/** Pages that have no end, or ask for more than they are. */
const pages: readonly (readonly [string, () => Buffer, HostileTable['refusal']])[] = [
  ['200 comments before the table', () => Buffer.from(`${'<!-- x -->'.repeat(200)}${twoRows}`), null],
  ['a million lines in a cell', () => cellOf('x<br>'.repeat(megabyte)), 'table-cell-too-long'],
  ['9 MB of look', () => Buffer.from(`<p style="${'mso-list:'.repeat(megabyte)} ">x`), null],
  ['51 tables', () => Buffer.from(twoRows.repeat(51)), 'table-too-large'],
  ['signs by number and by names nobody knows', () => cellOf('&#x41;&nothing;&l9;&#0;&#xFFFFFFFF;'), null],
  ['pictures and styles of the network', () => cellOf('<img src="http://127.0.0.1:9/"><base href=x>'), null],
];

export const hostilePages: readonly HostileTable[] = pages.map(([what, make, refusal]) => ({
  what,
  name: 'rapport.html',
  make,
  refusal,
}));
