import { describe, expect, it } from 'vitest';
import {
  type Agenda,
  agendaEnd,
  breakEnd,
  paceInWords,
  progressOf,
  standingOf,
  timeInWords,
  timeOfDay,
} from '../../../../../shared/domain/projector/agenda.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const agenda: Agenda = { start: 9 * 60, minutes: [10, 30, 60, 80, 40, 20] };
const at = (typed: string) => timeOfDay(typed) as number;

describe('a time of day', () => {
  it('is typed as people type it, and written as the language writes it', () => {
    expect(['9', '9.05', '09:05', '0905', '24', '9.60', 'nio', ''].map(timeOfDay)).toEqual([
      ...[540, 545, 545, 545],
      ...[null, null, null, null],
    ]);
    expect([timeInWords(545, 'sv'), timeInWords(545, 'en'), timeInWords(24 * 60 + 5, 'sv')]).toEqual([
      '9.05',
      '9:05',
      '0.05',
    ]);
  });

  it('ends a break at whole five minutes, never sooner than was asked', () => {
    expect(breakEnd(new Date(2026, 11, 3, 10, 1), 15, 'sv')).toBe('10.20');
    expect(breakEnd(new Date(2026, 11, 3, 10, 5), 15, 'en')).toBe('10:20');
    expect(breakEnd(new Date(2026, 11, 3, 23, 50), 15, 'sv')).toBe('0.05');
  });
});

describe('how the room stands to its times', () => {
  it('is reckoned by what is done where that is counted, with the time that each of what is left may take', () => {
    // Assessing is planned from 10.40 to 12.00; 10 of 20 risks are to be done by 11.20.
    const progress = { done: 10, all: 20, agreed: 6 };
    expect(standingOf(agenda, 'assess', progress, at('11.32'))).toEqual({ behind: 12, pace: 168, agreed: 6 });
    expect(paceInWords(160)).toBe('2:40');
    expect(standingOf(agenda, 'assess', progress, at('11.10')).behind).toBe(-10);
    expect(standingOf(agenda, 'assess', progress, at('12.30'))).toMatchObject({ behind: 70, pace: 0 });
    expect(standingOf(agenda, 'assess', { ...progress, done: 20 }, at('12.00'))).toMatchObject({
      behind: 0,
      pace: null,
    });
  });

  it('is neither ahead nor behind within the time of a phase whose work is not counted', () => {
    const behind = (time: string) => standingOf(agenda, 'record', null, at(time)).behind;
    expect([behind('9.00'), behind('9.10'), behind('9.40'), behind('9.52')]).toEqual([-10, 0, 0, 12]);
    expect(agendaEnd(agenda)).toBe(at('13.00'));
  });

  it('counts threats that are placed, risks that are assessed, and those that one key accepts', () => {
    const made = new MemoryWorkshop();
    made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
    made.run({
      type: 'threat.record',
      groupId: null,
      threats: ['t1', 't2', 't3'].map((id) => ({ id, text: id })),
    });
    made.run({ type: 'risk.form', id: 'r1', threatIds: ['t1'], title: 'Ett' });
    made.run({ type: 'risk.form', id: 'r2', threatIds: ['t2'], title: 'Två' });
    const pairs = [{ probability: 'low', consequence: 'high', count: 5 }];
    const opens = { present: 5, earlierId: null };
    made.run({ type: 'round.countPairs', roundId: 'v', riskId: 'r1', pairs, opens });
    made.run({ type: 'round.reveal', id: 'v' });
    made.run({ type: 'risk.assess', id: 'r2', probability: 'low', consequence: 'low' });
    expect(progressOf(made.tables, 'cluster')).toEqual({ done: 2, all: 3, agreed: 0 });
    expect(progressOf(made.tables, 'assess')).toEqual({ done: 1, all: 2, agreed: 1 });
    expect(progressOf(made.tables, 'record')).toBeNull();
  });
});
