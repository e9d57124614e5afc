import type { LoggedChange } from '../../../shared/api/types.ts';
import { type RowChange, reverse, squash } from '../../../shared/history/row-change.ts';
import { activeSeqs, type UndoStack } from '../../../shared/history/undo-stack.ts';
import {
  changesBetween,
  digestOfChange,
  logHead,
  rowsOfChange,
  type StoredHeader,
  sizeOfChange,
} from '../change-log.ts';
import type { Database } from '../connection.ts';

/** Tells one workshop from every other, whatever its file is called: the digest of its first change. Copies have the same. */
export function workshopId(database: Database): string {
  return digestOfChange(database, 1) ?? 'none';
}

/** The beginning of that, for the log of errors: it says nothing of what is in the workshop. Null in a file without changes. */
export function shortWorkshopId(database: Database): string | null {
  return digestOfChange(database, 1)?.slice(0, 8) ?? null;
}

/** A change of more rows is told by their number. */
const mostRowsListed = 3_000;
/** About as many characters one page has; one line is on it in any case. */
const mostOfPage = 8_000_000;

/**
 * A page of the log, newest line first: at most `limit` before the change `before` (or the newest ones), and fewer where
 * they hold much, so that no page is larger than can be sent. It ends with the first change where the log does.
 */
export function loggedChanges(
  database: Database,
  stack: UndoStack,
  { before, limit }: { before?: number | undefined; limit: number },
): LoggedChange[] {
  const inForce = activeSeqs(stack);
  const page: LoggedChange[] = [];
  let seq = Math.min((before ?? Number.POSITIVE_INFINITY) - 1, logHead(database).seq);
  for (let weight = 0; seq >= 1 && page.length < limit && weight < mostOfPage; seq -= 1) {
    const [header] = changesBetween(database, seq, seq);
    if (!header) continue;
    const size = sizeOfChange(database, seq);
    const isLarge = size.rows > mostRowsListed;
    const rows = rowsOfChange(database, seq, 0, isLarge ? mostRowsShown : -1);
    page.push({ ...logged(header, rows, inForce), ...(isLarge && { rowCount: size.rows }) });
    weight += header.command.length + (isLarge ? 0 : size.characters);
  }
  return page;
}

/** Of a large change, so that it can be seen what kind of rows it has. */
const mostRowsShown = 10;

function logged(
  header: StoredHeader,
  rows: readonly RowChange[],
  inForce: ReadonlySet<number>,
): LoggedChange {
  return {
    seq: header.seq,
    at: header.at,
    actor: header.actor,
    code: header.code,
    kind: header.kind,
    target: header.target,
    command: JSON.parse(header.command) as unknown,
    rows,
    inForce: header.kind === 'do' && (inForce.has(header.seq) || isForGood(header)),
  };
}

/**
 * Every line of the log as it stands now, oldest first, in slices of about `most` rows, read one slice at a time: the
 * log only grows, so that what is added meanwhile is not among them. A change of more rows than that comes in pieces,
 * each with its number.
 */
export function* logSlices(
  database: Database,
  stack: UndoStack,
  most = 2_000,
): Generator<readonly LoggedChange[]> {
  const inForce = activeSeqs(stack);
  let slice: LoggedChange[] = [];
  let weight = 0;
  for (const header of headersUntil(database, logHead(database).seq, most))
    for (let from = 0, rows: RowChange[] = []; from === 0 || rows.length === most; from += most) {
      rows = rowsOfChange(database, header.seq, from, most);
      slice.push(logged(header, rows, inForce));
      weight += 1 + rows.length;
      if (weight < most) continue;
      yield slice;
      slice = [];
      weight = 0;
    }
  if (slice.length > 0) yield slice;
}

function* headersUntil(database: Database, head: number, most: number): Generator<StoredHeader> {
  for (let from = 1; from <= head; from += most)
    yield* changesBetween(database, from, Math.min(from + most - 1, head));
}

/** The beginning of the file, and a round made void: nothing takes them back. */
function isForGood({ seq, code }: { readonly seq: number; readonly code: string }): boolean {
  return seq === 1 || code === 'round.void';
}

/** Every line of the log with all its rows, oldest first, for the workbook. */
export function wholeLog(database: Database, stack: UndoStack): LoggedChange[] {
  const inForce = activeSeqs(stack);
  const headers = changesBetween(database, 1, logHead(database).seq);
  return headers.map((header) => logged(header, rowsOfChange(database, header.seq), inForce));
}

/**
 * What leads back from the rows as they are to how they were after a change of the log, one change a row. Null where
 * this log has no such change: its time must be the same too.
 */
export function wayBack(
  database: Database,
  { seq, at }: { readonly seq: number; readonly at: string },
): RowChange[] | null {
  if (changesBetween(database, seq, seq)[0]?.at !== at) return null;
  let rows: readonly RowChange[] = [];
  // One change a row at any time: the log between may be far larger than the workshop.
  for (let later = seq + 1; later <= logHead(database).seq; later += 1)
    rows = squash([...rows, ...rowsOfChange(database, later)]);
  return reverse(rows);
}
