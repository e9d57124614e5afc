// How it is known that a cell has been changed which is not read back: a hidden column holds, for every such cell of its row,
// a few letters made of what stood there at the export.

/** Letters for a cell: two different texts have the same in one case of a million and a half. */
const letters = 4;
const range = 36 ** letters;

/** The letters of a row's cells, each known by its column, one after another. */
export function rowCheck(cells: Iterable<readonly [column: string, text: string]>): string {
  let check = '';
  for (const [column, text] of cells) check += lettersOf(column, text);
  return check;
}

/** The columns of a row whose cells are no longer what the letters were made of; nothing where there are no letters. */
export function changedCells(
  check: string,
  cells: Iterable<readonly [column: string, text: string]>,
): string[] {
  if (!/^[0-9a-z]+$/.test(check) || check.length % letters !== 0) return [];
  const known = new Set(check.match(new RegExp(`.{${letters}}`, 'g')));
  return [...cells].flatMap(([column, text]) => (known.has(lettersOf(column, text)) ? [] : [column]));
}

/** FNV-1a over the column and the text. */
function lettersOf(column: string, text: string): string {
  const said = `${column}\u0000${asKept(text)}`;
  let hash = 0x811c9dc5;
  for (let at = 0; at < said.length; at += 1) hash = Math.imul(hash ^ said.charCodeAt(at), 0x01000193);
  return ((hash >>> 0) % range).toString(36).padStart(letters, '0');
}

/** Programs differ in blanks, and in the last figures of a number. */
function asKept(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return /^-?\d+\.\d+$/.test(plain) ? String(Number(Number(plain).toFixed(6))) : plain;
}
