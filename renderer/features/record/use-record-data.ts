import { useMemo } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import { useBoard } from '../../state/board-store.ts';
import { chosenGroup, type GroupChoice, groupChoices } from '../../state/group-choice.ts';
import { useGroups } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';

const noThreats: readonly Threat[] = [];

type RecordData = {
  readonly choices: readonly GroupChoice[];
  readonly speaking: GroupChoice;
  /** Threats of the speaking group, newest first. */
  readonly threats: readonly Threat[];
  /** How many threats a place has. */
  readonly countOf: (choice: GroupChoice) => number;
};

/** What the screen shows of the workshop. */
export function useRecordData(): RecordData {
  const groups = useGroups();
  const threats = useBoard((board) => board.tables.threat);
  const chosen = useUi((ui) => ui.groupId);
  const byGroup = useMemo(
    () =>
      Map.groupBy(
        [...threats.values()].sort((a, b) => b.number - a.number),
        (threat) => threat.groupId,
      ),
    [threats],
  );
  const choices = useMemo(() => groupChoices(groups), [groups]);
  const speaking = chosenGroup(choices, chosen);
  return {
    choices,
    speaking,
    threats: byGroup.get(speaking?.id ?? null) ?? noThreats,
    countOf: (choice) => byGroup.get(choice?.id ?? null)?.length ?? 0,
  };
}

/** Ids of the threats shown but not yet acknowledged as on disk. */
export function usePendingThreats(): ReadonlySet<string> {
  const pending = useBoard((board) => board.pending);
  return useMemo(() => {
    const keys = [...pending.values()].flatMap((rows) => [...rows]);
    const prefix = 'threat/';
    return new Set(keys.filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)));
  }, [pending]);
}
