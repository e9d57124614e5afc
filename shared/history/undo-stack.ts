/** What the stack needs to know of a logged change. */
export type Entry = {
  readonly seq: number;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly code: string;
  /** The change undone or redone; null for `do`. */
  readonly target: number | null;
};

/** Changes that may be undone and redone, the next one last. */
export type UndoStack = { readonly undo: readonly Entry[]; readonly redo: readonly Entry[] };

export const emptyStack: UndoStack = { undo: [], redo: [] };

/** Changes that begin a file: nothing before them can be returned to. */
const beginnings: ReadonlySet<string> = new Set(['workshop.create', 'workshop.import']);

/** The stack after one more change. A new change clears what could be redone. */
export function push(stack: UndoStack, entry: Entry): UndoStack {
  if (entry.kind === 'undo')
    return { undo: stack.undo.slice(0, -1), redo: [...stack.redo, ...stack.undo.slice(-1)] };
  if (entry.kind === 'redo')
    return { undo: [...stack.undo, ...stack.redo.slice(-1)], redo: stack.redo.slice(0, -1) };
  if (beginnings.has(entry.code)) return emptyStack;
  return { undo: [...stack.undo, entry], redo: [] };
}

/** Folds a whole log; in one pass, since a log may hold tens of thousands of changes. */
export function fold(entries: Iterable<Entry>): UndoStack {
  const undo: Entry[] = [];
  const redo: Entry[] = [];
  const move = (from: Entry[], to: Entry[]) => to.push(...from.splice(-1));
  for (const entry of entries) {
    if (entry.kind === 'undo') move(undo, redo);
    else if (entry.kind === 'redo') move(redo, undo);
    else {
      redo.length = 0;
      if (beginnings.has(entry.code)) undo.length = 0;
      else undo.push(entry);
    }
  }
  return { undo, redo };
}
