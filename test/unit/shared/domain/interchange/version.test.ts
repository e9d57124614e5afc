import { describe, expect, it } from 'vitest';
import {
  interchangeText,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import type { Method } from '../../../../../shared/domain/method/method.ts';
import type { RowLists } from '../../../../../shared/history/row-change.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';
import { allFields, filledRow, filledWorkshop } from '../../../../helpers/filled-workshop.ts';
import { smallest } from '../../../../helpers/interchange.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';

const { rows, personNames } = exampleSource('sv').snapshot;
const names = [...personNames, ...filledWorkshop().snapshot().personNames];
const versionOf = (changed: Partial<RowLists>) => toInterchange({ ...rows, ...changed }, names).version;
const withMethod = (change: (method: Method) => object): Partial<RowLists> => ({
  workshop: rows.workshop.map((row) => ({ ...row, method: { ...row.method, ...change(row.method) } })),
});

describe('the version of a file', () => {
  it('is the first where nothing is in it that came later', () => {
    expect(versionOf({})).toBe(1);
  });

  const later = allFields.filter(({ field }) => field.since > 1);
  it.each(later.map((each) => [`${each.table}.${each.name}`, each] as const))(
    'is the second where %s says something',
    (_, { table, name }) => {
      const filled = filledWorkshop().tables[table].get(filledRow[table]);
      const value = (filled as unknown as Record<string, unknown>)[name];
      const [first = filled, ...others] = rows[table];
      expect(versionOf({ [table]: [{ ...first, [name]: value }, ...others] })).toBe(2);
    },
  );

  it('is the second where a round was about the residual risk', () => {
    const [first, ...others] = rows.votingRound;
    if (!first) throw new Error('the example has rounds');
    expect(versionOf({ votingRound: [{ ...first, about: 'residual' }, ...others] })).toBe(2);
  });

  it('is the second where a measure is to be done by something looser than a day', () => {
    const [first, ...others] = rows.measure;
    const due = (time: string | null) => {
      if (!first) throw new Error('the example has measures');
      return versionOf({ measure: [{ ...first, due: time }, ...others] });
    };
    expect(['2026-12-24', null, 'Q3 2026', '2026-12', 'löpande'].map(due)).toEqual([1, 1, 2, 2, 2]);
  });

  it('is the second where the method says what methods did not say before', () => {
    const level = { sv: 'Om året', en: 'A year' };
    expect(versionOf(withMethod(() => ({ conventions: { consequence: 'worst' } })))).toBe(2);
    expect(
      versionOf(
        withMethod(({ levels }) => ({
          levels: levels.map((each) => ({ ...each, acceptance: { ownerMay: true } })),
        })),
      ),
    ).toBe(2);
    expect(
      versionOf(
        withMethod(({ probability }) => ({
          probability: probability.map((each) => ({ ...each, interval: level })),
        })),
      ),
    ).toBe(1);
  });

  it('is the second where the analysis was made from an earlier one', () => {
    const [own] = rows.workshop;
    const { id, number, title, probability, consequence, rationale } = rows
      .risk[0] as RowLists['risk'][number];
    const next = { risk: 2, threat: 2 };
    const earlier = own && { title: own.title, date: own.date, method: own.method, next };
    expect(
      versionOf({
        workshop: rows.workshop.map((row) => ({ ...row, earlier: earlier ?? null })),
        earlierRisk: [{ id, number, title, probability, consequence, rationale }],
      }),
    ).toBe(2);
  });

  it('is the third where times are set for the phases', () => {
    const agenda = { start: 540, minutes: [15, 45, 60, 75, 45, 15] };
    expect(versionOf({ workshop: rows.workshop.map((row) => ({ ...row, agenda })) })).toBe(3);
  });

  it('changes nothing of how a file is read: one that says the first and holds more is read whole', () => {
    const filled = filledWorkshop().snapshot().rows;
    const written = JSON.parse(interchangeText(toInterchange(filled, names)));
    expect(written.version).toBe(2);
    const { version: _, ...newer } = parseInterchange(written);
    const { version: __, ...older } = parseInterchange({ ...written, version: 1 });
    expect(older).toEqual(newer);
    expect(older.risks.some(({ safeguards }) => safeguards !== '')).toBe(true);
  });

  it('may not be one that this program does not know', () => {
    expect(refusalOf(() => parseInterchange({ ...smallest, version: 4 }))).toMatchObject({
      code: 'import-newer',
    });
    expect(refusalOf(() => parseInterchange({ ...smallest, version: 0 }))).toMatchObject({
      code: 'import-fault',
    });
  });
});
