import { beforeEach, describe, expect, it } from 'vitest';
import {
  release,
  resetWall,
  setWall,
  toggleCurtain,
  turnPage,
  useWall,
} from '../../../../renderer/features/projector/projector-store.ts';

beforeEach(resetWall);

const choice = () => useWall.getState().choice;

describe('the curtain’s key', () => {
  it('takes away what is shown, and brings it back', () => {
    release('board');
    toggleCurtain();
    expect(choice()).toBe('curtain');
    toggleCurtain();
    expect(choice()).toBe('board');
  });

  it('brings back what was shown before the curtain was asked for twice', () => {
    release('result');
    release('curtain');
    release('curtain');
    toggleCurtain();
    expect(choice()).toBe('result');
  });

  it('changes nothing where nothing was shown yet', () => {
    toggleCurtain();
    expect(choice()).toBe('curtain');
  });

  it('lets a frozen picture and a test picture go', () => {
    release('board');
    setWall({ isFrozen: true, isTesting: true });
    toggleCurtain();
    expect(useWall.getState()).toMatchObject({ choice: 'curtain', isFrozen: false, isTesting: false });
  });
});

describe('a page', () => {
  it('is turned forwards and back, round either end', () => {
    setWall({ pages: 3 });
    const pages = ([1, 1, 1, -1, -1] as const).map((steps) => {
      turnPage(steps);
      return useWall.getState().page;
    });
    expect(pages).toEqual([1, 2, 0, 2, 1]);
  });

  it('that is no longer there counts as the last', () => {
    setWall({ page: 7, pages: 2 });
    turnPage();
    expect(useWall.getState().page).toBe(0);
  });
});
