import { describe, expect, it } from 'vitest';
import type { Snapshot } from '../../../../../shared/api/types.ts';
import type { NextChoices } from '../../../../../shared/domain/codes.ts';
import {
  fromInterchange,
  interchangeText,
  parseInterchange,
  toInterchange,
} from '../../../../../shared/domain/interchange/index.ts';
import type { Level, Method } from '../../../../../shared/domain/method/method.ts';
import { nextWorkshop } from '../../../../../shared/domain/workshop/next-workshop.ts';
import { nextAfter } from '../../../../../shared/domain/workshop/numbers.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import {
  countsSince,
  isProposal,
  sinceEarlier,
} from '../../../../../shared/domain/workshop/since-earlier.ts';
import {
  applyChanges,
  type RowLists,
  type Tables,
  tablesOf,
} from '../../../../../shared/history/row-change.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';
import { noTables } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/preset-method.ts';

const everything: NextChoices = {
  participants: true,
  groups: true,
  method: true,
  risks: true,
  levels: true,
  measures: true,
};
const { snapshot } = exampleSource('sv');
const otherMethod = presetMethod('msb-metodstod');
const made = (choices: Partial<NextChoices> = {}, earlier: Partial<Snapshot> = {}) =>
  nextWorkshop(
    { ...snapshot, ...earlier },
    {
      title: 'Mina meddelanden, ett år senare',
      choices: { ...everything, ...choices },
      otherMethod,
    },
  );
const tablesOfMade = (choices: Partial<NextChoices> = {}): Tables =>
  applyChanges(noTables(), made(choices).rows);
const countOf = (tables: Tables) =>
  Object.fromEntries(Object.entries(tables).map(([table, rows]) => [table, rows.size]));
const listsOf = (tables: Tables) =>
  Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [table, [...rows.values()]]),
  ) as unknown as RowLists;
const withRisks = (tables: Tables, change: (id: string) => object, method?: Method): Tables => {
  const risk = new Map([...tables.risk].map(([id, row]) => [id, { ...row, ...change(id) }]));
  const workshop = new Map(
    [...tables.workshop].map(([id, row]) => [id, { ...row, method: method ?? row.method }]),
  );
  return { ...tables, risk, workshop };
};
const since = (tables: Tables) => {
  const found = sinceEarlier(tables, register(tables));
  if (!found) throw new Error('nothing to compare with');
  return found;
};
/** Every risk judged as it was, except as said. */
const judgedAgain = (except: { readonly [id: string]: object } = {}) => {
  const tables = tablesOfMade();
  return withRisks(tables, (id) => {
    const { probability, consequence } = tables.earlierRisk.get(id) ?? {};
    return { probability, consequence, ...except[id] };
  });
};

