import { groupSigns } from '../codes.ts';
import type { CommandOf, CommandType } from '../commands.ts';
import type { Draft } from '../draft.ts';
import { emptyRow } from '../fields/field.ts';
import { groupFields, participantFields } from '../fields/people.ts';
import { Refusal } from '../refusal.ts';
import type { PersonName } from '../tables.ts';
import { lineWithWords } from '../text/text.ts';
import { rankBefore, ranksBefore } from '../workshop/rank.ts';
import { patchOf } from './fields.ts';
import type { Decisions } from './index.ts';

type Types = Extract<CommandType, `${'organisation' | 'group' | 'participant'}.${string}`>;

export const peopleDecisions: Decisions<Types> = {
  'organisation.add': (draft, { organisations }) => addOrganisations(draft, organisations),
  'organisation.rename': (draft, { id, organisationName }) => {
    draft.update('organisation', id, { nameId: nameWithWords(organisationName) });
  },
  'organisation.remove': (draft, { id }) => {
    for (const participant of draft.where('participant', 'organisationId', id))
      draft.update('participant', participant.id, { organisationId: null });
    draft.remove('organisation', id);
  },

  'group.add': (draft, { id, name }) => addGroup(draft, id, name),
  'group.rename': (draft, command) =>
    draft.update('workGroup', command.id, patchOf(draft, groupFields, 'group.rename', command)),
  'group.remove': (draft, { id }) => {
    for (const participant of draft.where('participant', 'groupId', id))
      draft.update('participant', participant.id, { groupId: null });
    for (const threat of draft.where('threat', 'groupId', id))
      draft.update('threat', threat.id, { groupId: null });
    for (const note of draft.where('parkedNote', 'groupId', id))
      draft.update('parkedNote', note.id, { groupId: null });
    draft.remove('workGroup', id);
  },
  'group.arrange': (draft, { groups }) => {
    for (const { id, participantIds } of groups) {
      if (!draft.get('workGroup', id)) addGroup(draft, id, '');
      for (const participantId of participantIds) draft.update('participant', participantId, { groupId: id });
    }
    removeEmptyGroups(draft, new Set(groups.map((group) => group.id)));
  },

  'participant.add': (draft, { organisations = [], participants }) => {
    addOrganisations(draft, organisations);
    const ranks = ranksBefore(draft.all('participant'), null, participants.length);
    participants.forEach((participant, index) => {
      const { id, organisationId, groupId } = participant;
      refuseIfThere(draft, 'participant', id);
      needGroupAndOrganisation(draft, groupId, organisationId);
      const said = patchOf(draft, participantFields, 'participant.edit', participant);
      const rank = ranks[index] ?? '';
      draft.insert('participant', {
        ...{ id, ...emptyRow(participantFields), ...said },
        ...{ organisationId, groupId, rank },
      });
    });
  },
  'participant.edit': (draft, command) => {
    const { id, organisationId } = command;
    needGroupAndOrganisation(draft, null, organisationId ?? null);
    draft.update('participant', id, {
      ...patchOf(draft, participantFields, 'participant.edit', command),
      ...(organisationId !== undefined && { organisationId }),
    });
  },
  'participant.place': (draft, { id, groupId, beforeId }) => {
    needGroupAndOrganisation(draft, groupId, null);
    const others = draft.where('participant', 'groupId', groupId).filter((other) => other.id !== id);
    draft.update('participant', id, { groupId, rank: rankBefore(others, beforeId) });
  },
  'participant.remove': (draft, { ids }) => {
    for (const id of ids) draft.remove('participant', id);
  },
};

type NewOrganisations = CommandOf<'organisation.add'>['organisations'];

function addOrganisations(draft: Draft, organisations: NewOrganisations): void {
  const ranks = ranksBefore(draft.all('organisation'), null, organisations.length);
  organisations.forEach(({ id, organisationName }, index) => {
    refuseIfThere(draft, 'organisation', id);
    const nameId = nameWithWords(organisationName);
    draft.insert('organisation', { id, nameId, rank: ranks[index] ?? '' });
  });
}

/** The id of a name that says something. Throws `text-empty`, `text-too-long`. */
function nameWithWords({ id, text }: PersonName): string {
  lineWithWords(text);
  return id;
}

/** Groups left over by a new division; one that participants or threats belong to is never among them. */
function removeEmptyGroups(draft: Draft, kept: ReadonlySet<string>): void {
  const isEmpty = (id: string) =>
    draft.where('participant', 'groupId', id).length === 0 &&
    draft.where('threat', 'groupId', id).length === 0 &&
    draft.where('parkedNote', 'groupId', id).length === 0;
  for (const { id } of draft.all('workGroup'))
    if (!kept.has(id) && isEmpty(id)) draft.remove('workGroup', id);
}

/** A new group takes the first free sign: A to J. */
export function addGroup(draft: Draft, id: string, name: string): void {
  refuseIfThere(draft, 'workGroup', id);
  const taken = new Set(draft.all('workGroup').map((group) => group.sign));
  const sign = groupSigns.find((each) => !taken.has(each));
  if (!sign) throw new Refusal('too-many-groups', { most: groupSigns.length });
  const said = patchOf(draft, groupFields, 'group.rename', { name });
  draft.insert('workGroup', { id, sign, ...emptyRow(groupFields), ...said });
}

function needGroupAndOrganisation(draft: Draft, groupId: string | null, organisationId: string | null): void {
  if (groupId !== null) draft.need('workGroup', groupId);
  if (organisationId !== null) draft.need('organisation', organisationId);
}

/** Ids are made by the sender; one that is taken is refused rather than overwritten. */
export function refuseIfThere(draft: Draft, table: Parameters<Draft['get']>[0], id: string): void {
  if (draft.get(table, id)) throw new Refusal('already-there', { what: table });
}
