import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { heirOf } from './kept-focus.ts';

export type KeptFocus<T extends HTMLElement> = {
  readonly container: RefObject<T | null>;
  /** Moves the focus to an item; to one that is still on its way, as soon as nothing else has the focus. */
  focusItem(name: string): void;
  /** Moves the focus so many items on, stopping at either end. */
  step(steps: number): void;
  /** The item that has the focus, or had it last. */
  held(): string | null;
};

/**
 * Keeps the focus in a list whose items move, go and come back, whoever changed them: here, an answer, an undo.
 * Items carry a name in `data-focus-item`; within one, what takes the focus is marked `data-focus-target`.
 * When the last item has gone the focus goes to `data-focus-fallback`, where the container has one.
 */
export function useKeptFocus<T extends HTMLElement>(): KeptFocus<T> {
  const container = useRef<T>(null);
  const held = useRef<string | null>(null);
  useEffect(() => (container.current ? watch(container.current, held) : undefined), []);
  return useMemo(
    () => ({
      container,
      held: () => held.current,
      focusItem: (name) => {
        held.current = name;
        if (container.current) focus(itemsIn(container.current).get(name));
      },
      step: (steps) => {
        const items = container.current ? [...itemsIn(container.current)] : [];
        const at = items.findIndex(([name]) => name === held.current);
        const next = at < 0 ? 0 : Math.min(items.length - 1, Math.max(0, at + steps));
        focus(items[next]?.[1]);
      },
    }),
    [],
  );
}

function watch(container: HTMLElement, held: { current: string | null }): () => void {
  let before = [...itemsIn(container).keys()];
  const observer = new MutationObserver(() => {
    const items = itemsIn(container);
    const after = [...items.keys()];
    if (held.current !== null && document.activeElement === document.body) {
      const heir = heirOf(held.current, before, after);
      focus(heir === null ? container.querySelector('[data-focus-fallback]') : items.get(heir));
    }
    before = after;
  });
  // A press on what has the focus already brings no focus event; one beside every item lets go of it.
  const hold = ({ target }: Event) => {
    const item =
      target instanceof Element && container.contains(target) && target.closest('[data-focus-item]');
    held.current = item instanceof HTMLElement ? (item.dataset.focusItem ?? null) : null;
  };
  observer.observe(container, { childList: true, subtree: true });
  document.addEventListener('focusin', hold);
  document.addEventListener('pointerdown', hold);
  return () => {
    observer.disconnect();
    document.removeEventListener('focusin', hold);
    document.removeEventListener('pointerdown', hold);
  };
}

function itemsIn(container: HTMLElement): Map<string, HTMLElement> {
  const items = [...container.querySelectorAll<HTMLElement>('[data-focus-item]')];
  return new Map(items.map((item) => [item.dataset.focusItem ?? '', item]));
}

function focus(item: Element | null | undefined): void {
  const target = item?.querySelector('[data-focus-target]') ?? item;
  if (target instanceof HTMLElement) target.focus();
}
