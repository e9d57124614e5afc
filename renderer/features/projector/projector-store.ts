import { create } from 'zustand';
import type { ProjectorPicture } from '../../../shared/api/types.ts';
import {
  type LedView,
  type ProjectorChoice,
  releasedAtFirst,
} from '../../../shared/domain/projector/choices.ts';
import { judgedAnew } from '../../../shared/domain/projector/held.ts';
import { useBoard } from '../../state/board-store.ts';

type ProjectorState = {
  readonly choice: ProjectorChoice;
  /** What may be shown by itself while the projector follows the phases. */
  readonly released: ReadonlySet<LedView>;
  /** Until when there is a break, as it was typed: 10.20. */
  readonly pauseUntil: string;
  /** Whether the dialog of the break is open. */
  readonly isPauseAsked: boolean;
  /** What was released before the curtain or the break, for the key that takes it away again. */
  readonly beforeCurtain: ProjectorChoice;
  /** Whether the projector stays as it is whatever happens here. */
  readonly isFrozen: boolean;
  /** Whether the test picture is shown in place of what is released. */
  readonly isTesting: boolean;
  /** What the projector was last sent, and how it looks; null until the host has said. */
  readonly picture: ProjectorPicture | null;
  /** Whether somebody has asked for the presenter's view or put it away; null: it is there where nobody else sees it. */
  readonly isPresenterAsked: boolean | null;
  /** Risks whose levels were set while the reveal was held back; none once it is released. */
  readonly held: ReadonlySet<string>;
  readonly page: number;
  /** Pages of what is shown now. */
  readonly pages: number;
};

const atFirst: ProjectorState = {
  choice: 'curtain',
  released: releasedAtFirst,
  pauseUntil: '',
  isPauseAsked: false,
  beforeCurtain: 'curtain',
  isFrozen: false,
  isTesting: false,
  picture: null,
  isPresenterAsked: null,
  held: new Set(),
  page: 0,
  pages: 1,
};

/** What is released. It belongs to this sitting: never logged, never saved. */
export const useProjector = create<ProjectorState>(() => atFirst);
export const setProjector = useProjector.setState;

/** Nothing is released: how a workshop begins. */
export function resetProjector(): void {
  setProjector(({ picture }) => ({ ...atFirst, picture }));
}

/** Releases a view, from its first page, and lets the projector follow again. */
export function release(choice: ProjectorChoice): void {
  setProjector(({ choice: former, beforeCurtain }) => ({
    choice,
    beforeCurtain: former === 'curtain' || former === 'pause' ? beforeCurtain : former,
    isFrozen: false,
    isTesting: false,
    page: 0,
  }));
}

/** The curtain, and after it what was released before: the one key of a presenter's remote control for both. */
export function toggleCurtain(): void {
  const { choice, beforeCurtain } = useProjector.getState();
  release(choice === 'curtain' ? beforeCurtain : 'curtain');
}

/** A break until a time, over whatever was shown. */
export function pauseUntil(until: string): void {
  setProjector({ pauseUntil: until, isPauseAsked: false });
  release('pause');
}

/** Opens the dialog of the break; a break that is on ends, and what was shown before comes back. */
export function toggleBreak(): void {
  const { choice, beforeCurtain } = useProjector.getState();
  if (choice === 'pause') release(beforeCurtain);
  else setProjector({ isPauseAsked: true });
}

/** Releases a view of the phases, or holds it back. */
export function toggleReleased(view: LedView): void {
  setProjector(({ released, held }) => ({
    released: new Set(
      released.has(view) ? [...released].filter((each) => each !== view) : [...released, view],
    ),
    held: view === 'reveal' ? new Set() : held,
  }));
}

useBoard.subscribe(({ file, tables }, before) => {
  if (file !== before.file || useProjector.getState().released.has('reveal')) return;
  const anew = judgedAnew(before.tables.risk, tables.risk);
  if (anew.length > 0) setProjector(({ held }) => ({ held: new Set([...held, ...anew]) }));
});

export function toggleFrozen(): void {
  setProjector(({ isFrozen }) => ({ isFrozen: !isFrozen }));
}

/** The next page, and after the last the first again; or back. */
export function turnPage(steps: 1 | -1 = 1): void {
  setProjector(({ page, pages }) => {
    const at = Math.min(page, pages - 1) + steps;
    return { page: (at + pages) % pages };
  });
}
