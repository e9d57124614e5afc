import type { RowChange } from '../../history/row-change.ts';
import { tallyId } from '../decide/round.ts';
import { measureRiskId } from '../decide/treat.ts';
import { measureFields } from '../fields/measure.ts';
import { noteFields } from '../fields/parked-note.ts';
import { groupFields, participantFields } from '../fields/people.ts';
import { riskFields } from '../fields/risk.ts';
import { threatFields } from '../fields/threat.ts';
import { workshopFields } from '../fields/workshop.ts';
import type {
  Comparison,
  Organisation,
  ParkedNote,
  Participant,
  PersonName,
  Risk,
  Row,
  TableName,
  Tally,
  Threat,
  VotingRound,
  WorkGroup,
} from '../tables.ts';
import { comparisonId, sidesOf } from '../voting/comparison.ts';
import { ranksBefore } from '../workshop/rank.ts';
import { type CompleteInterchange, completed } from './complete.ts';
import { earlierRows } from './earlier.ts';
import { Names, rowOfEntry } from './fields.ts';
import type { Interchange } from './schema.ts';

/** An import as one change: rows to insert, parents first, the names that stay outside the log, its line there. */
export type Imported = {
  readonly rows: readonly RowChange[];
  readonly personNames: readonly PersonName[];
  readonly command: {
    readonly type: 'workshop.import';
    readonly threats: number;
    readonly risks: number;
    /** The title of the analysis that this one was made from; undefined of a file. */
    readonly from?: string;
  };
};

/** Rows for an empty workshop. The order of a list becomes the order in the app. Throws `import-fault`. */
export function fromInterchange(data: Interchange, newId: () => string): Imported {
  const complete = completed(data, newId);
  const names = new Names(newId);
  const organisations = organisationRows(complete, names, newId);
  return {
    rows: [
      insertion('workshop', workshopRow(complete, names)),
      ...organisations.map((row) => insertion('organisation', row)),
      ...groupRows(complete, names).map((row) => insertion('workGroup', row)),
      ...participantRows(complete, organisations, names).map((row) => insertion('participant', row)),
      ...riskRows(complete, names).map((row) => insertion('risk', row)),
      ...threatRows(complete, names).map((row) => insertion('threat', row)),
      ...measureChanges(complete, names, newId),
      ...roundRows(complete).map((row) => insertion('votingRound', row)),
      ...tallyRows(complete).map((row) => insertion('tally', row)),
      ...comparisonRows(complete).map((row) => insertion('comparison', row)),
      ...earlierRows(complete.earlier).risks.map((row) => insertion('earlierRisk', row)),
      ...noteRows(complete, names).map((row) => insertion('parkedNote', row)),
    ],
    personNames: names.all,
    command: { type: 'workshop.import', threats: data.threats.length, risks: data.risks.length },
  };
}

function insertion<T extends TableName>(table: T, after: Row<T>): RowChange {
  return { table, id: after.id, before: null, after };
}

/** Each row with a rank, so that they stand in the order of the list. */
function ranked<T, R>(list: readonly T[], rowOf: (item: T, rank: string) => R): R[] {
  const ranks = ranksBefore([], null, list.length);
  return list.map((item, index) => rowOf(item, ranks[index] ?? ''));
}

function workshopRow({ workshop, method, earlier }: CompleteInterchange, names: Names): Row<'workshop'> {
  const own = earlierRows(earlier).earlier;
  return { id: 'workshop', ...rowOfEntry(workshopFields, workshop, names), method, earlier: own };
}

function organisationRows(
  { workshop }: CompleteInterchange,
  names: Names,
  newId: () => string,
): Organisation[] {
  return ranked(workshop.organisations, (name, rank) => ({ id: newId(), nameId: names.add(name).id, rank }));
}

function participantRows(
  { participants }: CompleteInterchange,
  organisations: readonly Organisation[],
  names: Names,
): Participant[] {
  const textOf = new Map(names.all.map(({ id, text }) => [id, text]));
  const idByName = new Map(organisations.map((each) => [textOf.get(each.nameId), each.id]));
  // Participants with the same name are each their own.
  const own = { owner: (text: string | null) => names.person(text) };
  return ranked(participants, (entry, rank) => {
    const { id, groupId } = entry;
    const organisationId = idByName.get(entry.organisation) ?? null;
    return { id, ...rowOfEntry(participantFields, entry, own), organisationId, groupId, rank };
  });
}

function groupRows({ groups }: CompleteInterchange, names: Names): WorkGroup[] {
  return groups.map((entry) => {
    const { id, sign } = entry;
    return { id, sign, ...rowOfEntry(groupFields, entry, names) };
  });
}

function noteRows({ parkedNotes }: CompleteInterchange, names: Names): ParkedNote[] {
  return ranked(parkedNotes, (entry, rank) => {
    const { id, groupId } = entry;
    return { id, ...rowOfEntry(noteFields, entry, names), groupId, rank };
  });
}

function riskRows({ risks }: CompleteInterchange, names: Names): Risk[] {
  return ranked(risks, (entry, rank) => {
    const { id, number } = entry;
    return { id, number, ...rowOfEntry(riskFields, entry, names), rank };
  });
}

function threatRows({ threats }: CompleteInterchange, names: Names): Threat[] {
  return ranked(threats, (entry, rank) => {
    const { id, number, groupId, riskId, joinedTo } = entry;
    return { id, number, groupId, ...rowOfEntry(threatFields, entry, names), riskId, rank, joinedTo };
  });
}

/** A measure comes with the first risk it serves, and with each a link to it. */
function measureChanges({ risks }: CompleteInterchange, names: Names, newId: () => string): RowChange[] {
  const known = new Set<string>();
  return risks.flatMap(({ id: riskId, measures }) =>
    ranked(measures, (entry, rank) => {
      const measureId = entry.id ?? newId();
      const link = { id: measureRiskId(measureId, riskId), measureId, riskId, rank };
      if (known.has(measureId)) return [insertion('measureRisk', link)];
      known.add(measureId);
      const measure = { id: measureId, ...rowOfEntry(measureFields, entry, names) };
      return [insertion('measure', measure), insertion('measureRisk', link)];
    }).flat(),
  );
}

function roundRows({ rounds }: CompleteInterchange): VotingRound[] {
  return ranked(rounds, (round, rank) => ({ ...round, rank }));
}

function tallyRows({ risks }: CompleteInterchange): Tally[] {
  return risks.flatMap(({ id: riskId, rounds }) =>
    rounds.flatMap(({ roundId, tallies }) =>
      tallies.map((tally) => {
        const held = { ...tally, riskId, heldOn: tally.heldOn ?? null };
        return { id: tallyId(roundId, riskId, held), roundId, ...held };
      }),
    ),
  );
}

function comparisonRows({ comparisons }: CompleteInterchange): Comparison[] {
  return comparisons.map(({ oneId, otherId, worse }) => ({
    id: comparisonId(oneId, otherId),
    ...sidesOf(oneId, otherId, worse),
  }));
}
