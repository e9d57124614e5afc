import type { RowLists } from '../../history/row-change.ts';
import { groupSigns } from '../codes.ts';
import { isBallotRound } from '../decide/round.ts';
import { measureFields } from '../fields/measure.ts';
import { noteFields } from '../fields/parked-note.ts';
import { groupFields, participantFields } from '../fields/people.ts';
import { riskFields } from '../fields/risk.ts';
import { threatFields } from '../fields/threat.ts';
import { workshopFields } from '../fields/workshop.ts';
import type { Method } from '../method/method.ts';
import { methodSchema } from '../method/schema.ts';
import type { Measure, PersonName, Risk, Row, Tally, VotingRound } from '../tables.ts';
import { cleanLine } from '../text/text.ts';
import { inScaleOrder } from '../voting/ballots.ts';
import { byRank } from '../workshop/rank.ts';
import { bySign, measuresIn } from '../workshop/register.ts';
import { earlierEntry } from './earlier.ts';
import { fileEntry, isFilledAt } from './fields.ts';
import { type InterchangeFile, interchangeFormat } from './schema.ts';
import { versionOf } from './version.ts';

type NameOf = (id: string | null) => string | null;
/** Of fields that name nobody. */
const nobody: NameOf = () => null;

/**
 * A workshop as interchange, in an order that only its content decides: read in and written again it gives the
 * same bytes. Left out are the log, ids that nothing in the file refers to, and
 * rounds whose ballots are still being cast.
 */
export function toInterchange(rows: RowLists, personNames: readonly PersonName[]): InterchangeFile {
  const workshop = rows.workshop[0];
  if (!workshop) throw new Error('these rows are of no workshop');
  const names = new Map(personNames.map((each) => [each.id, cleanLine(each.text)]));
  const nameOf: NameOf = (id) => names.get(id ?? '') || null;
  const file = {
    workshop: facts(rows, workshop, nameOf),
    method: methodSchema.parse(workshop.method),
    groups: groups(rows),
    participants: participants(rows, nameOf),
    risks: risks(rows, workshop.method, nameOf),
    threats: threats(rows),
    rounds: rounds(rows),
    comparisons: comparisons(rows),
    earlier: earlierEntry(rows),
    parkedNotes: rows.parkedNote.length > 0 ? parkedNotes(rows) : undefined,
  };
  return { format: interchangeFormat, version: versionOf({ format: interchangeFormat, ...file }), ...file };
}

/** A file's content: two blanks a step, a line end last. */
export function interchangeText(data: InterchangeFile): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

function facts(rows: RowLists, workshop: Row<'workshop'>, nameOf: NameOf): InterchangeFile['workshop'] {
  const entry = fileEntry(workshopFields, 'workshop', workshop, nameOf);
  const informationClass = fileEntry(workshopFields, 'informationClass', workshop, nameOf);
  const isClassed = isFilledAt(workshopFields, 'informationClass', informationClass);
  const { recommendations, participantListing, votingWay, ...facts } = entry;
  return {
    ...facts,
    informationClass: isClassed ? informationClass : undefined,
    organisations: [
      ...new Set(rows.organisation.toSorted(byRank).flatMap(({ nameId }) => nameOf(nameId) ?? [])),
    ],
    recommendations,
    participantListing,
    votingWay,
  };
}

/** A sign is written only where it is not the one its place would give: after a group was removed. */
function groups(rows: RowLists): InterchangeFile['groups'] {
  return inSignOrder(rows).map((group, index) => ({
    id: group.id,
    sign: group.sign === groupSigns[index] ? undefined : group.sign,
    ...fileEntry(groupFields, 'group', group, nobody),
  }));
}

function participants(rows: RowLists, nameOf: NameOf): InterchangeFile['participants'] {
  const organisations = new Map(rows.organisation.map(({ id, nameId }) => [id, nameOf(nameId)]));
  const byGroup = Map.groupBy(rows.participant, (each) => each.groupId);
  return [...inSignOrder(rows).map((group) => group.id), null]
    .flatMap((groupId) => (byGroup.get(groupId) ?? []).toSorted(byRank))
    .map((participant) => {
      const { id, organisationId, groupId } = participant;
      const { name, ...said } = fileEntry(participantFields, 'participant', participant, nameOf);
      const organisation = organisations.get(organisationId ?? '') ?? null;
      return { id, name, organisation, ...said, groupId };
    });
}

function risks(rows: RowLists, method: Method, nameOf: NameOf): InterchangeFile['risks'] {
  const linksOf = Map.groupBy(rows.measureRisk, (each) => each.riskId);
  const shared = sharedMeasures(rows);
  const measure = new Map(rows.measure.map((each) => [each.id, each]));
  const talliesOf = Map.groupBy(rows.tally, (each) => each.riskId);
  return rows.risk.toSorted(byRank).map((risk) => ({
    id: risk.id,
    number: risk.number,
    ...fileEntry(riskFields, 'risk', risk, nameOf),
    residual: residual(risk),
    treatment: treatment(risk, nameOf),
    measures: measuresIn({ measure }, linksOf.get(risk.id) ?? []).map((each) =>
      measureEntry(each, shared, nameOf),
    ),
    rounds: votes(rows, method, talliesOf.get(risk.id) ?? []),
  }));
}

