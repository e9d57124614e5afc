import { create } from 'zustand';
import { largestTable, largestUpload } from '../../../shared/api/files.ts';
import type { Fault, Result } from '../../../shared/api/result.ts';
import type { ImportFile } from '../../../shared/api/types.ts';
import {
  type Delimiter,
  type GroupAnswers,
  likelyMapping,
  likelySheet,
  type Mapping,
  type Sheet,
  type TextEncoding,
  type TextForm,
  withoutListMarks,
} from '../../../shared/domain/threat-table/index.ts';
import {
  type GroupFile,
  likelyDestinations,
  type MergeChoices,
  planOfMerge,
} from '../../../shared/domain/workshop/merge-workshop.ts';
import { call } from '../../api.ts';
import { readUpload } from '../../components/FileField.tsx';
import { type Outcome, useBoard } from '../../state/board-store.ts';
import { groupSpeaking } from '../../state/group-choice.ts';
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
const accepted = [
  '.txt',
  '.md',
  '.csv',
  '.tsv',
  '.xlsx',
  '.ods',
  '.xls',
  '.html',
  '.htm',
  '.storforum',
  '.json',
] as const;
/** Kinds that get a sentence with the way out. */
export const recognised = [
  ...accepted,
  '.xlsm',
  '.xlsb',
  '.docx',
  '.doc',
  '.pdf',
  '.rtf',
  '.odt',
  '.mht',
  '.mhtml',
  '.eml',
  '.msg',
  '.numbers',
] as const;

/** Counts openings and files, so that an answer to an earlier one is recognised. */
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

/** The encoding and the delimiter that somebody has chosen for a text. */
export type ReadAs = { readonly encoding?: TextEncoding; readonly delimiter?: Delimiter };

/** Has the host read a file. The answer about a file that has been replaced by another is dropped. */
export async function readFile(file: File, readAs: ReadAs = {}): Promise<void> {
  asked += 1;
  const own = asked;
  useImport.setState({ reading: file.name, fault: null });
  const result = await readByHost(file, readAs);
  if (own !== asked) return;
  if (!result.ok) return useImport.setState({ reading: null, step: { kind: 'choose' }, fault: result.error });
  const content = result.value;
  if (content.kind !== 'book')
    return useImport.setState({ reading: null, step: stepOf(file, content, readAs) });
  closeImport();
  // When this dialog has gone: two at a time would leave the page hidden from screen readers.
  requestAnimationFrame(() => requestAnimationFrame(() => openRevision(file.name, content)));
}

/** Waits until a change is on disk before the dialog goes; a refusal leaves all of it as it was. */
export async function finish({ fault, saved }: Outcome, then = () => {}): Promise<void> {
  if (fault) return useImport.setState({ fault });
  const own = asked;
  useImport.setState({ isSaving: true, fault: null });
  const late = await saved;
  if (own !== asked) return;
  if (late) return useImport.setState({ isSaving: false, fault: late });
  closeImport();
  then();
}

async function readByHost(file: File, readAs: ReadAs): Promise<Result<ImportFile>> {
  const isGroupFile = /\.(storforum|json)$/i.test(file.name);
  const upload = await readUpload(file, isGroupFile ? largestUpload : largestTable);
  return upload.ok ? call('import.read', { ...upload.value, ...readAs }) : upload;
}

/** What is likely to be meant, so that Enter alone will mostly do. */
function stepOf(file: File, content: Exclude<ImportFile, { kind: 'book' }>, readAs: ReadAs): Step {
  const { name } = file;
  const { tables } = useBoard.getState();
  const groups = [...tables.workGroup.values()];
  if (content.kind === 'workshop') {
    const destinations = likelyDestinations(planOfMerge(tables, content.file), groups.length);
    return { kind: 'merge', name, file: content.file, destinations, taken: new Set(), withRisks: false };
  }
  const sheets = content.sheets.map((sheet) => withoutListMarks(sheet));
  const at = likelySheet(sheets);
  const mapping = likelyMapping(sheets[at] ?? { name: '', rows: [] }, groups);
  const { text, hiddenSheets } = content;
  const groupId = groupSpeaking(tables);
  return {
    kind: 'table',
    name,
    asRead: content.sheets,
    sheets,
    at,
    mapping,
    groupId,
    file,
    readAs,
    answers: new Map(),
    ...(text && { text }),
    ...(hiddenSheets && { hiddenSheets }),
  };
}

/** A file of threats that has been read, and how it is to be understood. */
export type TableStep = {
  readonly kind: 'table';
  readonly name: string;
  /** The sheets as they stand in the file, and with lists understood. */
  readonly asRead: readonly Sheet[];
  readonly sheets: readonly Sheet[];
  /** Which of the sheets. */
  readonly at: number;
  readonly mapping: Mapping;
  /** The group of threats whose row names none. */
  readonly groupId: string | null;
  /** What is meant by names of groups that are not known here; a name without an answer is a question still. */
  readonly answers: GroupAnswers;
  readonly file: File;
  readonly readAs: ReadAs;
  /** What a text was taken to be. */
  readonly text?: TextForm;
  /** Names of sheets that are hidden in the file, and were not read. */
  readonly hiddenSheets?: readonly string[];
};

/** A group's file that has been read, and what is to be taken of it. */
export type MergeStep = MergeChoices & {
  readonly kind: 'merge';
  readonly name: string;
  readonly file: GroupFile;
};
