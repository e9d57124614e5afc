import { useMemo } from 'react';
import type { Participant } from '../../../../shared/domain/tables.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import type { Words } from '../../../../shared/words/areas.ts';
import { useBoard } from '../../../state/board-store.ts';

/** A participant with the words that stand for the ids. */
export type Person = {
  readonly participant: Participant;
  /** Empty where the name is not known. */
  readonly name: string;
  readonly organisation: string;
};

/** Participants in the order they were listed. */
export function usePeople(): readonly Person[] {
  const participants = useBoard((board) => board.tables.participant);
  const organisations = useOrganisations();
  const personNames = useBoard((board) => board.personNames);
  return useMemo(() => {
    const nameOf = new Map<string | null, string>(organisations.map(({ id, name }) => [id, name]));
    return [...participants.values()].sort(byRank).map((participant) => ({
      participant,
      name: personNames.get(participant.personNameId ?? '') ?? '',
      organisation: nameOf.get(participant.organisationId) ?? '',
    }));
  }, [participants, organisations, personNames]);
}

/** An organisation with its name, which is empty where it was forgotten. */
export type NamedOrganisation = { readonly id: string; readonly nameId: string; readonly name: string };

/** Organisations in the order they were listed. */
export function useOrganisations(): readonly NamedOrganisation[] {
  const organisations = useBoard((board) => board.tables.organisation);
  const names = useBoard((board) => board.personNames);
  return useMemo(
    () =>
      [...organisations.values()]
        .sort(byRank)
        .map(({ id, nameId }) => ({ id, nameId, name: names.get(nameId) ?? '' })),
    [organisations, names],
  );
}

/** People by the id of their group; those without one under null. */
export function usePeopleByGroup(): ReadonlyMap<string | null, readonly Person[]> {
  const people = usePeople();
  return useMemo(() => Map.groupBy(people, ({ participant }) => participant.groupId), [people]);
}

/** What somebody is called here: by name, else by role. */
export function calledBy({ name, participant }: Person, t: Words<'prepare'>): string {
  return name || participant.role || t('people.nameless');
}
