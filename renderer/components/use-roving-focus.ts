import { useState } from 'react';

type Name = string | number;

type Options<T extends Name> = {
  /** Where Tab comes to before an item was reached, and when that one has gone; the first where none is given. */
  readonly entry?: T | null;
  /** Brings the focus to an item. */
  readonly focusOn?: (name: T) => void;
};

export type RovingFocus<T extends Name> = {
  /** The one item that Tab comes to; null without items. */
  readonly stop: T | null;
  /** Its place among them; -1 without items. */
  readonly at: number;
  /** Tells that an item has the focus, or none any longer. The same function always. */
  readonly reach: (name: T | null) => void;
  /** Moves the focus so many items on, stopping at either end. */
  readonly step: (steps: number) => void;
};

/** Makes items one stop for Tab, at the one that had the focus last; keys go on from there. */
export function useRovingFocus<T extends Name>(
  names: readonly T[],
  { entry = null, focusOn }: Options<T> = {},
): RovingFocus<T> {
  const [reached, reach] = useState<T | null>(null);
  const at = placeOfStop(names, [reached, entry]);
  const step = (steps: number) => {
    const next = names[placeAfter(names.length, at, steps)];
    if (next === undefined) return;
    reach(next);
    focusOn?.(next);
  };
  return { stop: names[at] ?? null, at, reach, step };
}

/** Place of the first of some wanted items that is there, else of the first item; -1 without items. */
export function placeOfStop<T extends Name>(names: readonly T[], wanted: readonly (T | null)[]): number {
  const places = wanted.map((name) => (name === null ? -1 : names.indexOf(name)));
  return places.find((place) => place >= 0) ?? Math.min(0, names.length - 1);
}

/** Place so many steps from another in a list, stopping at either end; from none (-1) to the first. */
export function placeAfter(count: number, at: number, steps: number): number {
  return at < 0 ? Math.min(0, count - 1) : Math.min(count - 1, Math.max(0, at + steps));
}

/** Steps that an arrow key means in a grid whose items stand row by row; undefined for another key. */
export function gridSteps(key: string, at: number, columns: number): number | undefined {
  const column = at % columns;
  const steps: Readonly<Record<string, number>> = {
    ArrowUp: -columns,
    ArrowDown: columns,
    ArrowLeft: column > 0 ? -1 : 0,
    ArrowRight: column < columns - 1 ? 1 : 0,
  };
  return steps[key];
}
