import { describe, expect, it } from 'vitest';
import { inBoardOrder, listOf, listsFrom } from '../../../../renderer/features/cluster/board-model.ts';
import type { Threat } from '../../../../shared/domain/tables.ts';
import { boardOf, drawn, rowsOf } from './board-of.ts';

const drawing = { tray: ['a', 'b'], risks: [['c', 'd'], ['e']] };

describe('the lists of the board', () => {
  it('hold the tray and every risk, each in its own order', () => {
    expect(drawn(boardOf(drawing))).toEqual(drawing);
  });

  it('keep what a change has not touched as the same object', () => {
    const rows = rowsOf(drawing);
    const before = listsFrom(rows);
    const moved = { ...(rows.threat.get('a') as Threat), riskId: 'risk-2', rank: 'zz' };
    const after = listsFrom({ ...rows, threat: new Map(rows.threat).set('a', moved) }, before);
    expect(drawn(after)).toEqual({
      tray: ['b'],
      risks: [
        ['c', 'd'],
        ['e', 'a'],
      ],
    });
    expect(after.columns[0]).toBe(before.columns[0]);
    expect(after.columns[1]).not.toBe(before.columns[1]);
  });

  it('are the same objects throughout when nothing has changed', () => {
    const before = boardOf(drawing);
    const after = listsFrom(
      {
        threat: new Map(
          [...before.tray, ...before.columns.flatMap(({ threats }) => threats)].map((row) => [row.id, row]),
        ),
        risk: new Map(before.columns.map(({ risk }) => [risk.id, risk])),
      },
      before,
    );
    expect(after.tray).toBe(before.tray);
    expect(after.columns).toBe(before.columns);
  });

  it('tell where a threat is placed', () => {
    const lists = boardOf(drawing);
    expect(['a', 'd', 'e'].map((id) => listOf(lists, id))).toEqual([null, 'risk-1', 'risk-2']);
  });

  it('put ids in the order of the board and leave out those that are gone', () => {
    expect(inBoardOrder(boardOf(drawing), new Set(['e', 'gone', 'b', 'c']))).toEqual(['b', 'c', 'e']);
  });
});
