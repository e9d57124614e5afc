import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import { redo, undoTo, useBoard } from '../../state/board-store.ts';

/** The last return: how many changes it took back, and the log's newest number right after it. */
type Return = { readonly count: number; readonly seq: number };
const useReturns = create<{ readonly last: Return | null }>(() => ({ last: null }));

/** Takes back everything after a line; the sentence why not, where it cannot be. */
export async function returnTo(seq: number, count: number): Promise<Fault | null> {
  const fault = await undoTo(seq);
  if (!fault) useReturns.setState({ last: { count, seq: useBoard.getState().history.seq } });
  return fault;
}

/** How many changes were just taken back by a return; 0 once anything else has happened. */
export function useJustReturned(): number {
  const seq = useBoard((board) => board.history.seq);
  const last = useReturns((returns) => returns.last);
  return last?.seq === seq ? last.count : 0;
}

/** Does all of it again, one change after the other; stops where one is refused. */
export async function redoAll(count: number): Promise<void> {
  for (let done = 0; done < count; done += 1) if (await redo()) return;
}
