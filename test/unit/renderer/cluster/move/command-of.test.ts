import { describe, expect, it } from 'vitest';
import {
  commandOf,
  newRiskOf,
  type Source,
  shiftOf,
  splitOf,
  type Target,
} from '../../../../../renderer/features/cluster/move/command-of.ts';
import { boardOf } from '../board-of.ts';

const lists = boardOf({ tray: ['a', 'b', 'c'], risks: [['d', 'e', 'f'], ['g'], []] });
const threats = (...ids: string[]): Source => ({ kind: 'threats', ids });
const risk = (number: number): Source => ({ kind: 'risk', id: `risk-${number}` });
const slot = (riskId: string | null, beforeId: string | null): Target => ({ kind: 'slot', riskId, beforeId });
const commands = (...pairs: [Source, Target][]) =>
  pairs.map(([source, target]) => commandOf(source, target, lists, 'new'));

describe('a dropped threat', () => {
  it('is placed last in the risk it was dropped on', () => {
    expect(commandOf(threats('a'), { kind: 'risk', id: 'risk-1' }, lists, 'new')).toEqual({
      type: 'threat.place',
      ids: ['a'],
      riskId: 'risk-1',
      beforeId: null,
    });
  });

  it('is placed before the card it was dropped above', () => {
    expect(commandOf(threats('a'), slot('risk-1', 'e'), lists, 'new')).toEqual({
      type: 'threat.place',
      ids: ['a'],
      riskId: 'risk-1',
      beforeId: 'e',
    });
  });

  it('makes a risk with the unsorted card it was dropped on, that card first', () => {
    expect(commandOf(threats('d'), { kind: 'threat', id: 'b' }, lists, 'new')).toEqual({
      type: 'risk.form',
      id: 'new',
      threatIds: ['b', 'd'],
    });
  });

  it('makes a risk of its own on an empty place', () => {
    expect(commandOf(threats('a', 'd'), { kind: 'new' }, lists, 'new')).toEqual({
      type: 'risk.form',
      id: 'new',
      threatIds: ['a', 'd'],
    });
  });

  it('goes back to the tray', () => {
    expect(commandOf(threats('e'), { kind: 'tray' }, lists, 'new')).toEqual({
      type: 'threat.place',
      ids: ['e'],
      riskId: null,
      beforeId: null,
    });
  });

  it('brings along only those that are not in the list already', () => {
    expect(commandOf(threats('a', 'd', 'g'), { kind: 'risk', id: 'risk-1' }, lists, 'new')).toEqual({
      type: 'threat.place',
      ids: ['a', 'g'],
      riskId: 'risk-1',
      beforeId: null,
    });
  });

  it('changes places within its list, also beside one that moves along', () => {
    expect(commands([threats('f'), slot('risk-1', 'd')], [threats('a', 'c'), slot(null, 'a')])).toEqual([
      { type: 'threat.place', ids: ['f'], riskId: 'risk-1', beforeId: 'd' },
      { type: 'threat.place', ids: ['a', 'c'], riskId: null, beforeId: 'a' },
    ]);
  });

  it('means nothing where nothing would change', () => {
    expect(
      commands(
        [threats('a'), { kind: 'tray' }],
        [threats('d'), { kind: 'risk', id: 'risk-1' }],
        [threats('d'), slot('risk-1', 'd')],
        [threats('d'), slot('risk-1', 'e')],
        [threats('f'), slot('risk-1', null)],
        [threats('d', 'e'), slot('risk-1', 'e')],
        [threats('a'), { kind: 'threat', id: 'a' }],
        [threats('g'), { kind: 'new' }],
        [threats('a'), { kind: 'gap', beforeId: 'risk-1' }],
        [threats(), { kind: 'new' }],
      ),
    ).toEqual(Array.from({ length: 10 }, () => null));
  });
});

