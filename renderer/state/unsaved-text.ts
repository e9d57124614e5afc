import { useState } from 'react';
import { create } from 'zustand';
import type { Fault } from '../../shared/api/result.ts';
import { type UnsavedText as KeptText, unsavedFieldSchema } from '../../shared/api/unsaved.ts';
import { call } from '../api.ts';
import { settled, useBoard } from './board-store.ts';

/** A text on its way to being a change, and the sentence that refused it last. */
export type Unsaved = { readonly text: string; readonly fault: Fault | null };

/** What a field shows of it; `isBack`: it was there when the field was, and is marked as not saved. */
export type UnsavedInField = Unsaved & { readonly isBack: boolean };

/** All unsaved texts, by workshop and field. */
export type UnsavedTexts = ReadonlyMap<string, Unsaved>;

/**
 * Texts that are typed and not saved, by workshop and field, such as `risk/<id>/rationale`. The host keeps them too, so
 * that they outlive this window; what has no name there (counted votes) is kept in memory alone.
 */
const useTexts = create<{ readonly texts: UnsavedTexts }>(() => ({ texts: new Map() }));

const keyOf = (field: string, file = useBoard.getState().file) => `${file}/${field}`;

/** The unsaved text of a field of the open workshop; null where there is none. */
export function useUnsavedText(field: string): UnsavedInField | null {
  const file = useBoard((board) => board.file);
  const unsaved = useTexts(({ texts }) => texts.get(keyOf(field, file))) ?? null;
  const isBack = useIsBack(unsaved !== null, field);
  return unsaved && { ...unsaved, isBack };
}

export function unsavedTextAt(field: string): Unsaved | null {
  return useTexts.getState().texts.get(keyOf(field)) ?? null;
}

/** What is made of the unsaved texts; the same while they are, or it is drawn without end. */
export function useUnsavedTexts<T>(make: (texts: UnsavedTexts) => T): T {
  return useTexts(({ texts }) => make(texts));
}

/** Calls a listener whenever any text has been typed or saved, until the function it returns is called. */
export function onUnsavedText(listener: () => void): () => void {
  return useTexts.subscribe(listener);
}

export function unsavedTexts(): UnsavedTexts {
  return useTexts.getState().texts;
}

/** Every unsaved text of a workshop whose field begins so, by field. */
export function unsavedTextsBelow(
  beginning: string,
  file: string,
  texts: UnsavedTexts = unsavedTexts(),
): Map<string, Unsaved> {
  const start = keyOf(beginning, file);
  const own = [...texts].filter(([key]) => key.startsWith(start));
  return new Map(own.map(([key, unsaved]) => [key.slice(`${file}/`.length), unsaved]));
}

export function setUnsavedText(
  field: string,
  unsaved: Unsaved | null,
  file = useBoard.getState().file,
): void {
  const before = useTexts.getState().texts.get(keyOf(field, file));
  if (unsaved === null && !before) return;
  useTexts.setState(({ texts }) => withText(texts, keyOf(field, file), unsaved));
  if (file !== null && before?.text !== unsaved?.text) keepInHost(file, field);
}

/** Gives a text back that the host refused after it had left its field, unless something new is being typed there. */
export function restoreRejected(field: string, text: string, saved: Promise<Fault | null>): void {
  const { file } = useBoard.getState();
  void saved.then((fault) => {
    if (fault && !useTexts.getState().texts.has(keyOf(field, file)))
      setUnsavedText(field, { text, fault }, file);
  });
}

/** Takes in what the host has kept of a workshop that is about to be shown. */
export function takeInUnsavedTexts(file: string, kept: readonly KeptText[]): void {
  useTexts.setState(({ texts }) => ({
    texts: kept.reduce(
      (all, { field, text }) => all.set(keyOf(field, file), { text, fault: null }),
      new Map(texts),
    ),
  }));
}

/** A workshop that goes takes its unsaved texts with it, here as in the host: the next one of its name has none of them. */
export function forgetUnsavedTexts(file: string): void {
  changed.delete(file);
  useTexts.setState(({ texts }) => ({
    texts: new Map([...texts].filter(([key]) => !key.startsWith(keyOf('', file)))),
  }));
}

function withText(texts: UnsavedTexts, key: string, unsaved: Unsaved | null) {
  const after = new Map(texts);
  if (unsaved === null) after.delete(key);
  else after.set(key, unsaved);
  return { texts: after };
}

/** Of what is being typed the host has the first letter at once, and then what there is at most so often. */
const mostOften = 300;
/** Fields of each workshop that the host does not know the newest of. */
const changed = new Map<string, Set<string>>();
let timer: ReturnType<typeof setTimeout> | undefined;
let lastSent = Number.NEGATIVE_INFINITY;

function keepInHost(file: string, field: string): void {
  if (!unsavedFieldSchema.safeParse(field).success) return;
  changed.set(file, (changed.get(file) ?? new Set()).add(field));
  timer ??= setTimeout(flushUnsavedTexts, Math.max(0, lastSent + mostOften - performance.now()));
}

/** Sends what the host does not know yet. Before a workshop is left this is waited for. */
export async function flushUnsavedTexts(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  lastSent = performance.now();
  const all = [...changed];
  changed.clear();
  await Promise.all(all.map(([file, fields]) => sendTexts(file, [...fields])));
}

async function sendTexts(file: string, fields: readonly string[]): Promise<void> {
  const textOf = (field: string) => useTexts.getState().texts.get(keyOf(field, file))?.text ?? null;
  // A text that was committed is forgotten when the change is on disk, and not before.
  if (fields.some((field) => !textOf(field))) await settled();
  const texts = fields.map((field) => ({ field, text: textOf(field) }));
  const result = await call('unsaved.put', { file, texts });
  // Sent again with what is typed next. That of a workshop that is closed is not.
  if (!result.ok && result.error.code === 'unexpected')
    for (const field of fields) changed.set(file, (changed.get(file) ?? new Set()).add(field));
}

/**
 * Whether an unsaved text was there when its field was, and still is: not one that somebody is just typing. `field` says
 * which field it is, where that may change.
 */
export function useIsBack(isThere: boolean, field = ''): boolean {
  const [found, setFound] = useState({ field, isBack: isThere });
  const isBack = isThere && (found.field === field ? found.isBack : true);
  if (found.field !== field || found.isBack !== isBack) setFound({ field, isBack });
  return isBack;
}
