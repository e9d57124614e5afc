import type { CommandOf } from '../../../../shared/domain/commands.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import type { PersonName } from '../../../../shared/domain/tables.ts';
import { folded } from '../../../../shared/domain/text/signs.ts';
import { cleanLine, longestName, mostLines } from '../../../../shared/domain/text/text.ts';
import { personNameOf } from '../../../../shared/domain/workshop/person-names.ts';
import type { TypedParticipant } from './read-people.ts';
import type { NamedOrganisation } from './use-people.ts';

/**
 * The one change that adds the people of a list, with the organisations that are new among it. Throws `text-empty`,
 * `name-too-long` with its line, or `too-many-lines`.
 */
export function additionOf(
  typed: readonly TypedParticipant[],
  known: readonly Pick<NamedOrganisation, 'id' | 'name'>[],
  makeId: () => string,
): CommandOf<'participant.add'> {
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
