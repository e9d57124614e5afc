import { describe, expect, it } from 'vitest';
import { translator } from '../../../../../electron/host/words.ts';
import {
  fromInterchange,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import { acceptanceLacks, isAccepted } from '../../../../../shared/domain/workshop/acceptance.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { supervision } from '../../../../../shared/domain/workshop/supervision.ts';
import { historyContext } from '../../../../../shared/history/change-view.ts';
import { describeChange } from '../../../../../shared/history/describe.ts';
import { say } from '../../../../../shared/history/phrase.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

/** The two highest levels lie above the line. */
const method = (() => {
  const preset = presetMethod();
  const lower = preset.levels.length - 2;
  const levels = preset.levels.map((level, at) => ({ ...level, acceptance: { ownerMay: at < lower } }));
  return { ...preset, levels };
})();
const chief = { id: 'n-chief', text: 'Kim Berg' };
const whole = { reason: 'Kostar mer än det ger', personName: chief, on: '2026-05-02' } as const;

function workshop(probability: string, consequence: string): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method });
  made.run({ type: 'risk.add', id: 'r', title: 'Strömavbrott' });
  made.run({ type: 'risk.assess', id: 'r', probability, consequence });
  return made;
}
const grave = () => workshop('very-high', 'very-high');

function row({ tables }: MemoryWorkshop) {
  const [first] = register(tables);
  if (!first) throw new Error('no risk');
  return first;
}
const state = (made: MemoryWorkshop) => [isAccepted(row(made)), acceptanceLacks(row(made))];
const propose = (made: MemoryWorkshop) => made.run({ type: 'risk.treat', id: 'r', strategies: ['accept'] });

describe('a risk above the line of acceptance', () => {
  it('is proposed when accepting is chosen, and accepted once a reason, a name and a date are there', () => {
    const made = grave();
    expect(state(made)).toEqual([false, []]);
    propose(made);
    expect(state(made)).toEqual([false, ['reason', 'by', 'on']]);
    made.run({ type: 'risk.accept', id: 'r', on: whole.on });
    made.run({ type: 'risk.accept', id: 'r', reason: whole.reason });
    expect(state(made)).toEqual([false, ['by']]);
    made.run({ type: 'risk.accept', id: 'r', personName: chief });
    expect(state(made)).toEqual([true, []]);
    made.run({ type: 'risk.accept', id: 'r', personName: null });
    expect(state(made)).toEqual([false, ['by']]);
  });

  it('cannot be accepted while any of them is missing; what is filled in stays, and nothing else happens', () => {
    const made = grave();
    const parts = { reason: { reason: whole.reason }, by: { personName: chief }, on: { on: whole.on } };
    expect(refusalOf(() => made.run({ type: 'risk.accept', id: 'r', accepts: true }))).toEqual({
      code: 'acceptance-lacks',
      params: {},
    });
    for (const part of [parts.reason, parts.by]) {
      made.run({ type: 'risk.accept', id: 'r', ...part });
      const before = structuredClone(made.tables);
      expect(refusalOf(() => made.run({ type: 'risk.accept', id: 'r', accepts: true })).code).toBe(
        'acceptance-lacks',
      );
      expect(made.tables).toEqual(before);
    }
    const change = made.run({ type: 'risk.accept', id: 'r', ...parts.on, accepts: true });
    expect(made.tables.risk.get('r')).toMatchObject({ strategies: ['accept'], acceptedOn: whole.on });
    expect(state(made)).toEqual([true, []]);
    const context = historyContext(made.tables, made.changes, made.nameOf, 'sv');
    expect(say(translator('sv'), describeChange(change, context))).toBe('Risk 1 accepterad');
    made.undo(change);
    expect(made.tables.risk.get('r')).toMatchObject({ strategies: [], acceptedOn: null });
  });

  it('is judged by the level after treatment, where that is judged', () => {
    const made = grave();
    propose(made);
    made.run({ type: 'risk.treat', id: 'r', residualProbability: 'very-low', residualConsequence: 'low' });
    expect(state(made)).toEqual([true, []]);
    made.run({ type: 'risk.treat', id: 'r', residualProbability: 'very-high', residualConsequence: 'high' });
    expect(state(made)).toEqual([false, ['reason', 'by', 'on']]);
  });

  it('may be accepted without more below the line, and by a method that draws none', () => {
    const below = workshop('very-low', 'low');
    below.run({ type: 'risk.accept', id: 'r', accepts: true });
    expect(state(below)).toEqual([true, []]);
    const other = grave();
    other.run({ type: 'workshop.setMethod', method: presetMethod(), isRewording: true });
    propose(other);
    expect(state(other)).toEqual([true, []]);
  });

  it('that an older file holds as accepted without a name stays, and is told as lacking', () => {
    const made = grave();
    propose(made);
    made.run({ type: 'risk.accept', id: 'r', reason: whole.reason });
    const { rows, personNames } = made.snapshot();
    const written = JSON.parse(JSON.stringify(toInterchange(rows, personNames)));
    const read = new MemoryWorkshop();
    let count = 0;
    for (const { table, after } of fromInterchange(parseInterchange(written), () => `i-${++count}`).rows)
      if (after) (read.tables[table] as Map<string, unknown>).set(after.id, after);
    expect(read.tables.risk.get('r')).toMatchObject({ strategies: ['accept'], acceptedReason: whole.reason });
    expect(state(read)).toEqual([false, ['by', 'on']]);
  });

  it('is a gap of the record until it is accepted', () => {
    const made = grave();
    propose(made);
    const gaps = () => {
      const own = made.tables.workshop.get('workshop');
      if (!own) throw new Error('no workshop');
      const record = { workshop: own, rows: register(made.tables), threats: [], today: '2026-06-01' };
      return supervision(record).flatMap((each) => each.gaps.map(({ check }) => check));
    };
    expect(gaps()).toEqual(expect.arrayContaining(['notYetAccepted', 'acceptedByNobody']));
    made.run({ type: 'risk.accept', id: 'r', ...whole });
    expect(gaps()).not.toContain('notYetAccepted');
    expect(gaps()).not.toContain('acceptedByNobody');
  });
});
