import { useMemo } from 'react';
import type { Organisation, Participant } from '../../../../shared/domain/tables.ts';
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
  const organisations = useBoard((board) => board.tables.organisation);
  const personNames = useBoard((board) => board.personNames);
  return useMemo(
    () =>
      [...participants.values()].sort(byRank).map((participant) => ({
        participant,
        name: personNames.get(participant.personNameId ?? '') ?? '',
        organisation: organisations.get(participant.organisationId ?? '')?.name ?? '',
      })),
    [participants, organisations, personNames],
  );
}

/** Organisations in the order they were listed. */
export function useOrganisations(): readonly Organisation[] {
  const organisations = useBoard((board) => board.tables.organisation);
  return useMemo(() => [...organisations.values()].sort(byRank), [organisations]);
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
