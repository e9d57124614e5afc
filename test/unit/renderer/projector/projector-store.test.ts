import { beforeEach, describe, expect, it } from 'vitest';
import {
  release,
  resetProjector,
  setProjector,
  toggleCurtain,
  turnPage,
  useProjector,
} from '../../../../renderer/features/projector/projector-store.ts';

beforeEach(resetProjector);

const choice = () => useProjector.getState().choice;

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
    setProjector({ isFrozen: true, isTesting: true });
    toggleCurtain();
    expect(useProjector.getState()).toMatchObject({ choice: 'curtain', isFrozen: false, isTesting: false });
  });
});

describe('a page', () => {
  it('is turned forwards and back, round either end', () => {
    setProjector({ pages: 3 });
    const pages = ([1, 1, 1, -1, -1] as const).map((steps) => {
      turnPage(steps);
      return useProjector.getState().page;
    });
    expect(pages).toEqual([1, 2, 0, 2, 1]);
  });

  it('that is no longer there counts as the last', () => {
    setProjector({ page: 7, pages: 2 });
    turnPage();
    expect(useProjector.getState().page).toBe(0);
  });
});
