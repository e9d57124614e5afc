import { useEffect, useId, useRef, useState } from 'react';
import { matchKeybindingPress, parseKeybinding } from 'tinykeys';
import { create } from 'zustand';
import { useWords } from '../i18n/use-words.ts';
import { isPressedTooSoon, noteRecorded } from '../presses/press-guard.ts';
import { useUi } from '../state/ui-store.ts';
import { bindingsOf, type KeyGroup, type KeyHandlers, type KeyTable, keysShown } from './key-table.ts';
import { isTextField, leaveToInputMethod, noteTyped } from './text-fields.ts';

/** A key in force: how it is pressed, what it is called for people, and what it does. Tables say what the parts mean. */
export type KeyBinding = {
  readonly keys: string;
  readonly label: string;
  readonly cap?: string;
  readonly hint?: boolean;
  readonly inFields?: boolean;
  readonly records?: boolean;
  readonly heardByPart?: boolean;
  /** Where this says no, the key is left to whatever else it means. */
  readonly when?: (event: KeyboardEvent) => boolean;
  readonly run: (event: KeyboardEvent) => unknown;
};

export type KeyInForce = KeyBinding & { readonly group: KeyGroup };

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

/**
 * The keys of a table work, and are shown, while the component is there. `stateOf` says in which of the table's states
 * the screen is.
 */
export function useKeys<Name extends string, State extends string>(
  table: KeyTable<Name, State>,
  handlers: KeyHandlers<Name>,
  stateOf?: (event: KeyboardEvent) => State | null,
): void {
  const { t } = useWords('common');
  useScope(bindingsOf(table, handlers, t, stateOf), { modal: false, group: table.group });
}

/** While the component is there the keys of what lies beneath it are silent; of those it has its own. */
export function useModalKeys<Name extends string>(table: KeyTable<Name>, handlers: KeyHandlers<Name>): void {
  const { t } = useWords('common');
  useScope(bindingsOf(table, handlers, t), { modal: true, group: table.group });
}

function useScope(bindings: readonly KeyBinding[], { modal, group }: Pick<Scope, 'modal' | 'group'>): void {
  const id = useId();
  const [depth] = useState(() => ++scopesRendered);
  const newest = useRef(bindings);
  newest.current = bindings;
  const shape = bindings
    .map((binding) => `${binding.keys} ${binding.label} ${binding.cap} ${binding.hint}`)
    .join('\n');
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

export function isModalNow(): boolean {
  return useScopes.getState().scopes.some(({ modal }) => modal);
}

/** Keys in force now, the innermost first. */
export function useKeysInForce(): readonly KeyInForce[] {
  const scopes = useScopes((state) => state.scopes);
  return inForce(scopes).flatMap(({ group, bindings }) => bindings.map((each) => ({ ...each, group })));
}

/** Of those keys what the switch of single keys leaves to be shown. */
export function useKeysShown(keys: readonly KeyInForce[]): readonly KeyInForce[] {
  const singleKeys = useUi((ui) => ui.preferences.singleKeys);
  return keys.flatMap((each) => keysShown(each, singleKeys));
}

function inForce(scopes: readonly Scope[]): Scope[] {
  const modal = scopes.findLastIndex((scope) => scope.modal);
  return scopes.slice(Math.max(0, modal)).reverse();
}

/** Listens once for the whole window. Returns its own removal. */
export function startKeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const bindings = inForce(useScopes.getState().scopes).flatMap((scope) => scope.bindings);
    const binding = bindings.find((each) => mayRun(each, event) && matches(each.keys, event));
    if (!binding) return;
    event.preventDefault();
    if (binding.records && isPressedTooSoon(event)) return;
    binding.run(event);
    if (binding.records) noteRecorded();
  };
  window.addEventListener('keydown', leaveToInputMethod, { capture: true });
  window.addEventListener('keydown', onKeyDown);
  window.addEventListener('input', noteTyped, { capture: true });
  return () => {
    window.removeEventListener('keydown', leaveToInputMethod, { capture: true });
    window.removeEventListener('keydown', onKeyDown);
    window.removeEventListener('input', noteTyped, { capture: true });
  };
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
  if (event.target.closest('[role=menu]')) return true;
  const presses = event.key === 'Enter' || event.key === ' ';
  return presses && event.target.closest('button, a[href], summary, [role=button], [role=checkbox]') !== null;
}

function isSingleKey(event: KeyboardEvent): boolean {
  return event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey;
}
