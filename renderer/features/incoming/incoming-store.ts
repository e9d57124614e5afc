import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { IncomingFile } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { settled, useBoard } from '../../state/board-store.ts';
import { leaveWorkshop, showOpened } from '../../state/open-workshop.ts';
import { setUi } from '../../state/ui-store.ts';

/** How a file comes in: as a copy, or by going on with the file of the same workshop that is here already. */
export type TakenAs = 'copy' | 'twin';

/** What has been done, told in one sentence. */
export type Done =
  | { readonly what: 'copied' | 'imported' | 'added'; readonly file: IncomingFile }
  | { readonly what: 'written'; readonly path: string };

type Incoming = {
  /** Whether the host may have a file that nobody has asked for yet. */
  readonly waiting: boolean;
  /** The file that a choice is asked for, or that is refused. */
  readonly asked: IncomingFile | null;
  /** Why it could not be taken in after all. */
  readonly fault: Fault | null;
  readonly done: Done | null;
};

export const useIncoming = create<Incoming>(() => ({ waiting: true, asked: null, fault: null, done: null }));
const set = useIncoming.setState;

export const expectIncoming = () => set({ waiting: true });
export const showDone = (done: Done | null) => set({ done });

/** Asks the host for the next file: taken in at once where there is nothing to ask about. */
export async function lookForIncoming(): Promise<void> {
  set({ waiting: false });
  const result = await call('incoming.next', {});
  const file = result.ok ? result.value : null;
  if (!file) return;
  if (isOpenHere(file)) return dismiss(file);
  if (needsNoAnswer(file)) return take(file, file.twin ? 'twin' : 'copy');
  set({ asked: file, fault: null });
}

/** The file is opened, and what is open is left first. */
export async function takeAndOpen(file: IncomingFile, as: TakenAs): Promise<void> {
  if (!isSomethingOpen()) return take(file, as);
  set({ asked: null });
  await leaveWorkshop(
    () => take(file, as),
    () => set({ asked: file }),
  );
}

/** The file is put among the others, and what is open stays open. */
export async function addOnly(file: IncomingFile): Promise<void> {
  const result = await call('incoming.take', { id: file.id, as: 'copy', open: false });
  if (!result.ok) return set({ fault: result.error });
  set({ asked: null, done: { what: 'added', file }, waiting: true });
}

/** The file stays where it is. */
export async function dismiss(file: IncomingFile): Promise<void> {
  await call('incoming.dismiss', { id: file.id });
  set({ asked: null, fault: null, waiting: true });
}

async function take(file: IncomingFile, as: TakenAs): Promise<void> {
  await settled();
  setUi({ fault: null });
  const result = await call('incoming.take', { id: file.id, as, open: true });
  if (!result.ok) return set({ asked: file, fault: result.error });
  if (result.value) await showOpened({ ok: true, value: result.value });
  const what = file.name.toLowerCase().endsWith('.json') ? 'imported' : 'copied';
  set({ asked: null, fault: null, done: as === 'copy' ? { what, file } : null, waiting: true });
}

function isSomethingOpen(): boolean {
  return useBoard.getState().file !== null;
}

function isOpenHere({ twin }: IncomingFile): boolean {
  return twin?.relation === 'itself' && twin.file === useBoard.getState().file;
}

function needsNoAnswer({ fault, twin }: IncomingFile): boolean {
  return fault === null && !isSomethingOpen() && (twin === null || twin.relation === 'itself');
}
