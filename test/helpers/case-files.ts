import { readdirSync, readFileSync } from 'node:fs';
import { readTable, type TableFile } from '../../electron/import/read-table.ts';
import {
  type IndentedAs,
  likelyMapping,
  likelySheet,
  type Mapping,
  threatsIn,
  withoutListMarks,
} from '../../shared/domain/threat-table/index.ts';

const cases = new URL('../data/cases/', import.meta.url);
/** Groups of a workshop, known by their signs. */
const groups = (['A', 'B', 'C'] as const).map((sign) => ({ id: `g-${sign}`, sign, name: '' }));

/** The only file of a case, as it lies there. */
export function caseFile(name: string): TableFile {
  const folder = new URL(`${name}/`, cases);
  const file = readdirSync(folder).find((each) => each !== 'expected.txt') ?? '';
  return { name: file, bytes: readFileSync(new URL(file, folder)) };
}

/** A file read as somebody sees it first: the likely sheet, the likely mapping. */
export async function seen(file: TableFile, change: Partial<Mapping> = {}, as?: IndentedAs) {
  const { sheets, text } = await readTable(file);
  const sheet = withoutListMarks(sheets[likelySheet(sheets)] ?? { name: '', rows: [] }, as);
  const mapping = { ...likelyMapping(sheet, groups), ...change };
  const read = threatsIn(sheet, mapping, groups, 'sv');
  return { ...read, sheets, sheet, mapping, text, texts: read.threats.map((threat) => threat.text) };
}

/** A file of text as somebody has it. */
export const csv = (content: string, name = 'hot.csv'): TableFile => ({ name, bytes: Buffer.from(content) });
