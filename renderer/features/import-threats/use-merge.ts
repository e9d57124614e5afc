import { useMemo } from 'react';
import {
  type MergeChoices,
  type MergePlan,
  mergeCommand,
  planOfMerge,
} from '../../../shared/domain/workshop/merge-workshop.ts';
import { run } from '../../state/board-store.ts';
import { useTables } from '../../state/selectors.ts';
import { finish, type MergeStep, useImport } from './import-store.ts';

/** What the file would bring to the workshop as it is now. */
export function useMergePlan(step: MergeStep | null): MergePlan | null {
  const { threat, workGroup, risk } = useTables();
  const file = step?.file;
  return useMemo(
    () => (file ? planOfMerge({ threat, workGroup, risk }, file) : null),
    [file, threat, workGroup, risk],
  );
}

export function changeMerge(change: Partial<MergeChoices>): void {
  useImport.setState(({ step }) => ({
    fault: null,
    step: step?.kind === 'merge' ? { ...step, ...change } : step,
  }));
}

export function sendTo(senderId: string | null, groupId: string | null): void {
  const { step } = useImport.getState();
  if (step?.kind === 'merge')
    changeMerge({ destinations: new Map(step.destinations).set(senderId, groupId) });
}

/** Takes the wording of the file for some threats, or keeps ours. */
export function takeTheirs(ids: readonly string[], take: boolean): void {
  const { step } = useImport.getState();
  if (step?.kind !== 'merge') return;
  const taken = new Set(step.taken);
  for (const id of ids)
    if (take) taken.add(id);
    else taken.delete(id);
  changeMerge({ taken });
}

/** Brings in what was chosen, in one change. */
export function merge(plan: MergePlan, choices: MergeChoices): void {
  const command = mergeCommand(plan, choices);
  if (!command) return;
  void finish(run(command));
}
