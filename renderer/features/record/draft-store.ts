import { create } from 'zustand';
import type { Fault } from '../../../shared/api/result.ts';
import type { Origin, Property } from '../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../shared/domain/commands.ts';
import { useBoard } from '../../state/board-store.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { keepDraft, keptDraft } from './unsaved-draft.ts';
import type { Wording } from './wording.ts';

/** A recorded threat whose texts are being changed, with the texts it had when that began. */
export type Edit = Wording & {
  readonly threatId: string;
  readonly before: Wording;
  readonly fault: Fault | null;
};

export type TextCommand = CommandOf<'threat.record'> | CommandOf<'threat.edit'>;

/** A command that was refused after the field had gone on to something else; kept until somebody decides. */
export type Refused = { readonly id: string; readonly command: TextCommand; readonly fault: Fault };

/** What is on its way to being recorded. One text, whichever group is chosen: who said it is often settled last. */
export type Draft = {
  readonly text: string;
  readonly cause: string;
  readonly consequence: string;
  /** Whether the fields of cause and consequence are open; they stay so until somebody closes them. */
  readonly isSentence: boolean;
  readonly properties: readonly Property[];
  readonly origin: Origin | null;
  /** Lines pasted and not yet confirmed. */
  readonly pasted: readonly string[] | null;
  readonly fault: Fault | null;
  readonly edit: Edit | null;
  readonly refused: readonly Refused[];
};

export const emptyDraft: Draft = {
  text: '',
  cause: '',
  consequence: '',
  isSentence: false,
  properties: [],
  origin: null,
  pasted: null,
  fault: null,
  edit: null,
  refused: [],
};

/** By file, so that what was half typed in one workshop neither is lost nor turns up in another. */
const useDrafts = create<{ readonly drafts: ReadonlyMap<string, Draft> }>(() => ({ drafts: new Map() }));

/** A part of the open workshop's draft. */
export function useDraft<T>(part: (draft: Draft) => T): T {
  const file = useBoard((board) => board.file);
  return useDrafts(({ drafts }) => part(drafts.get(file ?? '') ?? emptyDraft));
}

/** Whether anything of a threat stands in the fields. */
export function isBegun({ text, cause, consequence }: Draft): boolean {
  return text + cause + consequence !== '';
}

export function openFile(): string {
  return useBoard.getState().file ?? '';
}

export function draftOf(file = openFile()): Draft {
  return useDrafts.getState().drafts.get(file) ?? emptyDraft;
}

export function changeDraft(change: Partial<Draft>, file = openFile()): void {
  setDraft({ ...draftOf(file), ...change }, file);
  keepDraft(file, draftOf(file), useUi.getState().groupId);
}

function setDraft(draft: Draft, file: string): void {
  useDrafts.setState(({ drafts }) => ({ drafts: new Map(drafts).set(file, draft) }));
}

/**
 * What was being typed when the window went is there again when its workshop is opened. Why it was refused held of the
 * workshop as it was open then: its file may have been away.
 */
useBoard.subscribe(({ file, tables }, before) => {
  if (file === null || file === before.file) return;
  const left = useDrafts.getState().drafts.get(file);
  if (left) return setDraft({ ...left, fault: null, edit: left.edit && { ...left.edit, fault: null } }, file);
  const kept = keptDraft(file, tables.threat);
  if (!kept) return;
  setDraft({ ...emptyDraft, ...kept.draft }, file);
  if (kept.groupId !== null) setUi({ groupId: kept.groupId });
});