describe('an analysis made from an earlier one', () => {
  it('takes along the people, groups, risks with their threats, and measures, and none of the votes', () => {
    const before = countOf(tablesOf(snapshot.rows));
    expect(countOf(tablesOfMade())).toEqual({
      ...before,
      threat: Number(before.threat) - 3,
      votingRound: 0,
      tally: 0,
      comparison: 0,
      earlierRisk: 22,
    });
  });

  it('takes along the times of the phases, which are of any day', () => {
    const agenda = { start: 540, minutes: [15, 45, 60, 75, 45, 15] };
    const workshop = snapshot.rows.workshop.map((row) => ({ ...row, agenda }));
    const tables = applyChanges(noTables(), made({}, { rows: { ...snapshot.rows, workshop } }).rows);
    expect(tables.workshop.get('workshop')).toMatchObject({ agenda, date: '' });
  });

  it('keeps the numbers of the risks, so that they are the same risks', () => {
    const numbers = (rows: Iterable<{ id: string; number: number }>) =>
      [...rows].map(({ id, number }) => `${id} ${number}`).sort();
    const tables = tablesOfMade();
    expect(numbers(tables.risk.values())).toEqual(numbers(snapshot.rows.risk));
    expect(numbers(tables.threat.values())).toEqual(
      numbers(snapshot.rows.threat.filter(({ riskId }) => riskId !== null)),
    );
  });

  it('begins with no risk assessed, accepted, justified or to be reviewed, and keeps what was judged beside', () => {
    const tables = tablesOfMade();
    for (const risk of tables.risk.values())
      expect(risk).toMatchObject({
        probability: null,
        consequence: null,
        rationale: '',
        residualProbability: null,
        residualConsequence: null,
        acceptedReason: '',
        acceptedById: null,
        acceptedOn: null,
        reviewOn: null,
      });
    const was = snapshot.rows.risk.find(({ id }) => id === 'r-16');
    expect(tables.earlierRisk.get('r-16')).toEqual({
      id: 'r-16',
      number: 16,
      title: was?.title,
      probability: was?.probability,
      consequence: was?.consequence,
      rationale: was?.rationale,
    });
    expect([...tables.workshop.values()][0]).toMatchObject({
      title: 'Mina meddelanden, ett år senare',
      date: '',
      recommendations: '',
      objectOfAnalysis: snapshot.rows.workshop[0]?.objectOfAnalysis,
      earlier: { title: 'Anslutning till Mina Meddelanden', date: '2014-06-05' },
    });
  });

  it('takes no closed risk along, and none that was found to be no risk', () => {
    const status = { 'r-1': 'closed', 'r-2': 'dismissed' } as const;
    const risk = snapshot.rows.risk.map((row) => ({ ...row, status: status[row.id as 'r-1'] ?? row.status }));
    const ids = made({}, { rows: { ...snapshot.rows, risk } }).rows.map(({ table, id }) => `${table}/${id}`);
    expect(ids.filter((id) => /\/r-[12]$/.test(id))).toEqual([]);
    expect(ids.filter((id) => id.startsWith('earlierRisk/'))).toHaveLength(20);
  });

  it('gives no number again that the earlier analysis gave, also to what stayed behind or was removed', () => {
    for (const choices of [{}, { levels: false }]) {
      const tables = applyChanges(noTables(), made(choices, { next: { risk: 31, threat: 77 } }).rows);
      const rows = fromInterchange(
        parseInterchange(toInterchange(listsOf(tables), snapshot.personNames)),
        () => crypto.randomUUID(),
      ).rows;
      for (const changes of [made(choices, { next: { risk: 31, threat: 77 } }).rows, rows])
        expect(nextAfter({ risk: 1, threat: 1 }, changes)).toEqual({ risk: 31, threat: 77 });
    }
    const [workshop] = made({ risks: false }, { next: { risk: 31, threat: 77 } }).rows;
    expect(workshop && nextAfter({ risk: 1, threat: 1 }, [workshop])).toEqual({ risk: 1, threat: 1 });
  });

  it('leaves out what was not chosen, and every reference to it', () => {
    const tables = tablesOfMade({ groups: false, participants: false, measures: false });
    expect(countOf(tables)).toMatchObject({
      organisation: 0,
      workGroup: 0,
      participant: 0,
      measure: 0,
      measureRisk: 0,
    });
    expect([...tables.threat.values()].filter(({ groupId }) => groupId !== null)).toEqual([]);
    expect([...tables.risk.values()].filter(({ strategies }) => strategies.length > 0)).toEqual([]);
    expect([...tables.workshop.values()][0]?.facilitatorId).toBeNull();
    expect(made({ groups: false, participants: false, measures: false }).personNames).toEqual([]);
  });

  it('has nothing to compare with where no risks or no levels come along', () => {
    for (const choices of [{ risks: false }, { levels: false }]) {
      const tables = tablesOfMade(choices);
      expect(tables.earlierRisk.size).toBe(0);
      expect(sinceEarlier(tables, register(tables))).toBeNull();
    }
    expect(countOf(tablesOfMade({ risks: false }))).toMatchObject({ risk: 0, threat: 0, measure: 0 });
  });

  it('comes back the same from an interchange file, which an analysis made from none leaves as it was', () => {
    const tables = tablesOfMade();
    const text = interchangeText(toInterchange(listsOf(tables), made().personNames));
    let count = 0;
    const { rows, personNames } = fromInterchange(parseInterchange(JSON.parse(text)), () => `new-${count++}`);
    const again = applyChanges(noTables(), rows);
    expect(again.earlierRisk).toEqual(tables.earlierRisk);
    expect(again.workshop.get('workshop')?.earlier).toEqual(tables.workshop.get('workshop')?.earlier);
    expect(interchangeText(toInterchange(listsOf(again), personNames))).toBe(text);
    expect(toInterchange(snapshot.rows, snapshot.personNames)).not.toHaveProperty('earlier.risks');
  });
});

