import { create } from 'zustand';
import type { Fault } from '../../../../shared/api/result.ts';
import type { Answer } from '../../../../shared/domain/voting/ballots.ts';
import { call } from '../../../api.ts';
import { run, settled, showChangeFromElsewhere } from '../../../state/board-store.ts';
import { useUi } from '../../../state/ui-store.ts';
import { type NewRound, openRound } from '../facilitator/new-round.ts';

export type Paper = {
  /** Whether a round on paper is being prepared. */
  readonly isAsked: boolean;
  /** Whether the ballots of the open round are being typed in, over whatever screen there is. */
  readonly isShown: boolean;
  /** The round that was counted last, until what came of it is read. */
  readonly endedId: string | null;
  /** Whether counting was asked for while ballots may be missing. */
  readonly isEndAsked: boolean;
  /** Whether a ballot is being typed in; what it says is known to the grid alone. */
  readonly isHalfTyped: boolean;
  /** How many ballots of the open round are on disk. */
  readonly cast: number;
  /** Ballots typed in and not yet known to be on disk, oldest first; gone from memory as soon as they are. */
  readonly unsent: readonly Unsent[];
  /** Where the ballots were saved that could not be printed. */
  readonly printedTo: string | null;
  readonly fault: Fault | null;
};

type Unsent = { readonly roundId: string; readonly key: string; readonly answers: readonly Answer[] };

export const usePaper = create<Paper>(() => ({
  isAsked: false,
  isShown: false,
  endedId: null,
  isEndAsked: false,
  isHalfTyped: false,
  cast: 0,
  unsent: [],
  printedTo: null,
  fault: null,
}));
export const setPaper = usePaper.setState;

/** Asks for what a round on paper needs: which risks, and how many vote. */
export const askForPaperRound = (): void => setPaper({ isAsked: true });

/** Electron prints by its host: `window.print()` has taken the page with it where there was no printer. */
export async function printBallots(): Promise<void> {
  if (useUi.getState().start?.host !== 'electron') return window.print();
  const result = await call('paper.print', {});
  setPaper(result.ok ? { printedTo: result.value.path, fault: null } : { fault: result.error });
}

let isSending = false;

/** Counts a ballot; the next can be typed meanwhile. One that does not get through is kept to be sent again. */
export function castPaper(roundId: string, answers: readonly Answer[]): void {
  const ballot = { roundId, key: crypto.randomUUID(), answers };
  setPaper(({ unsent }) => ({ unsent: [...unsent, ballot] }));
  void sendUnsent();
}

/** Sends what has not got through, in the order typed; stops at the first that does not. */
export async function sendUnsent(): Promise<void> {
  if (isSending) return;
  isSending = true;
  for (let next = usePaper.getState().unsent[0]; next; next = usePaper.getState().unsent[0]) {
    const { roundId, key, answers } = next;
    const result = await call('paper.cast', { roundId, key, answers: [...answers] });
    if (!result.ok) {
      setPaper({ fault: result.error });
      break;
    }
    setPaper(({ unsent }) => ({ unsent: unsent.slice(1), cast: result.value, fault: null }));
  }
  isSending = false;
}

/** Asks how many ballots are on disk. */
export async function countPaper(roundId: string): Promise<void> {
  const result = await call('paper.count', { roundId });
  setPaper(result.ok ? { cast: result.value } : { fault: result.error });
}

/** Opens a round on paper and shows it; why not, where it was refused. */
export async function openPaperRound(round: NewRound): Promise<Fault | null> {
  const opened = await openRound('paper', round);
  if (typeof opened !== 'string') return opened;
  setPaper({ isAsked: false, isShown: true, endedId: null, cast: 0, unsent: [], fault: null });
  return null;
}

/** Counts the ballots and closes the round; its result is then there like that of any other. Not before all are in. */
export async function endPaperRound(roundId: string): Promise<void> {
  await Promise.all([settled(), sendUnsent()]);
  if (usePaper.getState().unsent.length > 0) return;
  const result = await call('paper.end', { roundId });
  if (!result.ok) return setPaper({ fault: result.error });
  showChangeFromElsewhere(result.value);
  setPaper({ isShown: false, endedId: roundId });
}

/** Ends the round without a result; what has been typed in goes, as many ballots as were said and no others. */
export async function breakOffPaperRound(roundId: string): Promise<void> {
  const { cast } = usePaper.getState();
  const fault = await run({ type: 'round.void', id: roundId, ballots: cast }).saved;
  if (fault?.code === 'ballots-would-go') await countPaper(roundId);
  setPaper(fault ? { fault } : { isShown: false, isEndAsked: false, unsent: [] });
}
