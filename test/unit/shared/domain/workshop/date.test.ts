import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  inTime,
  isLooseDate,
  lastDay,
  typedLooseDate,
} from '../../../../../shared/domain/workshop/loose-date.ts';
import { isDay, typedDate } from '../../../../../shared/domain/workshop/typed-date.ts';

const from = '2026-06-05';
const dates = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const parts = (iso: string) => iso.split('-').map(Number) as [number, number, number];
const monthIn = (locale: string, month: 'long' | 'short', iso: string) =>
  new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' }).format(new Date(iso));

/** Every way in which a day with its year is typed. */
function waysOf(iso: string): string[] {
  const [year, month, day] = parts(iso);
  const names = ['sv', 'en'].flatMap((locale) => [
    monthIn(locale, 'long', iso),
    monthIn(locale, 'short', iso),
  ]);
  return [
    iso,
    `${year}-${month}-${day}`,
    iso.replaceAll('-', ''),
    `${day}/${month} ${year}`,
    `${day}/${month}/${year}`,
    `${day}.${month}.${year}`,
    `${day}-${month}-${year}`,
    `${day}/${month}-${String(year).slice(2)}`,
    ...names.flatMap((name) => [
      `${day} ${name} ${year}`,
      `den ${day}:e ${name.toUpperCase()} ${year}`,
      `${name} ${day}, ${year}`,
      `${day}th of ${name} ${year}`,
    ]),
  ];
}

describe('a typed date', () => {
  it('is read in each of the forms that people type, the day before the month', () => {
    fc.assert(
      fc.property(dates, (iso) => {
        for (const way of waysOf(iso)) expect([way, typedDate(` ${way} `, from)]).toEqual([way, iso]);
      }),
    );
  });

  it('without a year is the first such day that is not before the day of the analysis', () => {
    fc.assert(
      fc.property(dates, dates, (iso, analysis) => {
        const [, month, day] = parts(iso);
        const name = monthIn('sv', 'long', iso);
        const read = [`${day}/${month}`, `${day} ${name}`, `${day}.${month}.`].map((way) =>
          typedDate(way, analysis),
        );
        const [found = ''] = read;
        expect(read).toEqual([found, found, found]);
        expect([isDay(found), found >= analysis, found.slice(5)]).toEqual([true, true, iso.slice(5)]);
        const before = `${Number(found.slice(0, 4)) - 1}${found.slice(4)}`;
        expect(before < analysis || !isDay(before)).toBe(true);
      }),
    );
  });

  it('is written out: read again it is the same, and of nothing it is nothing', () => {
    expect(
      ['5 juni', '5/6 2026', '24/12', '5 june 2026', '2026-06-05', '20260605', '5.6.2026', '4/6', ' '].map(
        (typed) => typedDate(typed, from),
      ),
    ).toEqual([
      '2026-06-05',
      '2026-06-05',
      '2026-12-24',
      '2026-06-05',
      '2026-06-05',
      '2026-06-05',
      '2026-06-05',
      '2027-06-04',
      '',
    ]);
    fc.assert(
      fc.property(dates, (iso) => {
        expect(typedDate(typedDate(iso, from), from)).toBe(iso);
      }),
    );
  });

  it('is refused where it is no day: never another day than what was typed', () => {
    for (const typed of [
      '6/24/2026',
      '2026-02-30',
      '29/2 2027',
      '2026-13-01',
      '32 juni',
      'i morgon',
      '26-06-05',
      '2026-12',
      'Q3 2026',
      '5',
      '5 jumi',
      'löpande',
    ])
      expect(() => typedDate(typed, from), typed).toThrow('date-mistyped');
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const read = typedDate(text, from);
          expect(read === '' || isDay(read)).toBe(true);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'date-mistyped' });
        }
      }),
    );
  });
});

describe('a looser time', () => {
  it('is kept as typed, and ends on the last day of what it names', () => {
    const ends = {
      'Q3 2026': '2026-09-30',
      'kv 1 2027': '2027-03-31',
      '2026-Q4': '2026-12-31',
      'tredje kvartalet 2026': '2026-09-30',
      '2:a kvartalet 2026': '2026-06-30',
      '2028-02': '2028-02-29',
      '12/2026': '2026-12-31',
      'februari 2027': '2027-02-28',
      'Dec 2026': '2026-12-31',
      '2026': '2026-12-31',
      'senast 2027': '2027-12-31',
      'H1 2027': '2027-06-30',
      'andra halvåret 2026': '2026-12-31',
      'second half of 2026': '2026-12-31',
      'v. 34 2026': '2026-08-23',
      'vecka 53 2026': '2027-01-03',
      '2027-W01': '2027-01-10',
    };
    expect(Object.keys(ends).map((typed) => [typedLooseDate(` ${typed}`, from), lastDay(typed)])).toEqual(
      Object.entries(ends),
    );
  });

  it('has its year written out where that was left out, the next in which it has not ended', () => {
    expect(
      ['Q3', 'Q1', 'december', 'maj', 'v 23', 'vecka 22', 'H1'].map((typed) => typedLooseDate(typed, from)),
    ).toEqual(['Q3 2026', 'Q1 2027', 'december 2026', 'maj 2027', 'v 23 2026', 'vecka 22 2027', 'H1 2026']);
  });

  it('may be a day, which is written out as in any date field', () => {
    expect(['5 juni', '24/12', ''].map((typed) => typedLooseDate(typed, from))).toEqual([
      '2026-06-05',
      '2026-12-24',
      '',
    ]);
    fc.assert(
      fc.property(dates, (iso) => {
        expect([lastDay(iso), typedLooseDate(iso, from)]).toEqual([iso, iso]);
      }),
    );
  });

  it('is refused where it is no time', () => {
    for (const typed of [
      'snart',
      'Q5 2026',
      'vecka 53 2027',
      'v 54',
      '2026-13',
      '0 2026',
      'h3',
      'efter upphandlingen',
      '2026-02-30',
      'x'.repeat(100),
    ])
      expect(() => typedLooseDate(typed, from), typed).toThrow('time-mistyped');
    for (const kept of ['Q3\n2026', 'Q3  2026', ' 2026']) expect(isLooseDate(kept), kept).toBe(false);
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          const read = typedLooseDate(text, from);
          expect(read === '' || isLooseDate(read)).toBe(true);
        } catch (thrown) {
          expect(thrown).toMatchObject({ code: 'time-mistyped' });
        }
      }),
    );
  });

  it('sorts by its last day, without an end after every day, and nothing last', () => {
    const sorted = ['2026-07-01', 'Q3 2026', '2026-12', '2026', '2027-01-01', 'löpande', null];
    expect([...sorted].reverse().toSorted(inTime)).toEqual([
      '2026-07-01',
      'Q3 2026',
      '2026',
      '2026-12',
      '2027-01-01',
      'löpande',
      null,
    ]);
    expect(lastDay('löpande')).toBeNull();
  });
});