describe('what has changed since the earlier analysis', () => {
  it('is that every risk waits to be assessed, at first', () => {
    const found = since(tablesOfMade());
    expect(countsSince(found)).toMatchObject({ pending: 22, new: 0, gone: 0, unchanged: 0 });
    const at16 = found.byRisk.get('r-16');
    expect(at16 && [isProposal(found, at16), at16.before?.level?.code]).toEqual([true, '5']);
  });

  it('tells higher, lower, another pair of the same level, unchanged, new and gone apart', () => {
    const tables = judgedAgain({
      'r-16': { probability: 'low', consequence: 'low' },
      'r-4': { probability: 'very-high', consequence: 'very-high' },
      'r-5': { probability: null },
      'r-2': { status: 'closed' },
      'r-3': { status: 'dismissed' },
    });
    const newRisk = { ...tables.risk.get('r-1'), id: 'n', number: 24 } as never;
    const risk = new Map([...tables.risk, ['n', newRisk]]);
    risk.delete('r-23');
    const found = since({ ...tables, risk });
    const kinds = ['r-16', 'r-4', 'r-5', 'r-1', 'n', 'r-2', 'r-3'].map((id) => found.byRisk.get(id)?.kind);
    expect(kinds).toEqual(['lower', 'higher', 'pending', 'unchanged', 'new', 'closed', 'dismissed']);
    expect(found.gone.map(({ risk: { number } }) => number)).toEqual([23]);
    expect(countsSince(found)).toEqual({
      ...{ new: 1, pending: 1, first: 0, neither: 0, otherMethod: 0, closed: 1, dismissed: 1 },
      ...{ higher: 1, lower: 1, moved: 0, unchanged: 16, gone: 1 },
    });
  });

  it('says nothing is higher or lower where the method is another, or a level means something else now', () => {
    const tables = judgedAgain({ 'r-16': { probability: 'low', consequence: 'low' } });
    const method = tables.workshop.get('workshop')?.method as Method;
    const rising = method.matrix.cells.map((row) => row.map(() => method.levels[0]?.code ?? ''));
    const others: Method[] = [
      { ...method, matrix: { cells: rising } },
      {
        ...method,
        probability: method.probability.with(0, { ...(method.probability[0] as Level), sv: 'Aldrig' }),
      },
    ];
    for (const other of others) {
      const found = since(withRisks(tables, () => ({}), other));
      expect(found.isComparable).toBe(false);
      expect(new Set([...found.byRisk.values()].map(({ kind }) => kind))).toEqual(new Set(['otherMethod']));
      expect([...found.byRisk.values()].some((each) => isProposal(found, each))).toBe(false);
    }
    const reNamed = since(withRisks(tables, () => ({}), { ...method, name: { sv: 'Vår', en: 'Ours' } }));
    expect(reNamed.isComparable).toBe(true);
  });

  it('knows the level of then by the method of then', () => {
    const found = since(tablesOfMade({ method: false }));
    expect(found.byRisk.get('r-16')).toMatchObject({ kind: 'pending', before: { level: { code: '5' } } });
  });
});
