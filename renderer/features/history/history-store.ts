import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { LoggedChange } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { useBoard } from '../../state/board-store.ts';
import { missingTargets, withNewer, withOlder } from './history-lines.ts';

/** The part of the log that has been read, newest first and without gaps. */
type History = {
  readonly lines: readonly LoggedChange[];
  /** Older changes that the lines tell of, for their words only. */
  readonly targets: ReadonlyMap<number, LoggedChange>;
  /** Whether the lines reach to the beginning. */
  readonly isWhole: boolean;
  readonly fault: Fault | null;
};

const nothing: History = { lines: [], targets: new Map(), isWhole: false, fault: null };
const page = 200;
const longestPage = 1_000;

export const useHistory = create<History>(() => nothing);

let queue: Promise<unknown> = Promise.resolve();
/** Goes up with every workshop that is opened or closed: answers about the one before are passed over. */
let visit = 0;

useBoard.subscribe((board, before) => {
  if (board.file === before.file) return;
  visit += 1;
  useHistory.setState(nothing, true);
});

/** Reads on from where the log is known to: what came since, or the newest page of a workshop just opened. */
export const readNewer = (): Promise<unknown> => inTurn(newer);

/** Reads one page further back. */
export const readOlder = (): Promise<unknown> => inTurn(older);

function inTurn(read: () => Promise<void>): Promise<unknown> {
  queue = queue.then(read);
  return queue;
}

async function newer(): Promise<void> {
  const newest = useHistory.getState().lines[0]?.seq;
  if (newest === undefined) return older();
  const found: LoggedChange[] = [];
  let before: number | undefined;
  do {
    const lines = await ask(page, before);
    if (!lines) return;
    for (const line of lines) found.push(line);
    before = lines.at(-1)?.seq;
  } while (before !== undefined && before > newest + 1);
  useHistory.setState(({ lines }) => ({ lines: withNewer(lines, found) }));
  await readTargets();
}

async function older(): Promise<void> {
  const { lines, isWhole } = useHistory.getState();
  if (isWhole) return;
  const found = await ask(page, lines.at(-1)?.seq);
  if (!found) return;
  useHistory.setState({ lines: withOlder(lines, found), isWhole: (found.at(-1)?.seq ?? 1) <= 1 });
  await readTargets();
}

/** What was undone may lie far back: it is read for its words, without the lines between. */
async function readTargets(): Promise<void> {
  const { lines, targets } = useHistory.getState();
  const missing = missingTargets(lines, new Set(targets.keys()));
  const [first, last] = [missing[0], missing.at(-1)];
  if (first === undefined || last === undefined) return;
  const found = await ask(Math.min(longestPage, last - first + 1), last + 1);
  if (!found || found.length === 0) return;
  useHistory.setState({ targets: new Map([...targets, ...found.map((line) => [line.seq, line] as const)]) });
  await readTargets();
}

/** Lines of the log; none, and the sentence why, where the host refuses or another workshop is open by now. */
async function ask(limit: number, before?: number): Promise<readonly LoggedChange[] | null> {
  const asked = visit;
  const result = await call('history.list', before === undefined ? { limit } : { before, limit });
  if (visit !== asked) return null;
  useHistory.setState({ fault: result.ok ? null : result.error });
  return result.ok ? result.value : null;
}
