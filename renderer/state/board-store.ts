import { create } from 'zustand';
import type { Fault, Result } from '../../shared/api/result.ts';
import type { HistoryState, Reply, Snapshot } from '../../shared/api/types.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide/index.ts';
import { type NextNumbers, nextAfter } from '../../shared/domain/workshop/numbers.ts';
import { personNamesIn } from '../../shared/domain/workshop/person-names.ts';
import {
  applyChanges,
  onePerRow,
  type RowChange,
  sameRow,
  type Tables,
  tablesOf,
} from '../../shared/history/row-change.ts';
import { call } from '../api.ts';
import { faultOf } from '../report.ts';
import { emptyTables, readerOver } from './tables.ts';

/** The open workshop as the window knows it: rows by id, changed only by `applyRows`. */
export type Board = {
  readonly file: string | null;
  readonly tables: Tables;
  readonly personNames: ReadonlyMap<string, string>;
  readonly next: NextNumbers;
  readonly history: HistoryState;
  /** Rows shown but not yet acknowledged as on disk, as `table/id`, by the key of their command. */
  readonly pending: ReadonlyMap<string, ReadonlySet<string>>;
  /** What the host refused last; shown until the next change succeeds. */
  readonly fault: Fault | null;
};

const closed: Board = {
  file: null,
  tables: emptyTables,
  personNames: new Map(),
  next: { risk: 1, threat: 1 },
  history: { seq: 0, savedAt: '', undo: null, redo: null },
  pending: new Map(),
  fault: null,
};

export const useBoard = create<Board>(() => closed);

/** What came of a command: a refusal at once, or the promise of a durable answer (null: it is on disk). */
export type Outcome = { readonly fault: Fault | null; readonly saved: Promise<Fault | null> };

let queue: Promise<unknown> = Promise.resolve();
/** How many calls are not answered yet. */
let underWay = 0;

/** The rows as the host has told them: what is left to show where the file itself cannot be read anew. */
let confirmed: Tables = emptyTables;

/** Shows a workshop as read from its file. */
export function showSnapshot(snapshot: Snapshot): void {
  confirmed = tablesOf(snapshot.rows);
  useBoard.setState({
    file: snapshot.file,
    tables: confirmed,
    personNames: new Map(snapshot.personNames.map(({ id, text }) => [id, text])),
    next: snapshot.next,
    history: snapshot.history,
    pending: new Map(),
    fault: null,
  });
}

export function closeBoard(): void {
  confirmed = emptyTables;
  useBoard.setState(closed);
}

/**
 * Runs a command: sends it, and shows its rows in this tick by the same rules the host uses, so that the host writes
 * while the window draws. Commands are sent one after the other in the order given. On a refusal by the host the board
 * is read anew and says what happened.
 */
export function run(command: Command): Outcome {
  const key = crypto.randomUUID();
  try {
    const { tables, next } = useBoard.getState();
    const rows = decide(readerOver(tables, next), command);
    if (rows.length === 0) return { fault: null, saved: Promise.resolve(null) };
    const saved = send(key, () => call('workshop.run', { key, command }));
    applyRows(rows, { key, names: personNamesIn(command) });
    return { fault: null, saved };
  } catch (thrown) {
    const fault = faultOf(thrown);
    return { fault, saved: Promise.resolve(fault) };
  }
}

export const undo = (): Promise<Fault | null> => send(null, () => call('history.undo', {}));
export const redo = (): Promise<Fault | null> => send(null, () => call('history.redo', {}));
/** Takes back everything in force after a change. */
export const undoTo = (seq: number): Promise<Fault | null> =>
  send(null, () => call('history.undoTo', { seq }));

/** Shows a change made in another window; what this window made itself it has shown already. */
export function showChangeFromElsewhere(reply: Reply): void {
  if (reply.history.seq > useBoard.getState().history.seq) applyReply(reply);
}

/** Comes when everything sent so far has been answered. */
export const settled = (): Promise<unknown> => queue;

/** At once where nothing is under way, otherwise when what is has been answered. */
function send(key: string | null, ask: () => Promise<Result<Reply>>): Promise<Fault | null> {
  const asked = underWay === 0 ? ask() : queue.then(ask);
  underWay += 1;
  const answered = asked
    .then((result) => takeIn(key, result))
    .finally(() => {
      underWay -= 1;
    });
  queue = answered;
  return answered;
}

async function takeIn(key: string | null, result: Result<Reply>): Promise<Fault | null> {
  if (key !== null) forget(key);
  if (result.ok) {
    applyReply(result.value);
    return null;
  }
  await readAnew(result.error);
  return result.error;
}

/**
 * Rows that a later command of this window has touched are left as shown: its own answer is on its way. What is shown
 * already stays the same object, and nothing that rests on it is computed or drawn again.
 */
function applyReply(reply: Reply): void {
  const { pending, personNames, next, tables } = useBoard.getState();
  const awaited = new Set([...pending.values()].flatMap((keys) => [...keys]));
  confirmed = applyChanges(confirmed, reply.rows);
  const isShown = ({ table, id, after }: RowChange) => sameRow(after, tables[table].get(id) ?? null);
  const isNews = (row: RowChange) => !awaited.has(`${row.table}/${row.id}`) && !isShown(row);
  const rows = onePerRow(reply.rows).filter(isNews);
  useBoard.setState((board) => ({
    tables: applyChanges(board.tables, rows),
    personNames: withNames(personNames, reply.personNames),
    next: {
      risk: Math.max(next.risk, reply.next.risk),
      threat: Math.max(next.threat, reply.next.threat),
    },
    history: reply.history,
    fault: null,
  }));
}

function applyRows(
  rows: readonly RowChange[],
  { key, names }: { key: string; names: readonly { id: string; text: string }[] },
): void {
  useBoard.setState((board) => ({
    tables: applyChanges(board.tables, rows),
    personNames: withNames(board.personNames, names),
    next: nextAfter(board.next, rows),
    pending: new Map(board.pending).set(key, new Set(rows.map((row) => `${row.table}/${row.id}`))),
  }));
}

function forget(key: string): void {
  useBoard.setState((board) => {
    const pending = new Map(board.pending);
    pending.delete(key);
    return { pending };
  });
}

/** Reads the workshop once more where the host was away: what it told meanwhile has not been heard. */
export async function catchUp(): Promise<void> {
  await settled();
  if (useBoard.getState().file === null) return;
  const result = await call('workshop.read', {});
  if (result.ok && useBoard.getState().pending.size === 0) showSnapshot(result.value);
}

/** Shows what the file says: taking single rows back could leave something on the screen that nobody has acknowledged. */
async function readAnew(fault: Fault): Promise<void> {
  const result = await call('workshop.read', {});
  if (result.ok) showSnapshot(result.value);
  else useBoard.setState({ tables: confirmed, pending: new Map() });
  useBoard.setState({ fault });
}

function withNames(
  known: ReadonlyMap<string, string>,
  names: readonly { id: string; text: string }[],
): ReadonlyMap<string, string> {
  if (names.length === 0) return known;
  return new Map([...known, ...names.map(({ id, text }) => [id, text] as const)]);
}
