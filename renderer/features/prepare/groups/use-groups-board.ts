import { useState } from 'react';
import type { Participant, WorkGroup } from '../../../../shared/domain/tables.ts';
import { type KeptFocus, useKeptFocus } from '../../../components/use-kept-focus.ts';
import type { KeyHandler } from '../../../keys/key-table.ts';
import { groupsKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { useGroups } from '../../../state/selectors.ts';
import { usePeople } from '../people/use-people.ts';
import { changeGroupSize } from '../prepare-store.ts';
import { addGroup, placeAlong, removeGroup } from './group-actions.ts';

/** Moving people between groups: by pointer, by key, or picked up and put down. */
export type GroupsBoard = {
  readonly focus: KeptFocus<HTMLDivElement>;
  /** The participant that has been picked up, to be put down in a group. */
  readonly picked: string | null;
  pick(participantId: string | null): void;
  /** Moves a participant to a group, or out of the groups. */
  place(participantId: string, groupId: string | null): void;
  /** Moves whoever is picked up or in focus. */
  placeHeld(groupId: string | null): void;
  /** Moves whoever is in focus to a group beside. */
  shiftHeld(steps: number): void;
};

export function useGroupsBoard(): GroupsBoard {
  const focus = useKeptFocus<HTMLDivElement>();
  const groups = useGroups();
  const people = usePeople();
  const [picked, pick] = useState<string | null>(null);

  const place = (participantId: string, groupId: string | null) => {
    pick(null);
    const person = people.find(({ participant }) => participant.id === participantId);
    if (!person || person.participant.groupId === groupId) return;
    run({ type: 'participant.place', id: participantId, groupId, beforeId: null });
  };
  return {
    focus,
    picked,
    pick,
    place,
    placeHeld: (groupId) => {
      const id = picked ?? focus.held();
      if (id) place(id, groupId);
    },
    shiftHeld: (steps) => {
      const held = participantOf(focus.held());
      if (held) place(held.id, placeAlong(groups, held.groupId, steps));
    },
  };
}

/** The group in whose card the focus is. */
function groupAt(target: EventTarget | null, groups: readonly WorkGroup[]): WorkGroup | undefined {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-group]') : null;
  return groups.find(({ id }) => id === card?.dataset.group);
}

function participantOf(id: string | null): Participant | undefined {
  return id === null ? undefined : useBoard.getState().tables.participant.get(id);
}

/** The keys of the groups: those that move somebody act on whoever is picked up or in focus. */
export function useGroupsKeys(board: GroupsBoard, hasPeople: boolean, divide: () => void): void {
  const groups = useGroups();
  const when = () => board.focus.held() !== null || board.picked !== null;
  const groupOf = ({ key }: KeyboardEvent) =>
    groups.find(({ sign }) => sign.toLowerCase() === key.toLowerCase());
  const last = groups.at(-1)?.sign ?? 'A';
  const toGroup: KeyHandler = {
    cap: last === 'A' ? 'A' : `A–${last}`,
    when: (event) => when() && groupOf(event) !== undefined,
    run: (event) => board.placeHeld(groupOf(event)?.id ?? null),
  };
  useKeys(groupsKeys, {
    up: { when, run: () => board.focus.step(-1) },
    down: { when, run: () => board.focus.step(1) },
    left: { hint: hasPeople, when, run: () => board.shiftHeld(-1) },
    right: { hint: hasPeople, when, run: () => board.shiftHeld(1) },
    toGroup: groups.length === 0 ? null : { ...toGroup, hint: hasPeople },
    noGroup: { when, run: () => board.placeHeld(null) },
    putBack: { when: () => board.picked !== null, run: () => board.pick(null) },
    arrange: { hint: hasPeople, when: () => hasPeople, run: divide },
    add: addGroup,
    remove: {
      when: ({ target }) => groupAt(target, groups) !== undefined,
      run: ({ target }) => {
        const group = groupAt(target, groups);
        if (group) removeGroup(group);
      },
    },
    larger: () => changeGroupSize(1),
    smaller: () => changeGroupSize(-1),
  });
}
