import { describe, expect, it } from 'vitest';
import type { BoardItem } from '../../../../renderer/features/cluster/board-model.ts';
import {
  type Direction,
  type NavigationArea,
  navigateGrid,
} from '../../../../renderer/features/cluster/grid-navigation.ts';
import { boardOf } from './board-of.ts';

const area: NavigationArea = {
  lists: boardOf({ tray: ['a', 'b', 'c'], risks: [['d', 'e', 'f'], ['g'], ['h']] }),
  collapsed: new Set(),
  perRow: 2,
  lastInTray: null,
  lastInRisk: null,
};
const threat = (id: string): BoardItem => ({ kind: 'threat', id });
const risk = (number: number): BoardItem => ({ kind: 'risk', id: `risk-${number}` });

/** Names of the items passed: `a`, `risk-1`. */
function route(
  from: BoardItem | null,
  directions: Direction[],
  over: NavigationArea = area,
): (string | undefined)[] {
  let at = from;
  return directions.map((direction) => {
    at = navigateGrid(over, at, direction);
    return at?.id;
  });
}

describe('moving over the board by key', () => {
  it('begins at the first unsorted card, or at the first risk when all are placed', () => {
    const placed = { ...area, lists: boardOf({ tray: [], risks: [['d']] }) };
    expect(route(null, ['ArrowDown'])).toEqual(['a']);
    expect(route(null, ['ArrowDown'], placed)).toEqual(['risk-1']);
  });

  it('leads nowhere on an empty board', () => {
    expect(navigateGrid({ ...area, lists: boardOf({ tray: [], risks: [] }) }, null, 'ArrowDown')).toBeNull();
  });

  it('goes down and up the tray and stops at its ends', () => {
    expect(route(threat('b'), ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'ArrowUp', 'End'])).toEqual([
      'c',
      'c',
      'b',
      'a',
      'a',
      'c',
    ]);
  });

  it('goes from the tray to the risks and back to where it was', () => {
    const been = { ...area, lastInTray: threat('b'), lastInRisk: threat('g') };
    expect(route(threat('c'), ['ArrowRight', 'ArrowLeft', 'ArrowLeft'], been)).toEqual(['g', 'd', 'b']);
    expect(route(threat('c'), ['ArrowRight'])).toEqual(['risk-1']);
  });

  it('goes through the head and the cards of a risk to the risk below, and back', () => {
    expect(route(risk(1), ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'])).toEqual([
      'd',
      'e',
      'f',
      'risk-3',
      'f',
    ]);
  });

  it('goes to the risk beside, as far down as that one reaches', () => {
    expect(route(threat('f'), ['ArrowRight', 'ArrowRight', 'ArrowRight'])).toEqual(['g', 'h', 'h']);
    expect(route(risk(2), ['ArrowLeft'])).toEqual(['risk-1']);
  });

  it('passes a folded risk by its head alone', () => {
    const folded = { ...area, collapsed: new Set(['risk-1']) };
    expect(route(risk(1), ['ArrowDown', 'ArrowUp', 'End'], folded)).toEqual(['risk-3', 'risk-1', 'risk-1']);
  });

  it('leaps by pages', () => {
    const long = { ...area, lists: boardOf({ tray: [...'abcdefghijklmnop'], risks: [] }) };
    expect(route(threat('a'), ['PageDown', 'PageDown', 'PageUp'], long)).toEqual(['i', 'p', 'h']);
  });
});
