import { axes, type GroupSign, groupSigns } from '../codes.ts';
import { edited } from '../fields/field.ts';
import { riskFields } from '../fields/risk.ts';
import { placeOf } from '../method/method.ts';
import { checkRounds, type RiskWithRounds, withRounds } from './complete-rounds.ts';
import { checkEarlier } from './earlier.ts';
import { faultAt, valueAt } from './faults.ts';
import { fileSteps } from './fields.ts';
import type { Interchange } from './schema.ts';

type Listed<L extends 'groups' | 'participants' | 'risks' | 'threats' | 'parkedNotes'> =
  Interchange[L][number];
type Identified<T> = Omit<T, 'id'> & { readonly id: string };
type Numbered<T> = Identified<Omit<T, 'number'>> & { readonly number: number };

/** Interchange in which everything has its id, number and sign, and every reference and level is known to hold. */
export type CompleteInterchange = Omit<
  Interchange,
  'groups' | 'participants' | 'risks' | 'threats' | 'parkedNotes'
> & {
  readonly groups: readonly (Identified<Omit<Listed<'groups'>, 'sign'>> & { readonly sign: GroupSign })[];
  readonly participants: readonly Identified<Listed<'participants'>>[];
  readonly risks: readonly RiskWithRounds<Numbered<Listed<'risks'>>>[];
  readonly threats: readonly Numbered<Listed<'threats'>>[];
  readonly parkedNotes: readonly Identified<Listed<'parkedNotes'>>[];
};

/**
 * Gives ids, numbers and signs to what came without, keeps those given, and adds organisations that only
 * participants name. Throws `import-fault` at the first value given twice, reference without a target, or level
 * that the method does not have.
 */
export function completed(data: Interchange, newId: () => string): CompleteInterchange {
  const complete: CompleteInterchange = {
    ...data,
    workshop: { ...data.workshop, organisations: organisationsOf(data) },
    groups: withSigns(withIds('groups', data.groups, newId)),
    participants: withIds('participants', data.participants, newId),
    ...withRounds(withNumbers('risks', withIds('risks', data.risks, newId)), data.rounds, newId),
    threats: withNumbers('threats', withIds('threats', data.threats, newId)),
    parkedNotes: withIds('parkedNotes', data.parkedNotes, newId),
  };
  checkReferences(complete);
  checkLevels(complete);
  checkMeasures(complete);
  checkRounds(complete);
  checkEarlier(complete.earlier);
  return complete;
}

function organisationsOf(data: Interchange): string[] {
  const named = data.participants
    .map((participant) => participant.organisation)
    .filter((name) => name !== '');
  return [...new Set([...data.workshop.organisations, ...named])];
}

function withIds<T extends { readonly id?: string | null }>(
  list: string,
  rows: readonly T[],
  newId: () => string,
) {
  refuseTwins([list], 'id', rows);
  return rows.map((row): Identified<T> => ({ ...row, id: row.id ?? newId() }));
}

/** Numbers given are kept; the others follow after the highest, in the order of the list. */
function withNumbers<T extends { readonly number?: number | null }>(list: string, rows: readonly T[]) {
  refuseTwins([list], 'number', rows);
  let highest = rows.reduce((most, row) => Math.max(most, row.number ?? 0), 0);
  return rows.map((row) => {
    if (!row.number) highest += 1;
    return { ...row, number: row.number ?? highest };
  });
}

/** Signs given are kept; the other groups take the first free one. */
function withSigns<T extends { readonly sign?: GroupSign | null }>(rows: readonly T[]) {
  refuseTwins(['groups'], 'sign', rows);
  const taken = new Set(rows.map((row) => row.sign));
  const free = groupSigns.filter((sign) => !taken.has(sign));
  return rows.map((row) => ({ ...row, sign: row.sign ?? (free.shift() as GroupSign) }));
}

function refuseTwins<K extends string>(
  list: readonly PropertyKey[],
  key: K,
  rows: readonly { readonly [P in K]?: unknown }[],
): void {
  const seen = new Set<unknown>();
  for (const [index, row] of rows.entries()) {
    const value = row[key] ?? null;
    if (value !== null && seen.has(value)) throw faultAt([...list, index, key], 'duplicate');
    seen.add(value);
  }
}

function checkReferences({ groups, participants, risks, threats, parkedNotes }: CompleteInterchange): void {
  const groupIds = new Set(groups.map((group) => group.id));
  const riskIds = new Set(risks.map((risk) => risk.id));
  const check = (known: ReadonlySet<string>, id: string | null, ...place: PropertyKey[]) => {
    if (id !== null && !known.has(id)) throw faultAt(place, 'unknown-reference');
  };
  for (const [index, row] of participants.entries())
    check(groupIds, row.groupId, 'participants', index, 'groupId');
  for (const [index, row] of parkedNotes.entries())
    check(groupIds, row.groupId, 'parkedNotes', index, 'groupId');
  for (const [index, row] of threats.entries()) {
    check(groupIds, row.groupId, 'threats', index, 'groupId');
    check(riskIds, row.riskId, 'threats', index, 'riskId');
  }
  checkJoined(threats);
}

/** A threat is joined to one that has a card of its own, and lies where that one lies. */
function checkJoined(threats: CompleteInterchange['threats']): void {
  const cards = new Map(threats.flatMap((row) => (row.joinedTo === null ? [[row.id, row] as const] : [])));
  for (const [index, { joinedTo, riskId }] of threats.entries()) {
    if (joinedTo === null) continue;
    const card = cards.get(joinedTo);
    if (!card) throw faultAt(['threats', index, 'joinedTo'], 'unknown-reference');
    if (card.riskId !== riskId) throw faultAt(['threats', index, 'riskId'], 'unknown-reference');
  }
}

/** A measure may stand with several risks, but with each of them once and with the same facts. */
function checkMeasures({ risks }: CompleteInterchange): void {
  const known = new Map<string, string>();
  for (const [index, { measures }] of risks.entries()) {
    refuseTwins(['risks', index, 'measures'], 'id', measures);
    for (const [at, measure] of measures.entries()) {
      if (!measure.id) continue;
      const facts = JSON.stringify(measure);
      if ((known.get(measure.id) ?? facts) !== facts)
        throw faultAt(['risks', index, 'measures', at, 'id'], 'duplicate');
      known.set(measure.id, facts);
    }
  }
}

/** A level comes only from the workshop's own method. */
function checkLevels({ method, risks }: CompleteInterchange): void {
  for (const [index, risk] of risks.entries())
    for (const [, field] of edited(riskFields)) {
      if (field.kind !== 'level') continue;
      const steps = fileSteps(field);
      const code = (valueAt(risk, steps) ?? null) as string | null;
      if (code !== null && placeOf(method[field.axis], code) < 0)
        throw faultAt(['risks', index, ...steps], 'unknown-level');
    }
  for (const [index, { views }] of risks.entries())
    for (const [at, view] of views.entries())
      for (const axis of axes)
        if (view[axis] !== null && placeOf(method[axis], view[axis]) < 0)
          throw faultAt(['risks', index, 'views', at, axis], 'unknown-level');
}
