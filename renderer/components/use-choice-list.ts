import { type FocusEvent, type KeyboardEvent, useState } from 'react';

type ChoiceList = {
  /** What is chosen; nothing yet where it is null or undefined. */
  readonly chosen: string | null | undefined;
  readonly label: string;
};

/**
 * One of a few, all in sight, as a listbox: screen readers hand the keys over to a listbox by themselves, which not all of
 * them do for radio buttons (ACCESSIBILITY.md). Until something is chosen Tab comes to the whole list, so that no answer
 * looks or sounds as if it were. Arrows only move: what one hears is not chosen by hearing it. The options are buttons,
 * which the space bar and a pointer press.
 */
export function useChoiceList({ chosen, label }: ChoiceList) {
  const [reached, reach] = useState<string | null>(null);
  const stop = reached ?? chosen ?? null;
  return {
    list: {
      role: 'listbox',
      'aria-label': label,
      tabIndex: stop === null ? 0 : -1,
      onKeyDown: moveAmongOptions,
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) reach(null);
      },
    },
    option: (code: string) => ({
      role: 'option',
      'aria-selected': code === chosen,
      tabIndex: code === stop ? 0 : -1,
      onFocus: () => reach(code),
    }),
  } as const;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowRight: (at) => at + 1,
  ArrowUp: (at, last) => (at < 0 ? last : at - 1),
  ArrowLeft: (at, last) => (at < 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
};

/** Moves the focus, stopping at either end. */
function moveAmongOptions(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  const options = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=option]')];
  const at = options.indexOf(document.activeElement as HTMLElement);
  const last = options.length - 1;
  event.preventDefault();
  options[Math.max(0, Math.min(last, step(at, last)))]?.focus();
}

/** Where Tab comes to in such a list: what is chosen or reached, or else the list itself. */
export function entryOf(list: Element | null | undefined): HTMLElement | null {
  return list?.querySelector<HTMLElement>('[role=option][tabindex="0"]') ?? (list as HTMLElement | null);
}
