import { useState } from 'react';
import { useBoard } from './board-store.ts';

/** What was typed and chosen, and what the dialog began with. */
type Kept = { readonly form: object; readonly beginning: string };
/** By workshop and dialog; the library's dialogs belong to none. */
const forms = new Map<string, Kept>();

/** What a dialog holds, a change of a part of it, and that it was taken: the next time one begins anew. */
type KeptForm<T> = readonly [form: T, change: (part: Partial<T>) => void, forget: () => void];

/**
 * What is typed and chosen in a dialog and not taken yet. It outlives the dialog, so that closing it discards nothing, by
 * Escape neither. It does not outlive the window; nor what the dialog began with, which may be another after a new vote.
 */
export function useKeptForm<T extends object>(name: string, initial: () => T): KeptForm<T> {
  const file = useBoard((board) => board.file);
  const key = `${file}/${name}`;
  const [{ beginning, first }] = useState(() => begin(key, initial()));
  const [form, setForm] = useState(first);
  const change = (part: Partial<T>) => {
    const next = { ...(forms.get(key)?.form ?? form), ...part } as T;
    forms.set(key, { form: next, beginning });
    setForm(next);
  };
  return [form, change, () => forms.delete(key)];
}

function begin<T extends object>(key: string, initial: T): { readonly beginning: string; readonly first: T } {
  const beginning = JSON.stringify(initial);
  const kept = forms.get(key);
  if (kept?.beginning === beginning) return { beginning, first: kept.form as T };
  forms.delete(key);
  return { beginning, first: initial };
}

/** A workshop that goes takes with it what was typed in its dialogs. */
export function forgetForms(file: string): void {
  for (const key of [...forms.keys()]) if (key.startsWith(`${file}/`)) forms.delete(key);
}