describe('a dropped risk', () => {
  it('is merged into the risk it was dropped on, wherever on it', () => {
    expect(commands([risk(2), { kind: 'risk', id: 'risk-1' }], [risk(1), slot('risk-2', 'g')])).toEqual([
      { type: 'risk.merge', id: 'risk-2', intoId: 'risk-1' },
      { type: 'risk.merge', id: 'risk-1', intoId: 'risk-2' },
    ]);
  });

  it('is moved to the gap it was dropped in, and last on an empty place', () => {
    expect(commands([risk(3), { kind: 'gap', beforeId: 'risk-1' }], [risk(1), { kind: 'new' }])).toEqual([
      { type: 'risk.move', id: 'risk-3', beforeId: 'risk-1' },
      { type: 'risk.move', id: 'risk-1', beforeId: null },
    ]);
  });

  it('means nothing on itself, beside itself, in the tray, or last when it is last', () => {
    expect(
      commands(
        [risk(1), { kind: 'risk', id: 'risk-1' }],
        [risk(1), { kind: 'gap', beforeId: 'risk-1' }],
        [risk(1), { kind: 'gap', beforeId: 'risk-2' }],
        [risk(1), { kind: 'tray' }],
        [risk(1), slot(null, 'a')],
        [risk(1), { kind: 'threat', id: 'a' }],
        [risk(3), { kind: 'new' }],
      ),
    ).toEqual(Array.from({ length: 7 }, () => null));
  });
});

const listsToStepIn = boardOf({ tray: ['a', 'b', 'c'], risks: [['d', 'e'], ['f']] });
const shift = (ids: string[], steps: 1 | -1) => shiftOf({ kind: 'threats', ids }, steps, listsToStepIn);

describe('a step within a list', () => {
  it('takes a card past its neighbour', () => {
    expect([shift(['a'], 1), shift(['c'], -1), shift(['e'], -1)]).toEqual([
      { kind: 'slot', riskId: null, beforeId: 'c' },
      { kind: 'slot', riskId: null, beforeId: 'b' },
      { kind: 'slot', riskId: 'risk-1', beforeId: 'd' },
    ]);
  });

  it('takes a card to the end of its list', () => {
    expect(shift(['b'], 1)).toEqual({ kind: 'slot', riskId: null, beforeId: null });
  });

  it('takes several cards together, those of the first one’s list', () => {
    expect(shift(['a', 'b', 'd'], 1)).toEqual({ kind: 'slot', riskId: null, beforeId: null });
  });

  it('takes a risk before or after the one beside it', () => {
    expect([
      shiftOf({ kind: 'risk', id: 'risk-2' }, -1, listsToStepIn),
      shiftOf({ kind: 'risk', id: 'risk-1' }, 1, listsToStepIn),
    ]).toEqual([
      { kind: 'gap', beforeId: 'risk-1' },
      { kind: 'gap', beforeId: null },
    ]);
  });

  it('is none at either end', () => {
    expect([shift(['a'], -1), shift(['c'], 1), shift(['f'], 1), shift(['gone'], 1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(shiftOf({ kind: 'risk', id: 'risk-1' }, -1, listsToStepIn)).toBeNull();
  });
});

const listsToSplit = boardOf({
  tray: ['a', 'b'],
  risks: [
    ['c', 'd', 'e'],
    ['f', 'g'],
  ],
});
const split = (...ids: string[]) => splitOf(listsToSplit, new Set(ids))?.risk.number ?? null;

describe('a split', () => {
  it('is of the risk that some of whose threats, and no others, are marked', () => {
    expect([split('c', 'e'), split('g')]).toEqual([1, 2]);
  });

  it('is not of unsorted threats, of several risks, or of all that a risk has', () => {
    expect([split(), split('a'), split('c', 'f'), split('c', 'a'), split('f', 'g')]).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  it('puts the new risk beside the one it is split from; any other new risk is last', () => {
    expect(
      [new Set(['c']), new Set(['g']), new Set(['a', 'c'])].map((ids) => newRiskOf(listsToSplit, ids)),
    ).toEqual([
      { kind: 'new', beforeId: 'risk-2' },
      { kind: 'new', beforeId: null },
      { kind: 'new', beforeId: null },
    ]);
  });
});
