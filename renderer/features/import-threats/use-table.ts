import { useMemo } from 'react';
import {
  likelyMapping,
  type Mapping,
  recordCommand,
  type Sheet,
  type TableThreats,
  threatsIn,
} from '../../../shared/domain/threat-table/index.ts';
import { run, useBoard } from '../../state/board-store.ts';
import { turnTo } from '../../state/group-choice.ts';
import { useGroups, useLanguage } from '../../state/selectors.ts';
import { changeDraft } from '../record/draft-store.ts';
import { finish, type TableStep, useImport } from './import-store.ts';

type TableView = { readonly sheet: Sheet; readonly read: TableThreats };

/** The chosen sheet as threats. */
export function useTable(step: TableStep | null): TableView | null {
  const groups = useGroups();
  const language = useLanguage();
  const sheet = step?.sheets[step.at];
  const mapping = step?.mapping;
  return useMemo(
    () => (sheet && mapping ? { sheet, read: threatsIn(sheet, mapping, groups, language) } : null),
    [sheet, mapping, groups, language],
  );
}

export function changeTable(change: Partial<TableStep>): void {
  useImport.setState(({ step }) => ({
    fault: null,
    step: step?.kind === 'table' ? { ...step, ...change } : step,
  }));
}

export function changeMapping(change: Partial<Mapping>): void {
  const { step } = useImport.getState();
  if (step?.kind === 'table') changeTable({ mapping: { ...step.mapping, ...change } });
}

/** Another sheet of the file, understood anew. */
export function chooseSheet(at: number): void {
  const { step } = useImport.getState();
  const groups = [...useBoard.getState().tables.workGroup.values()];
  const sheet = step?.kind === 'table' ? step.sheets[at] : undefined;
  if (sheet) changeTable({ at, mapping: likelyMapping(sheet, groups) });
}

/** Whether there is something to record, and nothing that would have to be cut. */
export function isRecordable({ threats, tooLong }: TableThreats): boolean {
  return threats.length > 0 && tooLong.length === 0;
}

/** Records the threats in one change. */
export function recordTable({ groupId }: TableStep, { threats }: TableThreats): void {
  const number = useBoard.getState().next.threat;
  const command = recordCommand(threats, groupId, () => crypto.randomUUID());
  const ids = command.threats.map(({ id }) => id);
  const own = threats.every(({ group }) => group !== null);
  void finish(run(command), () => {
    if (!own) turnTo(groupId);
    changeDraft({ notice: { kind: 'recorded', ids, number, groupId } });
  });
}

/** Whether a pasted text is cells copied from a workbook: rows of equally many columns with tabs between. */
export function isTable(text: string): boolean {
  const widths = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => line.split('\t').length);
  const [width = 1] = widths;
  return widths.length > 1 && width > 1 && widths.every((each) => each === width);
}
