import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { Methods } from '../../../shared/api/types.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { isSameMethod } from '../../../shared/domain/method/schema.ts';
import { idSchema } from '../../../shared/domain/tables.ts';
import { lineWithWords, text } from '../../../shared/domain/text/text.ts';
import { faultOf } from '../../report.ts';
import { keepMethod, useMethods } from './methods-store.ts';

/** The parts of the editor, in the order of their keys. */
export const editorParts = [
  'names',
  'probability',
  'consequence',
  'levels',
  'conventions',
  'register',
] as const;
export type EditorPart = (typeof editorParts)[number];

/** A cell of the matrix by its codes. */
export type CellCodes = { readonly probability: string; readonly consequence: string };

/** An edit of an own method. It belongs to no workshop, and is kept on disk step by step. */
type Editor = {
  /** Null while nothing is edited. */
  readonly draft: Method | null;
  /** What it was before each step, oldest first, and what was undone, newest last. */
  readonly past: readonly Method[];
  readonly future: readonly Method[];
  readonly state: 'untouched' | 'keeping' | 'kept' | Fault;
  readonly part: EditorPart;
  /** The level whose meaning is shown, by part. */
  readonly levels: { readonly [P in MethodPart]?: string };
  /** Whether what is seldom said of a level is shown. */
  readonly isDetailed: boolean;
  readonly cell: CellCodes | null;
  /** The warning whose cells are framed. */
  readonly pointed: number | null;
};

const closed: Editor = {
  draft: null,
  past: [],
  future: [],
  state: 'untouched',
  part: 'names',
  levels: {},
  isDetailed: false,
  cell: null,
  pointed: null,
};

export const useEditor = create<Editor>(() => closed);

/** Shorter than a whole id: it becomes a file's name and a code that people may see. */
export const shortId = (prefix: string) => `${prefix}-${crypto.randomUUID().slice(0, 8)}`;

/** Opens an own method, or a copy of another. A method that came from a file is kept at once. */
export function openEditor(method: Method, { isNew = false } = {}): void {
  const draft = ownDraft(method, useMethods.getState().methods, () => shortId('own'));
  useEditor.setState({ ...closed, draft });
  if (isNew) keep(draft);
}

/** Closes the editor; answers what was edited, if anything was. */
export function closeEditor(): Method | null {
  const { draft, state } = useEditor.getState();
  useEditor.setState(closed);
  return state === 'untouched' ? null : draft;
}

/** Takes a step; one that changes nothing is not recorded. */
export function edit(step: (method: Method) => Method): void {
  const { draft, past } = useEditor.getState();
  if (!draft) return;
  const next = step(draft);
  if (isSameMethod(next, draft)) return;
  useEditor.setState({ draft: next, past: [...past, draft], future: [] });
  keep(next);
}

export function toggleDetails(): void {
  useEditor.setState(({ isDetailed }) => ({ isDetailed: !isDetailed }));
}

export function undoStep(): void {
  const { draft, past, future } = useEditor.getState();
  const before = past.at(-1);
  if (!draft || !before) return;
  useEditor.setState({ draft: before, past: past.slice(0, -1), future: [...future, draft] });
  keep(before);
}

export function redoStep(): void {
  const { draft, past, future } = useEditor.getState();
  const after = future.at(-1);
  if (!draft || !after) return;
  useEditor.setState({ draft: after, past: [...past, draft], future: future.slice(0, -1) });
  keep(after);
}

function keep(method: Method): void {
  useEditor.setState({ state: 'keeping' });
  void keepMethod(method).then((fault) => {
    if (useEditor.getState().draft === method) useEditor.setState({ state: fault ?? 'kept' });
  });
}

/**
 * The method that an edit of another begins with. An own one is edited itself; of one that is shipped, or that differs
 * from the own one of its id, a copy is made with an id and a name of its own, so that nothing is written over.
 */
export function ownDraft(method: Method, { shipped, own }: Methods, newId: () => string): Method {
  const kept = own.find(({ id }) => id === method.id);
  const isShipped = shipped.some(({ id }) => id === method.id);
  const isFree = kept === undefined && !isShipped && idSchema.safeParse(method.id).success;
  if (isFree || (kept && isSameMethod(kept, method))) return method;
  return {
    ...method,
    id: newId(),
    name: { sv: called(method.name.sv, 'egen'), en: called(method.name.en, 'own') },
  };
}

function called(name: string, word: string): string {
  return `${name.slice(0, 180)} (${word})`;
}

/** Longest name of a method or a level, as its schema has it. */
const longestLabel = 200;

/** Passes on a name, cleaned; returns the refusal where it is empty or too long. */
export function asName(typed: string, take: (name: string) => void): Fault | null {
  return attempted(() => {
    take(lineWithWords(typed, longestLabel));
  });
}

/** Passes on a text that may be empty, cleaned; returns the refusal where it is too long. */
export function asText(typed: string, longest: number, take: (words: string) => void): Fault | null {
  return attempted(() => take(text(typed, longest)));
}

/** The refusal of what may be refused before it is a step; null where it went well. */
export function attempted(work: () => void): Fault | null {
  try {
    work();
    return null;
  } catch (thrown) {
    return faultOf(thrown);
  }
}
