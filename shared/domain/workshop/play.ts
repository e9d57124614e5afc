import { axes, type BallotWay } from '../codes.ts';
import type { Command } from '../commands.ts';
import { isBallotRound } from '../decide/round.ts';
import { type AnyFields, edited, isFilled, type SettingCommand } from '../fields/field.ts';
import { measureFields } from '../fields/measure.ts';
import { riskFields } from '../fields/risk.ts';
import { workshopFields } from '../fields/workshop.ts';
import { givenValues } from '../interchange/fields.ts';
import { type CompleteInterchange, completed, type Interchange, Names } from '../interchange/index.ts';
import { type AnswerTally, hasTooFewBallots } from '../voting/ballots.ts';
import { cardsOf } from './joined.ts';

type Risk = CompleteInterchange['risks'][number];
type Threat = CompleteInterchange['threats'][number];
type NewId = () => string;

/**
 * A finished workshop as the commands of the day that led to it, phase by phase as a room would give them. Numbers
 * come out as in the file: one that the register lacks is formed of a threat and merged into an earlier risk, which
 * needs two. Threats are to be numbered without a gap, and every risk to have one.
 */
export function commandsOf(data: Interchange, newId: NewId): Command[] {
  const workshop = completed(data, newId);
  const risks = workshop.risks.toSorted((a, b) => a.number - b.number);
  const names = new Names(newId);
  const planned = new Set<string>();
  return [
    ...prepared(workshop, names, newId),
    ...recorded(workshop),
    ...joined(workshop),
    ...clustered(workshop, risks, newId),
    ...risks.flatMap((risk) => named(risk, names)),
    ...balloted(workshop),
    ...risks.flatMap((risk) => assessed(risk, workshop.rounds, names)),
    ...concluded(workshop, names),
    ...risks.flatMap((risk) => treated(risk, names, planned, newId)),
    ...parked(workshop),
  ];
}

function prepared(
  { workshop, method, groups, participants }: CompleteInterchange,
  names: Names,
  newId: NewId,
) {
  const { title, language } = workshop;
  const { recommendations: _, ...facts } = givenValues(workshopFields, 'workshop.edit', workshop, names);
  const facilitator = givenValues(workshopFields, 'workshop.setFacilitator', workshop, names);
  const organisations = workshop.organisations.map((text) => ({
    id: newId(),
    organisationName: names.add(text),
  }));
  const people = participants.map(({ id, name, organisation, role }) => {
    const organisationId =
      organisations.find((each) => each.organisationName.text === organisation)?.id ?? null;
    return { id, personName: names.person(name), organisationId, role, groupId: null };
  });
  const seats = groups.map(({ id }) => ({
    id,
    participantIds: participants.filter((each) => each.groupId === id).map((each) => each.id),
  }));
  const commands: Command[] = [
    { type: 'workshop.create', title, language, method },
    { type: 'workshop.edit', ...facts } as Command,
    { type: 'workshop.setFacilitator', ...facilitator } as Command,
  ];
  if (organisations.length > 0) commands.push({ type: 'organisation.add', organisations });
  if (people.length > 0) commands.push({ type: 'participant.add', participants: people });
  commands.push({ type: 'group.arrange', groups: seats });
  commands.push(...groups.map(({ id, name }): Command => ({ type: 'group.rename', id, name })));
  return commands;
}

/** Each threat by itself, as it is said and typed; numbers were given group by group. */
function recorded({ threats }: CompleteInterchange): Command[] {
  return threats
    .toSorted((a, b) => a.number - b.number)
    .map(({ groupId, number: _, riskId: __, joinedTo: ___, ...threat }) => ({
      type: 'threat.record',
      groupId,
      threats: [threat],
    }));
}

/** Those that say the same become one card once both are told. */
function joined({ threats }: CompleteInterchange): Command[] {
  return threats.flatMap(({ id, joinedTo }) =>
    joinedTo === null ? [] : { type: 'threat.join', ids: [id], intoId: joinedTo },
  );
}

function clustered({ threats }: CompleteInterchange, risks: readonly Risk[], newId: NewId): Command[] {
  const threatsOf = Map.groupBy(
    cardsOf(threats).filter((threat) => threat.riskId !== null),
    (threat) => threat.riskId as string,
  );
  const late = lateThreats(risks, threatsOf);
  const isLate = new Set([...late.values()].map(({ threat }) => threat.id));
  const commands: Command[] = [];
  for (let number = 1; number <= (risks.at(-1)?.number ?? 0); number += 1) {
    const risk = risks.find((each) => each.number === number);
    const merged = late.get(number);
    const [first, ...others] = (threatsOf.get(risk?.id ?? '') ?? []).filter(
      (threat) => !isLate.has(threat.id),
    );
    if (risk && first) commands.push(...formed(risk.id, first, others));
    else if (merged) commands.push(...formedAndMerged(newId(), merged));
    else throw new Error(`risk ${number} has no threat to be formed of`);
  }
  return commands;
}

function formed(id: string, first: Threat, others: readonly Threat[]): Command[] {
  const place = (threat: Threat): Command => ({
    type: 'threat.place',
    ids: [threat.id],
    riskId: id,
    beforeId: null,
  });
  return [{ type: 'risk.form', id, threatIds: [first.id] }, ...others.map(place)];
}

type Late = { readonly threat: Threat; readonly riskId: string };

function formedAndMerged(id: string, { threat, riskId }: Late): Command[] {
  return [
    { type: 'risk.form', id, threatIds: [threat.id] },
    { type: 'risk.merge', id, intoId: riskId },
  ];
}

