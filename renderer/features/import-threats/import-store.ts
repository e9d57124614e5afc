import { create } from 'zustand';
import { largestTable, largestUpload } from '../../../shared/api/files.ts';
import type { Fault, Result } from '../../../shared/api/result.ts';
import type { ImportFile } from '../../../shared/api/types.ts';
import {
  likelyMapping,
  likelySheet,
  type Mapping,
  type Sheet,
} from '../../../shared/domain/threat-table/index.ts';
import {
  type GroupFile,
  likelyDestinations,
  type MergeChoices,
  planOfMerge,
} from '../../../shared/domain/workshop/merge-workshop.ts';
import { call } from '../../api.ts';
import { type Outcome, useBoard } from '../../state/board-store.ts';
import { groupSpeaking } from '../../state/group-choice.ts';
import { readUpload } from '../../state/read-upload.ts';
import { openRevision } from '../revise/revise-store.ts';

/** Nothing yet: a file is to be chosen. */
type ChooseStep = { readonly kind: 'choose' };
export type Step = ChooseStep | TableStep | MergeStep;

type Import = {
  /** Null while the dialog is closed. */
  readonly step: Step | null;
  /** What is under way: a file by its name, or the change itself. */
  readonly reading: string | null;
  readonly isSaving: boolean;
  readonly fault: Fault | null;
};

const closed: Import = { step: null, reading: null, isSaving: false, fault: null };
export const useImport = create<Import>(() => closed);

/** Kinds of files that are taken, by the endings of their names. */
export const accepted = ['.txt', '.csv', '.tsv', '.xlsx', '.storforum', '.json'] as const;

/** Which opening of the dialog, and which file in it, an answer is for. */
let asked = 0;

/** Opens the dialog, and reads the file if one is at hand. */
export function openImport(file?: File): void {
  asked += 1;
  useImport.setState({ ...closed, step: { kind: 'choose' } });
  if (file) void readFile(file);
}

export function closeImport(): void {
  asked += 1;
  useImport.setState(closed);
}

/** Has the host read a file. What it says of one that has been left for another is passed over. */
export async function readFile(file: File): Promise<void> {
  asked += 1;
  const own = asked;
  useImport.setState({ reading: file.name, fault: null });
  const result = await readByHost(file);
  if (own !== asked) return;
  if (!result.ok) return useImport.setState({ reading: null, step: { kind: 'choose' }, fault: result.error });
  const content = result.value;
  if (content.kind !== 'book') return useImport.setState({ reading: null, step: stepOf(file.name, content) });
  closeImport();
  // When this dialog has gone: two at a time would leave the page hidden from screen readers.
  requestAnimationFrame(() => requestAnimationFrame(() => openRevision(file.name, content)));
}

/** Waits until a change is on disk before the dialog goes; a refusal leaves all of it as it was. */
export async function finish({ fault, saved }: Outcome, then: () => void): Promise<void> {
  if (fault) return useImport.setState({ fault });
  const own = asked;
  useImport.setState({ isSaving: true, fault: null });
  const late = await saved;
  if (own !== asked) return;
  if (late) return useImport.setState({ isSaving: false, fault: late });
  closeImport();
  then();
}

async function readByHost(file: File): Promise<Result<ImportFile>> {
  const isGroupFile = /\.(storforum|json)$/i.test(file.name);
  const upload = await readUpload(file, isGroupFile ? largestUpload : largestTable);
  return upload.ok ? call('import.read', upload.value) : upload;
}

/** What is likely to be meant, so that Enter alone will mostly do. */
function stepOf(name: string, content: Exclude<ImportFile, { kind: 'book' }>): Step {
  const { tables } = useBoard.getState();
  const groups = [...tables.workGroup.values()];
  if (content.kind === 'workshop') {
    const destinations = likelyDestinations(planOfMerge(tables, content.file), groups.length);
    return { kind: 'merge', name, file: content.file, destinations, taken: new Set(), withRisks: false };
  }
  const at = likelySheet(content.sheets);
  const sheet = content.sheets[at] ?? { name: '', rows: [] };
  const groupId = groupSpeaking(tables);
  return { kind: 'table', name, sheets: content.sheets, at, mapping: likelyMapping(sheet, groups), groupId };
}

/** A file of threats that has been read, and how it is to be understood. */
export type TableStep = {
  readonly kind: 'table';
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** Which of the sheets. */
  readonly at: number;
  readonly mapping: Mapping;
  /** The group of threats whose row names none. */
  readonly groupId: string | null;
};

/** A group's file that has been read, and what is to be taken of it. */
export type MergeStep = MergeChoices & {
  readonly kind: 'merge';
  readonly name: string;
  readonly file: GroupFile;
};
