import type { RowChange } from './row-change.ts';

/** What the stack needs to know of a logged change. */
export type Entry = {
  readonly seq: number;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly code: string;
  /** The change undone or redone; null for `do`. */
  readonly target: number | null;
};

/** A change that may be taken back; that of closing a round of ballots takes the opening with it. */
type Step = Entry & { readonly opening?: Entry };

/** Changes that may be undone and redone, the next one last. */
export type UndoStack = { readonly undo: readonly Step[]; readonly redo: readonly Step[] };

/** Changes that begin a file: nothing before them can be returned to. */
const beginnings: ReadonlySet<string> = new Set(['workshop.create', 'workshop.salvage', 'workshop.import']);

/** The stack after one more change. A new change clears what could be redone. */
export function push(stack: UndoStack, entry: Entry): UndoStack {
  const undo = [...stack.undo];
  const redo = [...stack.redo];
  move(undo, redo, entry);
  return { undo, redo };
}

/** Folds a whole log; in one pass, since a log may hold tens of thousands of changes. */
export function fold(entries: Iterable<Entry>): UndoStack {
  const undo: Step[] = [];
  const redo: Step[] = [];
  for (const entry of entries) move(undo, redo, entry);
  return { undo, redo };
}

/** Numbers of all changes that stand: those that can be undone, and what they take with them. */
export function activeSeqs({ undo }: UndoStack): Set<number> {
  return new Set(undo.flatMap((step) => [step.seq, ...(step.opening ? [step.opening.seq] : [])]));
}

function move(undo: Step[], redo: Step[], entry: Entry): void {
  if (entry.kind === 'undo') {
    const undone = undo.pop();
    // A round of ballots that was taken back is void: nobody could say which ballots a second opening held.
    if (undone && undone.code !== 'round.open') redo.push(undone);
  } else if (entry.kind === 'redo') undo.push(...redo.splice(-1));
  else {
    redo.length = 0;
    if (beginnings.has(entry.code)) undo.length = 0;
    else undo.push(...stepsOf(undo, entry));
  }
}

/**
 * What a new change adds to the stack. A round of ballots is opened and closed in two changes but taken back in one,
 * so that undo never opens it again; one that was made void cannot come back at all. Only one is ever open.
 */
function stepsOf(undo: Step[], entry: Entry): Step[] {
  if (entry.code !== 'round.close' && entry.code !== 'round.void') return [entry];
  const at = undo.findLastIndex((step) => step.code === 'round.open');
  const [opening] = at < 0 ? [] : undo.splice(at, 1);
  if (entry.code === 'round.void') return [];
  return [opening ? { ...entry, opening } : entry];
}

/**
 * The rows that undo and redo of a change go by. Closing a round of ballots counts as the whole round, opened and
 * closed at once: taken back, the round is gone and not open again; done again, it is there as it was closed.
 */
export function wholeRounds(code: string, rows: readonly RowChange[]): readonly RowChange[] {
  if (code !== 'round.close') return rows;
  // The round comes first, as the references want.
  const rounds = rows.filter((row) => row.table === 'votingRound').map((row) => ({ ...row, before: null }));
  return [...rounds, ...rows.filter((row) => row.table !== 'votingRound')];
}
