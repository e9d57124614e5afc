import { createHash } from 'node:crypto';
import { fromInterchange, parseInterchange, parseJson } from '../../shared/domain/interchange/index.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Row, type TableName, tableNames } from '../../shared/domain/tables.ts';
import { mostAtOnce } from '../../shared/domain/text/text.ts';
import { type GroupFile, groupFileOf } from '../../shared/domain/workshop/merge-workshop.ts';
import type { RowLists } from '../../shared/history/row-change.ts';
import { utf8Text } from '../commands/make-workshop-file.ts';
import { isWorkshopFile } from '../db/header.ts';
import { openBytes } from '../db/open-for-reading.ts';
import { allRows } from '../db/queries/snapshot.ts';
import { refuseDamage } from '../db/verify.ts';

/** Whether a file is a workshop, by its first bytes or its name; any other is a table of threats. */
export function isGroupFile(name: string, bytes: Buffer): boolean {
  return isWorkshopFile(bytes) || /\.(storforum|json)$/i.test(name);
}

/**
 * What of a group's file can be merged into a workshop: a workshop file, or interchange JSON. Throws what opening and
 * importing refuse, and `too-many-lines`.
 */
export function readGroupFile(name: string, bytes: Buffer): GroupFile {
  if (bytes.length === 0) throw new Refusal('file-empty');
  if (!isWorkshopFile(bytes) && name.toLowerCase().endsWith('.storforum')) throw new Refusal('file-foreign');
  const file = groupFileOf(isWorkshopFile(bytes) ? workshopRows(bytes) : interchangeRows(bytes));
  if (file.threats.length > mostAtOnce)
    throw new Refusal('too-many-lines', { count: file.threats.length, most: mostAtOnce });
  return file;
}

/** Read in memory, so that nothing of it lies anywhere. */
function workshopRows(bytes: Buffer): RowLists {
  const { database, close } = openBytes(bytes);
  try {
    refuseDamage(database);
    return allRows(database);
  } finally {
    close();
  }
}

/**
 * Ids that the file leaves out are made of all its bytes and a count: the same file gets the same ones again, and two
 * groups that wrote the same words never get one another's.
 */
function interchangeRows(bytes: Buffer): RowLists {
  const data = parseInterchange(parseJson(utf8Text(bytes)));
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 40);
  let count = 0;
  const { rows } = fromInterchange(data, () => `${digest}-${count++}`);
  const lists = Object.fromEntries(tableNames.map((table) => [table, [] as Row[]])) as Record<
    TableName,
    Row[]
  >;
  for (const { table, after } of rows) if (after !== null) lists[table].push(after);
  return lists as unknown as RowLists;
}
