import { describe, expect, it } from 'vitest';
import {
  areaOf,
  byDay,
  countAfter,
  missingTargets,
  withNewer,
  withOlder,
} from '../../../../renderer/features/history/history-lines.ts';
import type { LoggedChange } from '../../../../shared/api/types.ts';

function line(seq: number, more: Partial<LoggedChange> = {}): LoggedChange {
  const change: LoggedChange = {
    seq,
    at: '2014-06-05T08:00:00.000Z',
    actor: null,
    code: 'threat.record',
    kind: 'do',
    target: null,
    command: {},
    rows: [],
    inForce: true,
  };
  return { ...change, ...more };
}
const undoOf = (seq: number, target: number) => line(seq, { kind: 'undo', target, inForce: false });
const redoOf = (seq: number, target: number) => line(seq, { kind: 'redo', target, inForce: false });
const inForce = (lines: readonly LoggedChange[]) =>
  lines.filter((each) => each.inForce).map(({ seq }) => seq);

describe('the lines of the history', () => {
  it('put newer lines first and mark what they say was undone', () => {
    const lines = withNewer([line(3), line(2), line(1)], [undoOf(5, 2), undoOf(4, 3)]);
    expect(lines.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
    expect(inForce(lines)).toEqual([1]);
  });

  it('believe the newest word on a change that was undone and redone', () => {
    expect(inForce(withNewer([line(2), line(1)], [redoOf(4, 2), undoOf(3, 2)]))).toEqual([2, 1]);
    const redone = withNewer([line(2, { inForce: false }), line(1)], [undoOf(5, 2), redoOf(4, 2)]);
    expect(inForce(redone)).toEqual([1]);
  });

  it('take a line in once, however often it is read', () => {
    const lines = withNewer([line(2), line(1)], [line(3), line(2)]);
    expect(lines.map(({ seq }) => seq)).toEqual([3, 2, 1]);
    expect(withOlder([line(3), line(2)], [line(2), line(1)]).map(({ seq }) => seq)).toEqual([3, 2, 1]);
  });

  it('keep untouched lines the same objects, so that they are not drawn anew', () => {
    const [second, first] = [line(2), line(1)];
    const lines = withNewer([second, first], [undoOf(3, 2)]);
    expect(lines[1]).not.toBe(second);
    expect(lines[2]).toBe(first);
  });

  it('name the changes they tell of that were not read', () => {
    expect(missingTargets([undoOf(9, 3), undoOf(8, 7), line(7), undoOf(6, 2)], new Set([2]))).toEqual([3]);
  });

  it('count what returning to a line takes back: what is in force after it', () => {
    const lines = [line(5), undoOf(4, 3), line(3, { inForce: false }), line(2), line(1)];
    expect(countAfter(lines, 1)).toBe(2);
    expect(countAfter(lines, 2)).toBe(1);
    expect(countAfter(lines, 5)).toBe(0);
  });

  it('sort changes by what they are about, undoing apart', () => {
    const about = (code: string) => areaOf(line(1, { code }));
    expect(about('workshop.edit')).toBe('workshop');
    expect(about('organisation.add')).toBe('people');
    expect(about('group.arrange')).toBe('people');
    expect(about('risk.merge')).toBe('risk');
    expect(about('risk.assess')).toBe('assess');
    expect(about('round.count')).toBe('assess');
    expect(['risk.assessMany', 'risk.compare'].map(about)).toEqual(['assess', 'assess']);
    expect(about('risk.treat')).toBe('treat');
    expect(about('risk.accept')).toBe('treat');
    expect(about('measure.add')).toBe('treat');
    expect(areaOf(undoOf(2, 1))).toBe('undo');
  });

  it('stand together by the day they were made', () => {
    const [late, early, before] = [
      line(3, { at: new Date(2014, 5, 5, 16).toISOString() }),
      line(2, { at: new Date(2014, 5, 5, 8).toISOString() }),
      line(1, { at: new Date(2014, 5, 4, 16).toISOString() }),
    ];
    expect(byDay([late, early, before]).map(({ items }) => items)).toEqual([[late, early], [before]]);
  });
});
