import { describe, expect, it } from 'vitest';
import { activeSeqs, type Entry, fold, push } from '../../../../shared/history/undo-stack.ts';

let seq = 0;
const entry = (code: string, kind: Entry['kind'] = 'do', target: number | null = null): Entry => {
  seq += 1;
  return { seq, kind, code, target };
};
const codes = (stack: ReturnType<typeof fold>) => [
  stack.undo.map((step) => step.code),
  stack.redo.map((step) => step.code),
];

describe('the undo stack', () => {
  it('takes a closed round of ballots back in one step, and puts it back in one', () => {
    const day = [entry('risk.edit'), entry('round.open'), entry('threat.edit'), entry('round.close')];
    expect(codes(fold(day))).toEqual([['risk.edit', 'threat.edit', 'round.close'], []]);
    const undone = [...day, entry('round.close', 'undo', 4)];
    expect(codes(fold(undone))).toEqual([['risk.edit', 'threat.edit'], ['round.close']]);
    const redone = [...undone, entry('round.close', 'redo', 4)];
    expect(codes(fold(redone))).toEqual([['risk.edit', 'threat.edit', 'round.close'], []]);
  });

  it('says of a closed round that its opening stands too, and of an undone one that neither does', () => {
    const day = [entry('round.open'), entry('round.close')];
    expect([...activeSeqs(fold(day))].sort()).toEqual(day.map((each) => each.seq));
    expect([...activeSeqs(fold([...day, entry('round.close', 'undo', 0)]))]).toEqual([]);
  });

  it('never opens a round again that was undone while it was open', () => {
    const day = [entry('risk.edit'), entry('round.open'), entry('round.open', 'undo', 2)];
    expect(codes(fold(day))).toEqual([['risk.edit'], []]);
  });

  it('cannot take back that a round was made void', () => {
    const day = [entry('risk.edit'), entry('round.open'), entry('threat.edit'), entry('round.void')];
    expect(codes(fold(day))).toEqual([['risk.edit', 'threat.edit'], []]);
  });

  it('is the same pushed one by one as folded', () => {
    const day = ['risk.edit', 'round.open', 'round.close', 'risk.edit', 'round.open', 'round.void'].map(
      (code) => entry(code),
    );
    const all = [
      ...day,
      entry('risk.edit', 'undo', 1),
      entry('round.close', 'undo', 1),
      entry('x', 'redo', 1),
    ];
    expect(all.reduce(push, fold([]))).toEqual(fold(all));
  });
});
