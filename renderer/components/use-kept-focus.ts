import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { placeAfter } from './use-roving-focus.ts';

export type KeptFocus<T extends HTMLElement> = {
  readonly container: RefObject<T | null>;
  /** Moves the focus to an item; to one that is still on its way, as soon as it comes. */
  focusItem(name: string): void;
  /** Moves the focus so many items on, stopping at either end. */
  step(steps: number): void;
  /** The item that has the focus. */
  held(): string | null;
};

/** The item in focus, and one that shall have it when it comes. */
type Memory = { held: string | null; awaited: string | null };

/**
 * Keeps the focus in a list whose items move, go and come back, whoever changed them: here, an answer, an undo.
 * Items carry a name in `data-focus-item`; within one, what takes the focus is marked `data-focus-target`.
 * When the last item has gone the focus goes to `data-focus-fallback`, where the container has one.
 */
export function useKeptFocus<T extends HTMLElement>(): KeptFocus<T> {
  const container = useRef<T>(null);
  const memory = useRef<Memory>({ held: null, awaited: null });
  useEffect(() => (container.current ? watch(container.current, memory.current) : undefined), []);
  return useMemo(
    () => ({
      container,
      held: () => memory.current.held,
      focusItem: (name) => {
        const item = container.current && itemsIn(container.current).get(name);
        if (item) focus(item);
        else memory.current.awaited = name;
      },
      step: (steps) => {
        const items = container.current ? [...itemsIn(container.current)] : [];
        const at = items.findIndex(([name]) => name === memory.current.held);
        focus(items[placeAfter(items.length, at, steps)]?.[1]);
      },
    }),
    [],
  );
}

function watch(container: HTMLElement, memory: Memory): () => void {
  let before = [...itemsIn(container).keys()];
  const observer = new MutationObserver(() => {
    const items = itemsIn(container);
    const after = [...items.keys()];
    if (memory.awaited !== null && items.has(memory.awaited)) focus(items.get(memory.awaited));
    else if (memory.held !== null && document.activeElement === document.body) {
      const fallback = focusFallback(memory.held, before, after);
      focus(fallback === null ? container.querySelector('[data-focus-fallback]') : items.get(fallback));
    }
    before = after;
  });
  // A press on what has the focus already brings no focus event; one beside every item lets go of it.
  const hold = ({ target }: Event) => {
    memory.held = target instanceof Element && container.contains(target) ? nameOf(target) : null;
    memory.awaited = null;
  };
  // Given up by hand, as by Escape: what it stood on is still there, and nothing of the list may take it again. Of what
  // goes with the focus in it, the next one takes it; a window that is left keeps its own.
  const letGo = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof Element)) return;
    queueMicrotask(() => {
      const isGivenUp = document.hasFocus() && document.activeElement === document.body;
      if (isGivenUp && target.isConnected) memory.held = null;
    });
  };
  observer.observe(container, { childList: true, subtree: true });
  container.addEventListener('focusout', letGo);
  document.addEventListener('focusin', hold);
  document.addEventListener('pointerdown', hold);
  return () => {
    observer.disconnect();
    container.removeEventListener('focusout', letGo);
    document.removeEventListener('focusin', hold);
    document.removeEventListener('pointerdown', hold);
  };
}

function nameOf(element: Element): string | null {
  return element.closest<HTMLElement>('[data-focus-item]')?.dataset.focusItem ?? null;
}

function itemsIn(container: HTMLElement): Map<string, HTMLElement> {
  const items = [...container.querySelectorAll<HTMLElement>('[data-focus-item]')];
  return new Map(items.map((item) => [item.dataset.focusItem ?? '', item]));
}

function focus(item: Element | null | undefined): void {
  const target = item?.querySelector('[data-focus-target]') ?? item;
  if (target instanceof HTMLElement) target.focus();
}

/**
 * Where the focus goes when what held it has gone: to the next of the same list that is still there, else to the
 * one before. `before` and `after` are names in the order they stand or stood in; null where nothing is left.
 */
export function focusFallback(
  held: string,
  before: readonly string[],
  after: readonly string[],
): string | null {
  if (after.includes(held)) return held;
  const at = before.indexOf(held);
  const isLeft = (name: string) => after.includes(name);
  return before.slice(at + 1).find(isLeft) ?? before.slice(0, Math.max(0, at)).findLast(isLeft) ?? null;
}
