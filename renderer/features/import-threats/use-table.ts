import { useMemo } from 'react';
import { cellsIn, markedLine } from '../../../shared/domain/text/cells.ts';
import {
  type GroupAnswers,
  type HeadRows,
  type IndentedAs,
  likelyMapping,
  type Mapping,
  type Part,
  recordCommand,
  type Sheet,
  type TableThreats,
  threatsIn,
  withHeads,
  withoutListMarks,
  withPart,
} from '../../../shared/domain/threat-table/index.ts';
import { run, useBoard } from '../../state/board-store.ts';
import { turnTo } from '../../state/group-choice.ts';
import { useGroups, useLanguage } from '../../state/selectors.ts';
import { finish, type ReadAs, readFile, type TableStep, useImport } from './import-store.ts';

type TableView = { readonly sheet: Sheet; readonly read: TableThreats };

/** The chosen sheet as threats. */
export function useTable(step: TableStep | null): TableView | null {
  const groups = useGroups();
  const language = useLanguage();
  const sheet = step?.sheets[step.at];
  const mapping = step?.mapping;
  const answers = step?.answers;
  return useMemo(
    () => (sheet && mapping ? { sheet, read: threatsIn(sheet, mapping, groups, language, answers) } : null),
    [sheet, mapping, groups, language, answers],
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

/** Says where the heads are. */
export function chooseHeads(at: number | null, rows: HeadRows): void {
  const { step } = useImport.getState();
  const sheet = step?.kind === 'table' ? step.sheets[step.at] : undefined;
  if (step?.kind === 'table' && sheet) changeTable({ mapping: withHeads(sheet, step.mapping, at, rows) });
}

/** Says what a column is; null leaves it out. */
export function choosePart(column: number, part: Part | null): void {
  const { step } = useImport.getState();
  if (step?.kind === 'table') changeTable({ mapping: withPart(step.mapping, column, part) });
}

/** Another sheet of the file, understood anew. */
export function chooseSheet(at: number): void {
  const { step } = useImport.getState();
  const groups = [...useBoard.getState().tables.workGroup.values()];
  const sheet = step?.kind === 'table' ? step.sheets[at] : undefined;
  if (sheet) changeTable({ at, mapping: likelyMapping(sheet, groups) });
}

/** Says what the items of a list are that stand below others. */
export function chooseIndented(as: IndentedAs): void {
  const { step } = useImport.getState();
  if (step?.kind !== 'table') return;
  const sheets = step.asRead.map((sheet) => withoutListMarks(sheet, as));
  useImport.setState({ step: { ...step, sheets } });
  chooseSheet(step.at);
}

/** Says which group a name that is not known means; null is none of them. */
export function answerGroup(name: string, groupId: string | null | undefined): void {
  const { step } = useImport.getState();
  if (step?.kind !== 'table') return;
  const answers = new Map(step.answers);
  if (groupId === undefined) answers.delete(name);
  else answers.set(name, groupId);
  changeTable({ answers });
}

/** Reads the file once more, as somebody says it is written. */
export function readAgain(change: ReadAs): void {
  const { step } = useImport.getState();
  if (step?.kind !== 'table') return;
  const readAs = { ...step.readAs, ...change };
  // Before the answer is there, a second choice builds on the first.
  changeTable({ readAs });
  void readFile(step.file, readAs);
}

/** Whether there is something to record, nothing that would have to be cut, and no group that is a question still. */
export function isRecordable(
  { threats, tooLong, unknownGroups }: TableThreats,
  answers: GroupAnswers,
): boolean {
  return threats.length > 0 && tooLong.length === 0 && unknownGroups.every((name) => answers.has(name));
}

/** Records the threats in one change. */
export function recordTable({ groupId }: TableStep, { threats }: TableThreats): void {
  const command = recordCommand(threats, groupId, () => crypto.randomUUID());
  const own = threats.every(({ group, isNobodys }) => group !== null || isNobodys);
  void finish(run(command), () => {
    if (!own) turnTo(groupId);
  });
}

/** Whether a copied page has rows of cells. Excel's own text of a single column is as good, and asks nothing. */
export function hasTable(page: string): boolean {
  const rows = page.match(/<tr[\s>]/gi)?.length ?? 0;
  const isWide = /<\/t[dh]>\s*<t[dh][\s>]/i.test(page);
  return rows > 1 && (isWide || !page.includes('urn:schemas-microsoft-com:office:excel'));
}

/** Whether a copied page has a list within a list: as plain text it would have lost how deep each item stands. */
export function hasIndentedList(page: string): boolean {
  let depth = 0;
  for (const [, end] of page.matchAll(/<(\/?)[uo]l[\s>]/gi)) {
    depth += end ? -1 : 1;
    if (depth > 1) return true;
  }
  return /mso-list:[^;'"]*level[2-9]|aria-level=.?[2-9]/i.test(page);
}

/** Whether a pasted text is cells copied from a workbook: rows of equally many columns with tabs between. */
export function isTable(text: string): boolean {
  const rows = cellsIn(text, '\t', { isCopied: true }).filter((cells) =>
    cells.some((cell) => cell.trim() !== ''),
  );
  const width = rows[0]?.length ?? 1;
  const isList = rows.every(([first = '']) => markedLine(`${first} x`).mark !== null);
  return rows.length > 1 && width > 1 && rows.every((cells) => cells.length === width) && !isList;
}
