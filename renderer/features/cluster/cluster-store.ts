import { create } from 'zustand';
import type { WordKey } from '../../../shared/words/areas.ts';
import { announce } from '../../state/announcer.ts';
import type { BoardItem } from './board-model.ts';
import type { Source } from './move/command-of.ts';
import type { Hit } from './move/drop-target.ts';

export type Point = { readonly x: number; readonly y: number };

/** A drag under way. Nothing of it leaves the window. */
export type Drag = {
  readonly source: Source;
  /** Where in the card it was gripped, and how wide the card is. */
  readonly grip: Point;
  readonly width: number;
  readonly point: Point;
  readonly hit: Hit | null;
};

export type SaidKey = WordKey;

export type RangeSelection = {
  readonly from: string;
  readonly to: string;
  readonly base: ReadonlySet<string>;
};

/** A rectangle of the window, in pixels. */
export type Rectangle = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** State of the board that is never logged or saved, and gone with the screen. */
export type Cluster = {
  /** What is marked to be moved: threats, or one risk. */
  readonly markedThreats: ReadonlySet<string>;
  readonly markedRisk: string | null;
  /** The range being selected in a list: from a card to another, and what was marked besides. */
  readonly range: RangeSelection | null;
  /** The number of a risk, as far as it is typed. */
  readonly digits: string;
  /** The risk being named, and whether its description is open. */
  readonly naming: { readonly riskId: string; readonly described: boolean } | null;
  readonly drag: Drag | null;
  /** The rectangle drawn round cards to mark them. */
  readonly lasso: Rectangle | null;
  /** What is looked for, and which of its hits one has come to (-1: none yet); null while nothing is. */
  readonly find: { readonly text: string; readonly at: number } | null;
  /** Every risk as one line. Stays when one comes back to the board. */
  readonly isOverview: boolean;
  /** Risks whose cards are shown while the unsorted ones are spread out: then the others are one line each. */
  readonly opened: ReadonlySet<string>;
  /** The threat whose words are being changed where its card lies; `isNew`: it has only just been split off. */
  readonly editing: { readonly threatId: string; readonly isNew: boolean } | null;
  /** Whether a new threat is being typed. */
  readonly isAdding: boolean;
  /** The item whose menu is open: all that can be done with it, where it can be put, or which card it is the same as. */
  readonly menu: { readonly item: BoardItem; readonly page: 'all' | 'targets' | 'same' } | null;
};

export const noMarks: ReadonlySet<string> = new Set();

const fresh: Cluster = {
  markedThreats: noMarks,
  markedRisk: null,
  range: null,
  digits: '',
  naming: null,
  drag: null,
  lasso: null,
  find: null,
  isOverview: false,
  opened: noMarks,
  editing: null,
  isAdding: false,
  menu: null,
};

export const useCluster = create<Cluster>(() => fresh);
export const setCluster = useCluster.setState;

export function resetCluster(): void {
  setCluster(({ isOverview, opened }) => ({ ...fresh, isOverview, opened }));
}

/** Tells whoever hears the screen what has come of a key or a drag that changes nothing yet. */
export function say(key: SaidKey, params: Readonly<Record<string, string | number>> = {}): void {
  announce((t) => t(key, params));
}

export function clearMarks(): void {
  setCluster({ markedThreats: noMarks, markedRisk: null, range: null, digits: '' });
}

/** Marks a threat, or takes its mark away. A marked risk loses its own: threats and a risk cannot be moved together. */
export function toggleThreat(id: string): void {
  const marked = new Set(useCluster.getState().markedThreats);
  if (!marked.delete(id)) marked.add(id);
  setCluster({ markedThreats: marked, markedRisk: null, range: { from: id, to: id, base: marked } });
  say(marked.has(id) ? 'cluster:said.marked' : 'cluster:said.unmarked', { count: marked.size });
}

export function toggleRisk(id: string, number: number): void {
  const isMarked = useCluster.getState().markedRisk === id;
  setCluster({ markedRisk: isMarked ? null : id, markedThreats: noMarks });
  say(isMarked ? 'cluster:said.riskUnmarked' : 'cluster:said.riskMarked', { number });
}

/** Marks these threats and no others. */
export function markThreats(ids: ReadonlySet<string>, range: RangeSelection | null = null): void {
  setCluster({ markedThreats: ids.size === 0 ? noMarks : ids, markedRisk: null, range });
  say('cluster:said.marked', { count: ids.size });
}

export function hasMarks({ markedThreats, markedRisk }: Cluster): boolean {
  return markedThreats.size > 0 || markedRisk !== null;
}
