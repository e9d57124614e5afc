import { create } from 'zustand';

/** What the facilitator can release, in the order of the keys. */
export const wallChoices = ['curtain', 'threat', 'board', 'result', 'timer'] as const;
export type WallChoice = (typeof wallChoices)[number];

type WallState = {
  readonly choice: WallChoice;
  /** Whether the wall stays as it is whatever happens here. */
  readonly isFrozen: boolean;
  readonly page: number;
  /** Pages of what is shown now. */
  readonly pages: number;
};

/** What is released. It belongs to this sitting: never logged, never saved. */
export const useWall = create<WallState>(() => ({ choice: 'curtain', isFrozen: false, page: 0, pages: 1 }));
export const setWall = useWall.setState;

/** Releases a view, from its first page, and lets the wall follow again. */
export function release(choice: WallChoice): void {
  setWall({ choice, isFrozen: false, page: 0 });
}

export function toggleFrozen(): void {
  setWall(({ isFrozen }) => ({ isFrozen: !isFrozen }));
}

/** The next page, and after the last the first again. */
export function turnPage(): void {
  setWall(({ page, pages }) => ({ page: page + 1 < pages ? page + 1 : 0 }));
}
