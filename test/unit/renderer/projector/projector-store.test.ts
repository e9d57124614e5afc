import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  release,
  resetProjector,
  setProjector,
  toggleCurtain,
  toggleReleased,
  turnPage,
  useProjector,
} from '../../../../renderer/features/projector/projector-store.ts';
import { useBoard } from '../../../../renderer/state/board-store.ts';
import type { Risk } from '../../../../shared/domain/tables.ts';
import { tablesOf } from '../../../../shared/history/row-change.ts';
import { exampleWorkshop } from '../../../helpers/example-snapshot.ts';

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

describe('a level that is set while the reveal is held back', () => {
  const { tables } = useBoard.getState();
  const exampleTables = tablesOf(exampleWorkshop().snapshot().rows);
  const risk = [...exampleTables.risk.values()][0] as Risk;
  const held = () => [...useProjector.getState().held];
  const set = (changed: Partial<Risk>) =>
    useBoard.setState({
      tables: { ...exampleTables, risk: new Map(exampleTables.risk).set(risk.id, { ...risk, ...changed }) },
    });

  beforeEach(() => useBoard.setState({ file: 'a', tables: exampleTables }));
  afterAll(() => useBoard.setState({ file: null, tables }));

  it('is held back too, until the reveal is released', () => {
    toggleReleased('reveal');
    set({ title: 'Ett annat namn', probability: null });
    expect(held()).toEqual([]);
    set({ probability: 'low' });
    expect(held()).toEqual([risk.id]);
    toggleReleased('register');
    expect(held()).toEqual([risk.id]);
    toggleReleased('reveal');
    expect(held()).toEqual([]);
  });

  it('is not held back where the reveal is released', () => {
    set({ probability: null });
    set({ probability: 'low' });
    expect(held()).toEqual([]);
  });
});
