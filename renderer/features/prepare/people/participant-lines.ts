import type { CommandOf } from '../../../../shared/domain/commands.ts';
import { personNameOf } from '../../../../shared/domain/person-names.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import type { Organisation } from '../../../../shared/domain/tables.ts';
import { cleanLine, mostLines } from '../../../../shared/domain/text.ts';

/** A participant as typed on a line; any part may be empty, not all. */
export type TypedParticipant = {
  readonly name: string;
  readonly organisation: string;
  readonly role: string;
};

const namesOfColumns = {
  name: ['namn', 'name', 'deltagare', 'participant'],
  organisation: ['organisation', 'organization', ''],
};

/**
 * Participants typed or pasted, one a line: name, organisation, role, with tabs, semicolons or commas between. The
 * strongest separator of a line counts, so that a name or a role may hold the weaker ones. A line of headings above
 * a list is left out.
 */
export function participantsIn(raw: string): TypedParticipant[] {
  const typed = raw
    .split(/\r\n|\r|\n/)
    .map(participantOf)
    .filter(({ name, organisation, role }) => name !== '' || organisation !== '' || role !== '');
  const [first, ...rest] = typed;
  return first && rest.length > 0 && isHeading(first) ? rest : typed;
}

/**
 * The one change that adds what was typed, with the organisations that are new among it. Throws `text-empty`,
 * `text-too-long` or `too-many-lines`.
 */
export function additionOf(
  raw: string,
  known: readonly Pick<Organisation, 'id' | 'name'>[],
  makeId: () => string,
): CommandOf<'participant.add'> {
  const typed = participantsIn(raw);
  if (typed.length === 0) throw new Refusal('text-empty');
  if (typed.length > mostLines) throw new Refusal('too-many-lines', { count: typed.length, most: mostLines });
  const organisationIds = new Map(known.map(({ id, name }) => [sameName(name), id]));
  const organisations: { id: string; name: string }[] = [];
  const idOf = (name: string): string | null => {
    if (name === '') return null;
    const found = organisationIds.get(sameName(name));
    if (found) return found;
    const id = makeId();
    organisationIds.set(sameName(name), id);
    organisations.push({ id, name });
    return id;
  };
  const participants = typed.map(({ name, organisation, role }) => ({
    id: makeId(),
    personName: personNameOf(name, makeId),
    organisationId: idOf(organisation),
    role,
    groupId: null,
  }));
  return { type: 'participant.add', ...(organisations.length > 0 && { organisations }), participants };
}

/** Organisations to add from lines of names: each once, and none that is there. */
export function newOrganisationsIn(raw: string, known: readonly Pick<Organisation, 'name'>[]): string[] {
  const taken = new Set(known.map(({ name }) => sameName(name)));
  return raw
    .split(/\r\n|\r|\n/)
    .map(cleanLine)
    .filter((name) => {
      const isNew = name !== '' && !taken.has(sameName(name));
      taken.add(sameName(name));
      return isNew;
    });
}

/** Organisations are told apart by their letters, not by capitals or blanks. */
function sameName(name: string): string {
  return cleanLine(name).toLocaleLowerCase('sv');
}

function participantOf(line: string): TypedParticipant {
  const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? ',';
  const [name = '', organisation = '', ...role] = line.split(separator).map(cleanLine);
  return { name, organisation, role: role.filter((each) => each !== '').join(', ') };
}

function isHeading({ name, organisation }: TypedParticipant): boolean {
  return (
    namesOfColumns.name.includes(name.toLowerCase()) &&
    namesOfColumns.organisation.includes(organisation.toLowerCase())
  );
}
