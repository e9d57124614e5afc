import { create } from 'zustand';

/** What the facilitator can release, in the order of the keys. */
export const projectorChoices = ['curtain', 'threat', 'board', 'result', 'timer', 'parked'] as const;
export type ProjectorChoice = (typeof projectorChoices)[number];

type ProjectorState = {
  readonly choice: ProjectorChoice;
  /** What was released before the curtain, for the key that takes the curtain away again. */
  readonly beforeCurtain: ProjectorChoice;
  /** Whether the projector stays as it is whatever happens here. */
  readonly isFrozen: boolean;
  /** Whether the test picture is shown in place of what is released. */
  readonly isTesting: boolean;
  readonly page: number;
  /** Pages of what is shown now. */
  readonly pages: number;
};

const atFirst: ProjectorState = {
  choice: 'curtain',
  beforeCurtain: 'curtain',
  isFrozen: false,
  isTesting: false,
  page: 0,
  pages: 1,
};

/** What is released. It belongs to this sitting: never logged, never saved. */
export const useProjector = create<ProjectorState>(() => atFirst);
export const setProjector = useProjector.setState;

/** Nothing is released: how a workshop begins. */
export function resetProjector(): void {
  setProjector(atFirst);
}

/** Releases a view, from its first page, and lets the projector follow again. */
export function release(choice: ProjectorChoice): void {
  setProjector(({ choice: former, beforeCurtain }) => ({
    choice,
    beforeCurtain: former === 'curtain' ? beforeCurtain : former,
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
