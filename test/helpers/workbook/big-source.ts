import type { ExportSource } from '../../../electron/export/book-view.ts';
import type { LoggedChange, Snapshot } from '../../../shared/api/types.ts';
import { groupSigns, properties } from '../../../shared/domain/codes.ts';
import { tallyId } from '../../../shared/domain/decide/round.ts';
import { emptyRow } from '../../../shared/domain/fields/field.ts';
import { measureFields } from '../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../shared/domain/fields/risk.ts';
import { workshopFields } from '../../../shared/domain/fields/workshop.ts';
import type {
  Measure,
  MeasureRisk,
  Risk,
  Row,
  TableName,
  Tally,
  Threat,
  VotingRound,
} from '../../../shared/domain/tables.ts';
import { ranksBefore } from '../../../shared/domain/workshop/rank.ts';
import type { RowChange } from '../../../shared/history/row-change.ts';
import { Random } from '../random/random.ts';
import { presetMethod } from '../workshop.ts';

const method = presetMethod();
const codes = method.probability.map((level) => level.code);
const phrases = [
  'Brevet studsar, men i systemet står ärendet som skickat',
  'Leverantören ändrar sitt gränssnitt och kopplingen slutar fungera',
  'En kollega läser om sin granne och det kommer aldrig fram',
  'Ingen vet vem som ska svara när telefonerna går varma',
];

/** A workshop far larger than any room makes, with its log: every row is its own and told by a change. */
export function bigSource(riskCount: number, threatCount: number): ExportSource {
  const random = new Random(1);
  const rank = ranksBefore([], null, Math.max(riskCount, threatCount));
  const words = (index: number) => `${random.pick(phrases)} (${index + 1})`;
  const risks = Array.from(
    { length: riskCount },
    (_, index): Risk => ({
      ...emptyRow(riskFields),
      id: `r-${index}`,
      number: index + 1,
      title: words(index),
      description: `${words(index)}. ${random.pick(phrases)}.`,
      probability: random.pick(codes) ?? null,
      consequence: random.pick(codes) ?? null,
      rationale: words(index),
      residualProbability: random.next() < 0.5 ? (codes[0] ?? null) : null,
      residualConsequence: random.pick(codes) ?? null,
      strategies: ['preventive'],
      treatmentNote: words(index),
      rank: rank[index] ?? '',
    }),
  );
  const threats = Array.from(
    { length: threatCount },
    (_, index): Threat => ({
      id: `t-${index}`,
      number: index + 1,
      groupId: `g-${index % 10}`,
      text: words(index),
      cause: '',
      consequence: '',
      detail: index % 3 === 0 ? words(index) : '',
      properties: random.some(properties),
      origin: 'technology',
      riskId: `r-${index % riskCount}`,
      rank: rank[index] ?? '',
      joinedTo: null,
    }),
  );
  return {
    snapshot: snapshotOf(risks, threats, random),
    changes: logOf(risks, threats),
    exportedAt: '2026-11-21T12:00:00.000Z',
  };
}

function snapshotOf(risk: Risk[], threat: Threat[], random: Random): Snapshot {
  return {
    file: 'big.storforum',
    rows: {
      workshop: [workshop],
      organisation: [],
      workGroup: groupSigns.map((sign, index) => ({ id: `g-${index}`, sign, name: `Grupp ${index}` })),
      participant: [],
      threat,
      risk,
      measure: risk.map(measureOf),
      measureRisk: risk.map(linkOf),
      votingRound: risk.map(
        ({ id, rank }): VotingRound => ({
          id: `v-${id}`,
          way: 'fingers',
          state: 'closed',
          riskIds: [id],
          present: null,
          ballots: 8,
          earlierId: null,
          formerMethod: null,
          about: 'level',
          rank,
        }),
      ),
      tally: risk.flatMap((each) => talliesOf(each, random)),
      comparison: [],
      earlierRisk: [],
      parkedNote: [],
    },
    personNames: [{ id: 'n-1', text: 'Systemförvaltare' }],
    next: { risk: risk.length + 1, threat: threat.length + 1 },
    history: { seq: 0, savedAt: '', undo: null, redo: null },
  };
}

const workshop: Row<'workshop'> = {
  id: 'workshop',
  ...emptyRow(workshopFields),
  title: 'Ett mycket stort arbete',
  date: '2026-11-21',
  facilitatorId: 'n-1',
  method,
  earlier: null,
};

function linkOf({ id: riskId, rank }: Risk): MeasureRisk {
  const measureId = `m-${riskId}`;
  return { id: `${measureId}/${riskId}`, measureId, riskId, rank };
}

function measureOf({ id, title }: Risk): Measure {
  return {
    ...emptyRow(measureFields),
    id: `m-${id}`,
    text: title,
    kind: 'preventive',
    ownerId: 'n-1',
    due: '2026-12-31',
    status: 'planned',
    cost: 50,
  };
}

function talliesOf({ id: riskId }: Risk, random: Random): Tally[] {
  const roundId = `v-${riskId}`;
  const axis = (code: string, pair: Pick<Tally, 'probability' | 'consequence'>): Tally => ({
    id: tallyId(roundId, riskId, pair) + code,
    roundId,
    riskId,
    ...pair,
    count: 1 + random.below(8),
    heldOn: null,
  });
  return codes.flatMap((code) => [
    axis(code, { probability: code, consequence: null }),
    axis(code, { probability: null, consequence: code }),
  ]);
}

function logOf(risks: readonly Risk[], threats: readonly Threat[]): LoggedChange[] {
  const recorded = threats.map((threat) =>
    changeOf('threat', 'threat.record', { ...threat, riskId: null }, null, {}),
  );
  const formed = risks.map((risk) => changeOf('risk', 'risk.form', risk, null, { id: risk.id }));
  const assessed = risks.map((risk) =>
    changeOf('risk', 'risk.assess', risk, { ...risk, probability: null }, { id: risk.id }),
  );
  return [...recorded, ...formed, ...assessed].map((change, index) => ({ ...change, seq: index + 1 }));
}

function changeOf<T extends TableName>(
  table: T,
  code: string,
  after: Row<T>,
  before: Row<T> | null,
  command: object,
): LoggedChange {
  const row = { table, id: after.id, before, after } as RowChange;
  const at = '2026-11-21T10:00:00.000Z';
  return { seq: 0, at, actor: 'n-1', code, kind: 'do', target: null, command, rows: [row], inForce: true };
}
