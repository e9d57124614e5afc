import type { WorkGroup } from '../../../../shared/domain/tables.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../../shared/domain/workshop/register.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { setUi } from '../../../state/ui-store.ts';
import { makeId } from '../attempt.ts';
import { say, usePrepare } from '../prepare-store.ts';
import { arrangementOf } from './arrangement.ts';

/** Divides everyone into groups anew. */
export function arrange(): void {
  const { participant, workGroup } = useBoard.getState().tables;
  if (participant.size === 0) return;
  const groups = [...workGroup.values()].sort(bySign);
  const people = [...participant.values()].sort(byRank);
  const command = arrangementOf(people, groups, usePrepare.getState().groupSize, makeId);
  const { fault } = run(command);
  setUi({ fault });
  if (!fault) say('said.arranged', { count: people.length, groups: command.groups.length });
}

export function addGroup(): void {
  const { fault } = run({ type: 'group.add', id: makeId(), name: '' });
  setUi({ fault });
}

/** Takes a group away; its people and its threats are then without one. */
export function removeGroup({ id, sign }: WorkGroup): void {
  if (!run({ type: 'group.remove', id }).fault) say('said.removedGroup', { sign });
}
