import { useEffect, useId, useRef, useState } from 'react';
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { create } from 'zustand';
import { useUi } from '../state/ui-store.ts';

/** A key of a screen: what it is called for people, and what it does. */
export type KeyBinding = {
  /** In tinykeys' notation: `$mod+e`, `n`, `Alt+Digit1`. Alternatives are separated by a blank and a bar: `$mod+y | $mod+Shift+z`. */
  readonly keys: string;
  /** What it does, in the language of the window; keys with the same label are shown together. */
  readonly label: string;
  /** How the key is written on its cap, where that is not plain from `keys`. */
  readonly cap?: string;
  /** Shown in the line at the bottom; all keys are shown by F1. */
  readonly hint?: boolean;
  /** Works also while the focus is in a text field. Keys with Ctrl or Alt, and F keys, always should. */
  readonly inFields?: boolean;
  /** Where this says no, the key is left to whatever else it means. */
  readonly when?: (event: KeyboardEvent) => boolean;
  readonly run: (event: KeyboardEvent) => unknown;
};

/** Where keys are in force: those of the screen stand first in F1. */
export const keyGroups = ['screen', 'projector', 'everywhere'] as const;
export type KeyGroup = (typeof keyGroups)[number];
export type KeyInForce = KeyBinding & { readonly group: KeyGroup };

type Options = { readonly modal?: boolean; readonly group?: KeyGroup };

type Scope = {
  readonly id: string;
  /** Parents render before their children: the higher, the further in. */
  readonly depth: number;
  readonly modal: boolean;
  readonly group: KeyGroup;
  readonly bindings: readonly KeyBinding[];
};
const useScopes = create<{ readonly scopes: readonly Scope[] }>(() => ({ scopes: [] }));

let scopesRendered = 0;

/** Keys that work while the component is there. A modal scope silences those below it. */
export function useKeys(
  bindings: readonly KeyBinding[],
  { modal = false, group = 'screen' }: Options = {},
): void {
  const id = useId();
  const [depth] = useState(() => ++scopesRendered);
  const newest = useRef(bindings);
  newest.current = bindings;
  const shape = bindings.map((binding) => `${binding.keys} ${binding.label} ${binding.hint}`).join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` says when the bindings differ; their functions are read anew.
  useEffect(() => {
    const current = newest.current.map((binding, index) => ({
      ...binding,
      when: (event: KeyboardEvent) => newest.current[index]?.when?.(event) ?? true,
      run: (event: KeyboardEvent) => newest.current[index]?.run(event),
    }));
    const scope = { id, depth, modal, group, bindings: current };
    useScopes.setState(({ scopes }) => ({ scopes: [...scopes, scope].sort((a, b) => a.depth - b.depth) }));
    return () => useScopes.setState(({ scopes }) => ({ scopes: scopes.filter((scope) => scope.id !== id) }));
  }, [id, depth, modal, group, shape]);
}

/** Whether a dialog is open. */
export function useIsModal(): boolean {
  return useScopes(({ scopes }) => scopes.some(({ modal }) => modal));
}

/** Keys in force now, the innermost first. */
export function useKeysInForce(): readonly KeyInForce[] {
  const scopes = useScopes((state) => state.scopes);
  return inForce(scopes).flatMap(({ group, bindings }) => bindings.map((each) => ({ ...each, group })));
}

function inForce(scopes: readonly Scope[]): Scope[] {
  const modal = scopes.findLastIndex((scope) => scope.modal);
  return scopes.slice(Math.max(0, modal)).reverse();
}

/** Listens once for the whole window. Returns its own removal. */
export function startKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    const bindings = inForce(useScopes.getState().scopes).flatMap((scope) => scope.bindings);
    const binding = bindings.find((each) => mayRun(each, event) && matches(each.keys, event));
    if (!binding) return;
    event.preventDefault();
    binding.run(event);
  };
  window.addEventListener('keydown', onKeyDown);
  return () => window.removeEventListener('keydown', onKeyDown);
}

function matches(keys: string, event: KeyboardEvent): boolean {
  return keys.split(' | ').some((one) => {
    const press = parseKeybinding(one)[0];
    return press !== undefined && matchKeybindingPress(event, press);
  });
}

/** Plain keys are letters in a text field, and can be turned off for people who use speech input. */
function mayRun(binding: KeyBinding, event: KeyboardEvent): boolean {
  if (!binding.inFields && isTextField(event.target)) return false;
  if (!binding.inFields && isAnsweredByFocus(event)) return false;
  if (binding.when && !binding.when(event)) return false;
  return useUi.getState().preferences.singleKeys || !isSingleKey(event);
}

/** Enter and the space bar belong to a button in focus, and every key to an open menu or list. */
function isAnsweredByFocus(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement)) return false;
  if (event.target.closest('[role=menu], [role=listbox]')) return true;
  const presses = event.key === 'Enter' || event.key === ' ';
  return presses && event.target.closest('button, a[href], summary, [role=button], [role=checkbox]') !== null;
}

function isSingleKey(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** Whether typing goes into the element. */
export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  if (target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type);
}
