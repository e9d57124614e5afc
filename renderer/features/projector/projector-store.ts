import { create } from 'zustand';

/** What the facilitator can release, in the order of the keys. */
export const wallChoices = ['curtain', 'threat', 'board', 'result', 'timer'] as const;
export type WallChoice = (typeof wallChoices)[number];

type WallState = {
  readonly choice: WallChoice;
  /** What was released before the curtain, for the key that takes the curtain away again. */
  readonly beforeCurtain: WallChoice;
  /** Whether the wall stays as it is whatever happens here. */
  readonly isFrozen: boolean;
  /** Whether the test picture is shown in place of what is released. */
  readonly isTesting: boolean;
  readonly page: number;
  /** Pages of what is shown now. */
  readonly pages: number;
};

const atFirst: WallState = {
  choice: 'curtain',
  beforeCurtain: 'curtain',
  isFrozen: false,
  isTesting: false,
  page: 0,
  pages: 1,
};

/** What is released. It belongs to this sitting: never logged, never saved. */
export const useWall = create<WallState>(() => atFirst);
export const setWall = useWall.setState;

/** Nothing is released: how a workshop begins. */
export function resetWall(): void {
  setWall(atFirst);
}

/** Releases a view, from its first page, and lets the wall follow again. */
export function release(choice: WallChoice): void {
  setWall(({ choice: former, beforeCurtain }) => ({
    choice,
    beforeCurtain: former === 'curtain' ? beforeCurtain : former,
    isFrozen: false,
    isTesting: false,
    page: 0,
  }));
}

/** The curtain, and after it what was released before: the one key of a presenter's remote control for both. */
export function toggleCurtain(): void {
  const { choice, beforeCurtain } = useWall.getState();
  release(choice === 'curtain' ? beforeCurtain : 'curtain');
}

export function toggleFrozen(): void {
  setWall(({ isFrozen }) => ({ isFrozen: !isFrozen }));
}

/** The next page, and after the last the first again; or back. */
export function turnPage(steps: 1 | -1 = 1): void {
  setWall(({ page, pages }) => {
    const at = Math.min(page, pages - 1) + steps;
    return { page: (at + pages) % pages };
  });
}
