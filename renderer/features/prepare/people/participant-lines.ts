import type { CommandOf } from '../../../../shared/domain/commands.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import type { PersonName } from '../../../../shared/domain/tables.ts';
import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine, longestName, mostLines } from '../../../../shared/domain/text/text.ts';
import { personNameOf } from '../../../../shared/domain/workshop/person-names.ts';
import type { NamedOrganisation } from './use-people.ts';

/** A participant as typed on a line, counted from 1; any part may be empty, not all. */
export type TypedParticipant = {
  readonly line: number;
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
 * `name-too-long` with its line, or `too-many-lines`.
 */
export function additionOf(
  raw: string,
  known: readonly Pick<NamedOrganisation, 'id' | 'name'>[],
  makeId: () => string,
): CommandOf<'participant.add'> {
  const typed = participantsIn(raw);
  refuseUnlessTakeable(typed);
  const { organisations, idOf } = organisationsAmong(known, makeId);
  const participants = typed.map(({ name, organisation, role }) => ({
    id: makeId(),
    personName: personNameOf(name, makeId),
    organisationId: idOf(organisation),
    role,
    groupId: null,
  }));
  return { type: 'participant.add', ...(organisations.length > 0 && { organisations }), participants };
}

function refuseUnlessTakeable(typed: readonly TypedParticipant[]): void {
  if (typed.length === 0) throw new Refusal('text-empty');
  if (typed.length > mostLines) throw new Refusal('too-many-lines', { count: typed.length, most: mostLines });
  const tooLong = typed
    .flatMap(({ line, name, organisation }) => [name, organisation].map((each) => ({ line, name: each })))
    .find(({ name }) => name.length > longestName);
  if (tooLong) {
    const { line, name } = tooLong;
    throw new Refusal('name-too-long', { line, length: name.length, longest: longestName });
  }
}

/** Finds organisations by name among the known; those it does not find it gathers, each under a new id. */
function organisationsAmong(known: readonly Pick<NamedOrganisation, 'id' | 'name'>[], makeId: () => string) {
  const ids = new Map(known.map(({ id, name }) => [folded(name), id]));
  const organisations: { id: string; organisationName: PersonName }[] = [];
  const idOf = (name: string): string | null => {
    if (name === '') return null;
    const id = ids.get(folded(name)) ?? makeId();
    if (!ids.has(folded(name))) organisations.push({ id, organisationName: { id: makeId(), text: name } });
    ids.set(folded(name), id);
    return id;
  };
  return { organisations, idOf };
}

/** Organisations to add from lines of names: each once, and none that is there. */
export function newOrganisationsIn(raw: string, known: readonly Pick<NamedOrganisation, 'name'>[]): string[] {
  const taken = new Set(known.map(({ name }) => folded(name)));
  return raw
    .split(/\r\n|\r|\n/)
    .map(cleanLine)
    .filter((name) => {
      const isNew = name !== '' && !taken.has(folded(name));
      taken.add(folded(name));
      return isNew;
    });
}

function participantOf(line: string, index: number): TypedParticipant {
  const separator = ['\t', ';', ','].find((each) => line.includes(each)) ?? ',';
  const [name = '', organisation = '', ...role] = line.split(separator).map(cleanLine);
  const rest = role.filter((each) => each !== '').join(', ');
  return { line: index + 1, name, organisation, role: rest };
}

function isHeading({ name, organisation }: TypedParticipant): boolean {
  return (
    namesOfColumns.name.includes(name.toLowerCase()) &&
    namesOfColumns.organisation.includes(organisation.toLowerCase())
  );
}
