import {
  abstain,
  axes,
  ballotWays,
  certainties,
  comparisonAnswers,
  measureStatuses,
  mergedAssessments,
  noteStates,
  origins,
  participantListings,
  priorities,
  properties,
  riskStatuses,
  strategies,
  votingWays,
} from '../../../shared/domain/codes.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import { proposedMapping } from '../../../shared/domain/method/mapping.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import { describedMethod } from '../described-method.ts';
import { presetMethod } from '../workshop.ts';
import type { Random } from './random.ts';
import { tallyBallots } from './tally-ballots.ts';

let ids = 0;
const newId = (prefix: string) => {
  ids += 1;
  return `${prefix}-${ids}`;
};

/** A command somebody might give in this state: mostly sound, sometimes about things that are not there. */
export function randomCommand(random: Random, reader: Reader): Command {
  const id = (table: TableName) => random.pick(reader.all(table))?.id ?? 'nothing';
  const idOrNull = (table: TableName) =>
    random.next() < 0.3 ? null : (random.pick(reader.all(table))?.id ?? null);
  const some = (table: TableName) => {
    const all = reader.all(table).map((row) => row.id);
    return all.length === 0 ? ['nothing'] : random.some(all);
  };
  const words = () =>
    random.pick(['Strömmen går', 'Loggar saknas', 'Fel mottagare', 'Åska över stan 🌩', 'x', 'Halv \ud83d']) ??
    '';
  const level = () => random.pick(['very-low', 'low', 'high', 'very-high']) ?? 'low';
  const levelOrNull = () => (random.next() < 0.2 ? null : level());
  const personName = () => (random.next() < 0.3 ? null : { id: newId('name'), text: `Person ${ids}` });

  const organisation = () => ({
    id: newId('o'),
    organisationName: { id: newId('name'), text: words() },
  });

  const makers: (() => Command)[] = [
    () => ({ type: 'workshop.edit', title: words(), place: words(), votingWay: random.pick(votingWays) }),
    () => ({
      type: 'workshop.edit',
      recommendations: words(),
      participantListing: random.pick(participantListings) ?? 'counted',
    }),
    () => ({
      type: 'workshop.edit',
      referenceNumber: words(),
      classificationMark: words(),
      system: words(),
      legalDemands: words(),
      [`${random.pick(properties)}Class`]: random.next() < 0.2 ? null : Math.floor(random.next() * 5),
      reviewOn: random.pick([null, '2031-02-03']),
    }),
    () => ({
      type: 'parkedNote.add',
      id: newId('note'),
      text: words(),
      groupId: idOrNull('workGroup'),
    }),
    () => ({ type: 'parkedNote.edit', id: id('parkedNote'), text: words() }),
    () => ({ type: 'parkedNote.handle', id: id('parkedNote'), state: random.pick(noteStates) ?? 'open' }),
    () => ({ type: 'parkedNote.remove', ids: [id('parkedNote')] }),
    () => ({ type: 'workshop.decide', personName: personName(), on: random.pick([null, '2030-12-24']) }),
    () => ({ type: 'workshop.setFacilitator', personName: personName() }),
    () => {
      const id = random.pick(['sambruk-2014', 'described', 'msb-metodstod', 'nist-800-30'] as const);
      const method = id === 'described' ? describedMethod() : presetMethod(id);
      const from = reader.get('workshop', 'workshop')?.method ?? method;
      return {
        type: 'workshop.setMethod',
        method,
        ...(random.next() < 0.8 && { mapping: proposedMapping(from, method) }),
      };
    },
    () => ({ type: 'organisation.add', organisations: [organisation()] }),
    () => ({ type: 'organisation.remove', id: id('organisation') }),
    () => ({ type: 'group.add', id: newId('g'), name: words() }),
    () => ({ type: 'group.remove', id: id('workGroup') }),
    () => ({ type: 'group.arrange', groups: [{ id: newId('g'), participantIds: some('participant') }] }),
    () => ({
      type: 'participant.add',
      organisations: random.pick([undefined, [organisation()]]),
      participants: [1, 2].map(() => ({
        id: newId('p'),
        personName: personName(),
        organisationId: idOrNull('organisation'),
        role: words(),
        groupId: idOrNull('workGroup'),
      })),
    }),
    () => ({ type: 'participant.edit', id: id('participant'), personName: personName(), role: words() }),
    () => ({
      type: 'participant.place',
      id: id('participant'),
      groupId: idOrNull('workGroup'),
      beforeId: idOrNull('participant'),
    }),
    () => ({ type: 'participant.remove', ids: some('participant') }),
    ...Array.from(
      { length: 4 },
      () => (): Command => ({
        type: 'threat.record',
        groupId: idOrNull('workGroup'),
        threats: random.some([1, 2, 3]).map(() => ({
          id: newId('t'),
          ...(random.next() < 0.2 && { groupId: idOrNull('workGroup') }),
          text: words(),
          ...(random.next() < 0.3 && { cause: words(), consequence: words() }),
          properties: random.some(properties),
          origin: random.pick(origins) ?? null,
        })),
      }),
    ),
    () => {
      const groups = [{ id: newId('g'), name: words() }];
      const risks = [newId('r'), id('risk')].map((riskId) => ({
        id: riskId,
        title: words(),
        description: '',
      }));
      const threat = () => ({
        id: random.next() < 0.3 ? id('threat') : newId('t'),
        groupId: random.pick([null, groups[0]?.id ?? null, id('workGroup')]) ?? null,
        riskId: random.pick([null, ...risks.map((risk) => risk.id)]) ?? null,
        text: words(),
      });
      return {
        type: 'workshop.merge',
        from: words(),
        groups,
        risks,
        threats: random.some([1, 2, 3]).map(threat),
      };
    },
    () => ({
      type: 'threat.edit',
      id: id('threat'),
      text: words(),
      cause: words(),
      properties: random.some(properties),
    }),
    () => ({ type: 'threat.regroup', ids: some('threat'), groupId: idOrNull('workGroup') }),
    () => ({ type: 'threat.remove', ids: some('threat') }),
    ...Array.from(
      { length: 4 },
      () => (): Command => ({
        type: 'threat.place',
        ids: some('threat'),
        riskId: idOrNull('risk'),
        beforeId: idOrNull('threat'),
      }),
    ),
    () => ({ type: 'risk.form', id: newId('r'), threatIds: some('threat'), beforeId: idOrNull('risk') }),
    () => ({ type: 'risk.form', id: newId('r'), threatIds: some('threat'), title: words() }),
    () => ({ type: 'risk.add', id: newId('r'), title: words(), description: words() }),
    () => ({
      type: 'workshop.revise',
      from: 'register.xlsx',
      steps: [
        { type: 'risk.edit', id: id('risk'), title: words() },
        { type: 'risk.assess', id: id('risk'), probability: levelOrNull(), consequence: levelOrNull() },
        { type: 'risk.add', id: newId('r'), title: words() },
      ],
    }),
    () => ({ type: 'risk.edit', id: id('risk'), title: words(), description: words() }),
    () => ({ type: 'risk.move', id: id('risk'), beforeId: idOrNull('risk') }),
    () => ({
      type: 'risk.merge',
      id: id('risk'),
      intoId: id('risk'),
      assessment: random.pick([undefined, ...mergedAssessments]),
    }),
    () => ({ type: 'risk.remove', id: id('risk') }),
    () => ({
      type: 'risk.assess',
      id: id('risk'),
      probability: levelOrNull(),
      consequence: levelOrNull(),
      certainty: random.pick([undefined, null, ...certainties]),
    }),
    () => ({
      type: 'risk.treat',
      id: id('risk'),
      strategies: random.some(strategies),
      note: words(),
      residualProbability: levelOrNull(),
    }),
    () => ({
      type: 'risk.accept',
      id: id('risk'),
      reason: words(),
      personName: personName(),
      on: random.pick([null, '2026-06-05']) ?? null,
    }),
    () => ({
      type: 'risk.setStatus',
      id: id('risk'),
      status: random.pick([...riskStatuses, 'open' as const, 'open' as const]) ?? 'open',
      reason: words(),
      on: random.pick([null, '2026-06-05']) ?? null,
    }),
    () => ({ type: 'risk.setOwner', id: id('risk'), personName: personName() }),
    () => ({
      type: 'round.count',
      roundId: random.next() < 0.5 ? newId('v') : id('votingRound'),
      riskId: id('risk'),
      axis: random.pick(axes) ?? 'probability',
      counts: random
        .some(['very-low', 'low', 'high', 'very-high', abstain], 4)
        .map((code) => ({ code, count: 1 + random.below(5) })),
    }),
    () => ({
      type: 'round.countPairs',
      roundId: random.next() < 0.5 ? newId('v') : id('votingRound'),
      riskId: id('risk'),
      pairs: random
        .some(['very-low', 'low', 'high', abstain], 3)
        .map((probability) => ({ probability, consequence: level(), count: 1 + random.below(5) })),
      ...(random.next() < 0.5 && { opens: { present: 12, earlierId: idOrNull('votingRound') } }),
    }),
    () => ({ type: 'round.reveal', id: id('votingRound') }),
    () => ({
      type: 'round.open',
      id: newId('v'),
      way: random.pick(ballotWays) ?? 'secret',
      riskIds: some('risk'),
      present: 1 + random.below(12),
      earlierId: idOrNull('votingRound'),
    }),
    () => closing(random, reader),
    () => closing(random, reader),
    () => ({ type: 'round.void', id: id('votingRound') }),
    () => ({ type: 'round.remove', id: id('votingRound') }),
    () => ({
      type: 'risk.assessMany',
      risks: some('risk').map((riskId) => ({ id: riskId, probability: level(), consequence: levelOrNull() })),
    }),
    () => ({
      type: 'risk.compare',
      oneId: id('risk'),
      otherId: id('risk'),
      worse: random.pick([null, ...comparisonAnswers]) ?? null,
    }),
    () => ({
      type: 'measure.add',
      id: newId('m'),
      riskId: id('risk'),
      text: words(),
      kind: random.pick(strategies) ?? 'avoid',
      personName: personName(),
      due: random.pick([null, null, '2026-12-31', 'Q3 2026', 'löpande']) ?? null,
      status: random.pick(measureStatuses) ?? 'done',
      cost: random.pick([undefined, null, 200]),
    }),
    () => ({ type: 'measure.edit', id: id('measure'), status: random.pick(measureStatuses) ?? 'done' }),
    () => ({ type: 'measure.edit', id: id('measure'), cost: random.pick([null, 0, 50]) ?? null }),
    () => ({
      type: 'measure.edit',
      id: id('measure'),
      due: random.pick([null, '2027-01-31', 'v. 34 2026']) ?? null,
    }),
    () => ({
      type: 'measure.edit',
      id: id('measure'),
      priority: random.pick([null, ...priorities]) ?? null,
      startOn: random.pick([undefined, null, '2026-09-01']),
      doneOn: random.pick([undefined, null, '2026-11-02']),
      progress: random.pick([undefined, '', words()]),
      sideEffects: random.pick([undefined, '', words()]),
      effect: random.pick([undefined, '', words()]),
    }),
    ...Array.from(
      { length: 2 },
      () => (): Command => ({ type: 'measure.share', id: id('measure'), riskId: id('risk') }),
    ),
    () => ({ type: 'measure.unshare', id: id('measure'), riskId: id('risk') }),
    () => ({ type: 'measure.remove', id: id('measure') }),
  ];
  return (random.pick(makers) as () => Command)();
}

/** The round whose ballots are being cast is closed with the sums of a few ballots; some other round is not. */
function closing(random: Random, reader: Reader): Command {
  const round = reader.where('votingRound', 'state', 'open')[0];
  const method = reader.get('workshop', 'workshop')?.method;
  if (!round || !method) return { type: 'round.close', id: 'nothing', ballots: 0, tallies: [] };
  const answer = () => random.pick([...method.probability.map((each) => each.code), abstain]) ?? abstain;
  const ballots = Array.from({ length: random.below(6) }, () =>
    round.riskIds.map((riskId) => ({ riskId, probability: answer(), consequence: abstain })),
  );
  const tallies = tallyBallots(method, round.riskIds, ballots);
  return { type: 'round.close', id: round.id, ballots: ballots.length, tallies };
}
