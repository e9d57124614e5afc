import { describe, expect, it } from 'vitest';
import { emptyRow } from '../../../../../shared/domain/fields/field.ts';
import { measureFields } from '../../../../../shared/domain/fields/measure.ts';
import type { Measure } from '../../../../../shared/domain/tables.ts';
import { todayOf } from '../../../../../shared/domain/workshop/date.ts';
import { byOwner, type MeasureRow } from '../../../../../shared/domain/workshop/measures.ts';
import { byDate, figuresOf } from '../../../../../shared/domain/workshop/plan.ts';
import { alphabetical } from '../../../../../shared/words/locale.ts';

const measure = (id: string, facts: Partial<Measure>): MeasureRow => ({
  measure: { ...emptyRow(measureFields), id, text: id, ...facts },
  risks: [],
});
const rows = [
  measure('late', { ownerId: 'siv', due: '2026-11-20', cost: 50 }),
  measure('today', { ownerId: 'arne', due: '2026-11-21', status: 'ongoing' }),
  measure('someday', {}),
  measure('next', { ownerId: 'siv', due: '2027-01-15', cost: 0 }),
  measure('done', { ownerId: 'siv', due: '2026-01-01', status: 'done' }),
];
const ids = (groups: ReturnType<typeof byDate>) =>
  groups.map(({ key, rows: own }) => [key, own.map(({ measure: each }) => each.id)]);
const today = '2026-11-21';

describe('a plan', () => {
  it('by owner begins with what nobody owns, stands in time under each name, and has the alphabet of the analysis', () => {
    const names = new Map([
      ['siv', 'Siv'],
      ['arne', 'Åke'],
    ]);
    const byName = (language: 'sv' | 'en') =>
      ids(byOwner(rows, (id) => names.get(id ?? '') ?? '', alphabetical(language)));
    expect(byName('en')).toEqual([
      ['', ['someday']],
      ['Åke', ['today']],
      ['Siv', ['done', 'late', 'next']],
    ]);
    expect(byName('sv').map(([name]) => name)).toEqual(['', 'Siv', 'Åke']);
  });

  it('by date begins with what is overdue and ends with what is done', () => {
    expect(ids(byDate(rows, today))).toEqual([
      ['overdue', ['late']],
      ['2026-11', ['today']],
      ['2027-01', ['next']],
      ['undated', ['someday']],
      ['done', ['done']],
    ]);
  });

  it('in figures says what it lacks', () => {
    expect(figuresOf(rows, today)).toEqual({
      measures: 5,
      done: 1,
      overdue: 1,
      unowned: 1,
      undated: 1,
      cost: 50,
    });
  });

  it('goes by the day of this machine', () => {
    expect(todayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });

  it('by date puts a looser time in the month that it ends in, and what has no end after all months', () => {
    const loose = ['löpande', 'Q4 2026', null, '2026-12-01', '2027', 'Q3 2026'].map((due) =>
      measure(String(due), { due }),
    );
    expect(ids(byDate(loose, today))).toEqual([
      ['overdue', ['Q3 2026']],
      ['2026-12', ['2026-12-01', 'Q4 2026']],
      ['2027-12', ['2027']],
      ['ongoing', ['löpande']],
      ['undated', ['null']],
    ]);
  });
});