function residual(risk: Risk) {
  const entry = fileEntry(riskFields, 'residual', risk, nobody);
  return isFilledAt(riskFields, 'residual', entry) ? entry : null;
}

function treatment(risk: Risk, nameOf: NameOf) {
  const acceptance = fileEntry(riskFields, 'acceptance', risk, nameOf);
  const isKnown = isFilledAt(riskFields, 'acceptance', acceptance);
  return {
    ...fileEntry(riskFields, 'treatment', risk, nameOf),
    acceptance: isKnown ? acceptance : undefined,
  };
}

/** Ids of the measures that serve more than one risk. */
function sharedMeasures(rows: RowLists): ReadonlySet<string> {
  const byMeasure = Map.groupBy(rows.measureRisk, (link) => link.measureId);
  return new Set([...byMeasure].filter(([, links]) => links.length > 1).map(([id]) => id));
}

function measureEntry(measure: Measure, shared: ReadonlySet<string>, nameOf: NameOf) {
  const { id } = measure;
  return {
    id: shared.has(id) ? id : undefined,
    ...fileEntry(measureFields, 'measure', measure, nameOf),
  };
}

/** Rounds that hold something to carry: while ballots are being cast there is nothing of them to tell. */
function carriedRounds(rows: RowLists): VotingRound[] {
  return rows.votingRound
    .filter((round) => round.state === 'closed' || !isBallotRound(round))
    .toSorted(byRank);
}

function rounds(rows: RowLists): InterchangeFile['rounds'] {
  const all = carriedRounds(rows);
  const ids = new Set<string | null>(all.map((round) => round.id));
  return all.map(({ id, way, state, riskIds, present, ballots, earlierId, formerMethod, about }) => ({
    id,
    way,
    state: state === 'closed' ? undefined : state,
    riskIds: [...riskIds],
    present,
    ballots,
    earlierId: ids.has(earlierId) ? earlierId : null,
    formerMethod: formerMethod === null ? undefined : methodSchema.parse(formerMethod),
    about: about === 'level' ? undefined : about,
  }));
}

function votes(rows: RowLists, method: Method, tallies: readonly Tally[]) {
  const byRound = Map.groupBy(tallies, (each) => each.roundId);
  return carriedRounds(rows)
    .filter((round) => byRound.has(round.id))
    .map(({ id, way, formerMethod }) => ({
      kind: way,
      roundId: id,
      tallies: counts(formerMethod ?? method, byRound.get(id) ?? []),
    }));
}

function comparisons(rows: RowLists): InterchangeFile['comparisons'] {
  return rows.comparison
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ oneId, otherId, worse }) => ({ oneId, otherId, worse }));
}

function parkedNotes(rows: RowLists): InterchangeFile['parkedNotes'] {
  return rows.parkedNote.toSorted(byRank).map((note) => {
    const { text, ...said } = fileEntry(noteFields, 'parkedNote', note, nobody);
    return { id: note.id, text, groupId: note.groupId, ...said };
  });
}

/** One count for each answer, in the order of the scales: files of before may hold an answer of merged risks twice. */
function counts(method: Method, tallies: readonly Tally[]) {
  const byAnswer = Map.groupBy(tallies, (each) =>
    JSON.stringify([each.probability, each.consequence, each.heldOn]),
  );
  return [...byAnswer.values()]
    .map(([first, ...others]) => ({
      probability: first?.probability ?? null,
      consequence: first?.consequence ?? null,
      count: others.reduce((sum, each) => sum + each.count, first?.count ?? 0),
      heldOn: first?.heldOn ?? undefined,
    }))
    .sort((a, b) => (a.heldOn ?? 0) - (b.heldOn ?? 0) || inScaleOrder(method, a, b));
}

/** Threats as on the board: risk by risk, the unsorted last. */
function threats(rows: RowLists): InterchangeFile['threats'] {
  const byRisk = Map.groupBy(rows.threat, (each) => each.riskId);
  return [...rows.risk.toSorted(byRank).map((risk) => risk.id), null]
    .flatMap((riskId) => (byRisk.get(riskId) ?? []).toSorted(byRank))
    .map((threat) => {
      const { id, number, groupId, riskId } = threat;
      const joinedTo = threat.joinedTo ?? undefined;
      return { id, number, groupId, ...fileEntry(threatFields, 'threat', threat, nobody), riskId, joinedTo };
    });
}

function inSignOrder(rows: RowLists) {
  return rows.workGroup.toSorted(bySign);
}