/** For each number that the register lacks: the last threat of the nearest earlier risk that can spare one. */
function lateThreats(
  risks: readonly Risk[],
  threatsOf: ReadonlyMap<string, readonly Threat[]>,
): Map<number, Late> {
  const taken = new Set(risks.map((risk) => risk.number));
  const late = new Map<number, Late>();
  const spent = new Set<string>();
  for (let number = 1; number < (risks.at(-1)?.number ?? 0); number += 1) {
    if (taken.has(number)) continue;
    const canSpare = (risk: Risk) => !spent.has(risk.id) && (threatsOf.get(risk.id)?.length ?? 0) > 1;
    const host = risks.findLast((risk) => risk.number < number && canSpare(risk));
    const threat = threatsOf.get(host?.id ?? '')?.at(-1);
    if (!host || !threat) continue;
    spent.add(host.id);
    late.set(number, { threat, riskId: host.id });
  }
  return late;
}

function named(risk: Risk, names: Names): Command[] {
  return given(riskFields, 'risk.edit', risk, names);
}

/** What the file says of the fields that a command sets; no command where it says nothing. */
function given(fields: AnyFields, type: SettingCommand, entry: object, names: Names): Command[] {
  const values = givenValues(fields, type, entry, names);
  const isSaid = edited(fields).some(
    ([, field]) => field.set.by === type && isFilled(field, values[field.set.as]),
  );
  const row = 'id' in entry ? { id: entry.id } : {};
  return isSaid ? [{ type, ...row, ...values } as Command] : [];
}

/**
 * Rounds held with ballots, each opened and closed; a shared one asked about several risks at once. Rounds held on former
 * scales cannot be held again and are left out.
 */
function balloted({ rounds, risks }: CompleteInterchange): Command[] {
  const own = rounds.filter((round) => isBallotRound(round) && round.formerMethod === null);
  return own.flatMap(({ id, way, riskIds, present, earlierId, ballots, about }) => {
    // Earlier versions kept what one or two papers said; it is not told on.
    const counted = hasTooFewBallots({ way, ballots }) ? [] : risks;
    const tallies = counted.flatMap((risk) =>
      risk.rounds
        .filter((votes) => votes.roundId === id)
        .flatMap((votes) => votes.tallies.map((tally) => ({ riskId: risk.id, ...tally }) as AnswerTally)),
    );
    const facts = { riskIds, present, earlierId, about };
    const opened = { type: 'round.open', id, way: way as BallotWay, ...facts } as const;
    return [opened, { type: 'round.close', id, ballots, tallies }];
  });
}

function assessed(risk: Risk, rounds: CompleteInterchange['rounds'], names: Names): Command[] {
  const { id } = risk;
  const votes = risk.rounds.flatMap(({ roundId, tallies }) => {
    const round = rounds.find((each) => each.id === roundId);
    const isOwn = round?.formerMethod === null && !isBallotRound(round);
    return isOwn && tallies.length > 0 ? counted(round, id, tallies) : [];
  });
  return [...votes, ...given(riskFields, 'risk.assess', risk, names)];
}

/** Fingers as they were counted: in pairs, or axis by axis; shown at once or, in a round still open, not yet. */
function counted(
  { id: roundId, state, present, earlierId, about }: CompleteInterchange['rounds'][number],
  riskId: string,
  tallies: Risk['rounds'][number]['tallies'],
): Command[] {
  const opens = { present, earlierId, about };
  const shown: Command[] = state === 'closed' ? [{ type: 'round.reveal', id: roundId }] : [];
  const inPairs = tallies.every((tally) => tally.probability !== null && tally.consequence !== null);
  if (inPairs) {
    const pairs = tallies.map((tally) => tally as AnswerTally);
    return [{ type: 'round.countPairs', roundId, riskId, pairs, opens }, ...shown];
  }
  const rows = axes.map((axis): Command => {
    const counts = tallies.flatMap(({ count, [axis]: code }) => (code === null ? [] : [{ code, count }]));
    return { type: 'round.count', roundId, riskId, axis, counts, opens };
  });
  return [...rows, ...shown];
}

function concluded({ workshop }: CompleteInterchange, names: Names): Command[] {
  const { recommendations } = workshop;
  const commands: Command[] = recommendations ? [{ type: 'workshop.edit', recommendations }] : [];
  return [...commands, ...given(workshopFields, 'workshop.decide', workshop, names)];
}

function parked({ parkedNotes }: CompleteInterchange): Command[] {
  return parkedNotes.flatMap(({ state, ...note }) => {
    const added: Command = { type: 'parkedNote.add', ...note };
    return state === 'open' ? [added] : [added, { type: 'parkedNote.handle', id: note.id, state }];
  });
}

function treated(risk: Risk, names: Names, planned: Set<string>, newId: NewId): Command[] {
  const { id, measures } = risk;
  const plans = measures.map((entry): Command => {
    const measureId = entry.id ?? newId();
    if (planned.has(measureId)) return { type: 'measure.share', id: measureId, riskId: id };
    planned.add(measureId);
    const values = givenValues(measureFields, 'measure.edit', entry, names);
    return { type: 'measure.add', id: measureId, riskId: id, ...values } as Command;
  });
  const decided = {
    type: 'risk.treat',
    id,
    ...givenValues(riskFields, 'risk.treat', risk, names),
  } as Command;
  const said = (['risk.accept', 'risk.setOwner', 'risk.setStatus'] as const).flatMap((type) =>
    given(riskFields, type, risk, names),
  );
  return [decided, ...said, ...plans];
}
