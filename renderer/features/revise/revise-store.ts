import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { BookFile } from '../../../shared/api/types.ts';
import { givenNames } from '../../../shared/domain/method/register-columns.ts';
import {
  type Book,
  bookIn,
  type Difference,
  neededFor,
  reviseCommand,
  type State,
  stateOf,
} from '../../../shared/domain/revision/index.ts';
import { applyChanges } from '../../../shared/history/row-change.ts';
import { run, useBoard } from '../../state/board-store.ts';

/** A changed workbook that is looked at before anything of it is taken in. */
export type Revision = {
  readonly name: string;
  readonly book: Book;
  /** The workshop as it was at the export; null where nobody knows. */
  readonly base: State | null;
  /** Keys of the differences a person has decided on; the others are as proposed. */
  readonly decided: ReadonlyMap<string, boolean>;
  readonly isSaving: boolean;
  readonly fault: Fault | null;
};

export const useRevision = create<{ readonly open: Revision | null }>(() => ({ open: null }));

/** Opens the list of differences for a file that has been read. */
export function openRevision(name: string, { sheets, daysFrom1904, back }: BookFile): void {
  const { tables, personNames } = useBoard.getState();
  const given = givenNames(tables.workshop.get('workshop')?.method ?? {});
  const book = bookIn(sheets, daysFrom1904, given);
  if (!book) return;
  const base = back && stateOf(applyChanges(tables, back), personNames);
  useRevision.setState({ open: { name, book, base, decided: new Map(), isSaving: false, fault: null } });
}

export function closeRevision(): void {
  useRevision.setState({ open: null });
}

/** Takes differences in, or leaves them. */
export function decide(differences: readonly Difference[], take: boolean): void {
  useRevision.setState(({ open }) => {
    if (!open) return { open };
    const decided = new Map(open.decided);
    for (const { key } of differences) decided.set(key, take);
    return { open: { ...open, decided, fault: null } };
  });
}

/** Whether a difference is to be taken in: all are but those two hands have changed, what is doubted, and what would take away. */
export function isTaken({ decided }: Revision, difference: Difference): boolean {
  const isSure = difference.is !== 'gone' && difference.doubt === undefined;
  const proposed = isSure && (difference.is === 'new' || difference.atExport === undefined);
  return decided.get(difference.key) ?? proposed;
}

/** The differences to take in, with the new risks that others of them need. */
export function takenOf(revision: Revision, differences: readonly Difference[]): Difference[] {
  const taken = differences.filter((each) => isTaken(revision, each));
  const needed = new Set(taken.flatMap(neededFor));
  return differences.filter((each) => taken.includes(each) || needed.has(each.key));
}

/** Takes them in as one change, and closes when it is on disk; a refusal leaves all as it was. */
export async function takeIn(differences: readonly Difference[]): Promise<void> {
  const { open } = useRevision.getState();
  const { tables, personNames } = useBoard.getState();
  const state = stateOf(tables, personNames);
  if (!open || !state) return;
  const command = reviseCommand(open.name, differences, state, personNames, () => crypto.randomUUID());
  const { fault, saved } = run(command);
  if (fault) return change({ fault });
  change({ isSaving: true, fault: null });
  const late = await saved;
  if (late) change({ isSaving: false, fault: late });
  else closeRevision();
}

function change(next: Partial<Revision>): void {
  useRevision.setState(({ open }) => ({ open: open && { ...open, ...next } }));
}
