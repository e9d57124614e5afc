// Commands on the groups: dividing people among them, moving, adding, removing; and the state of the board they are given on.

import { useState } from 'react';
import { groupSigns } from '../../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../../shared/domain/commands.ts';
import type { Participant, WorkGroup } from '../../../../shared/domain/tables.ts';
import { arrangeGroups } from '../../../../shared/domain/workshop/arrange-groups.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../../shared/domain/workshop/register.ts';
import { type KeptFocus, useKeptFocus } from '../../../components/use-kept-focus.ts';
import type { KeyHandler } from '../../../keys/key-table.ts';
import { groupsKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { useGroups } from '../../../state/selectors.ts';
import { setUi } from '../../../state/ui-store.ts';
import { usePeople } from '../people/use-people.ts';
import { changeGroupSize, makeId, usePrepare } from '../prepare-store.ts';

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

/** Divides everyone into groups anew. */
export function arrange(): void {
  const { participant, workGroup } = useBoard.getState().tables;
  if (participant.size === 0) return;
  const groups = [...workGroup.values()].sort(bySign);
  const people = [...participant.values()].sort(byRank);
  const command = arrangementOf(people, groups, usePrepare.getState().groupSize, makeId);
  const { fault } = run(command);
  setUi({ fault });
}

export function addGroup(): void {
  const { fault } = run({ type: 'group.add', id: makeId(), name: '' });
  setUi({ fault });
}

/** Takes a group away; its people and its threats are then without one. */
export function removeGroup({ id }: WorkGroup): void {
  run({ type: 'group.remove', id });
}

/** The change that divides everyone into groups of about a size: the groups there are first, by sign, then new ones. */
export function arrangementOf(
  participants: readonly Participant[],
  groups: readonly WorkGroup[],
  size: number,
  makeId: () => string,
): CommandOf<'group.arrange'> {
  const dealt = arrangeGroups(participants, size, groupSigns.length);
  return {
    type: 'group.arrange',
    groups: dealt.map((participantIds, index) => ({ id: groups[index]?.id ?? makeId(), participantIds })),
  };
}

/** The place so many steps along from another, stopping at either end; null is without a group, before the first. */
export function placeAlong(
  groups: readonly WorkGroup[],
  groupId: string | null,
  steps: number,
): string | null {
  const places = [null, ...groups.map(({ id }) => id)];
  const at = places.indexOf(groupId) + steps;
  return places[Math.min(places.length - 1, Math.max(0, at))] ?? null;
}
