import type { Fault } from '../../../shared/api/result.ts';
import { type Origin, origins, type Property, properties } from '../../../shared/domain/codes.ts';
import type { CommandOf } from '../../../shared/domain/commands.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import { useBoard } from '../../state/board-store.ts';
import {
  setUnsavedText,
  type UnsavedTexts,
  unsavedTexts,
  unsavedTextsBelow,
  useUnsavedTexts,
} from '../../state/unsaved-text.ts';
import { refusedIn, refusedText } from './refused.ts';
import { type Wording, wordingKeys, wordingOf } from './wording.ts';

type Threats = ReadonlyMap<string, Threat>;

/** A recorded threat whose texts are being changed, with the texts it has meanwhile. */
export type Edit = Wording & {
  readonly threatId: string;
  readonly before: Wording;
  readonly fault: Fault | null;
};

export type TextCommand = CommandOf<'threat.record'> | CommandOf<'threat.edit'>;

/** A command refused when the field already held something else; kept until somebody decides. */
export type Refused = { readonly id: string; readonly command: TextCommand; readonly fault: Fault };

/** What is being typed. One text for all groups: who said it is often decided last. */
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

const lines = '\n';
const noThreats: Threats = new Map();
let last: { texts: UnsavedTexts; file: string; threats: Threats; draft: Draft } | null = null;

/** A part of the open workshop's draft. */
export function useDraft<T>(part: (draft: Draft) => T): T {
  const file = useBoard((board) => board.file) ?? '';
  const threats = useBoard((board) => board.tables.threat);
  return useUnsavedTexts((texts) => {
    if (last?.texts !== texts || last.file !== file || last.threats !== threats)
      last = { texts, file, threats, draft: draftIn(file, threats, texts) };
    return part(last.draft);
  });
}

/** Whether anything of a threat stands in the fields. */
export function isBegun({ text, cause, consequence }: Draft): boolean {
  return text + cause + consequence !== '';
}

export function openFile(): string {
  return useBoard.getState().file ?? '';
}

/** A workshop's draft; no change of a threat where the workshop is not open. */
export function draftOf(file = openFile()): Draft {
  return draftIn(file, file === openFile() ? useBoard.getState().tables.threat : noThreats, unsavedTexts());
}

/** The draft, read from the unsaved texts of a workshop: it has no other store. */
function draftIn(file: string, threats: Threats, texts: UnsavedTexts): Draft {
  const record = unsavedTextsBelow('record/', file, texts);
  const of = (name: string) => record.get(`record/${name}`)?.text ?? '';
  const [text, cause, consequence, pasted] = [of('text'), of('cause'), of('consequence'), of('pasted')];
  const chosen = of('properties').split(' ');
  return {
    ...{ text, cause, consequence },
    isSentence: of('sentence') !== '' || cause + consequence !== '',
    properties: properties.filter((each) => chosen.includes(each)),
    origin: origins.find((each) => each === of('origin')) ?? null,
    pasted: pasted === '' ? null : pasted.split(lines),
    fault: record.get('record/text')?.fault ?? null,
    edit: editIn(file, threats, texts),
    refused: [...record].flatMap(([field, each]) => refusedIn(field, each)),
  };
}

function editIn(file: string, threats: Threats, texts: UnsavedTexts): Edit | null {
  const opened = unsavedTextsBelow('record/edit', file, texts).get('record/edit');
  const threat = threats.get(opened?.text ?? '');
  if (!opened || !threat) return null;
  const before = wordingOf(threat);
  const typed = typedWords(threat.id, file, texts);
  return { threatId: threat.id, ...before, ...typed, before, fault: opened.fault };
}

/** The texts of a threat that are typed and not saved. */
function typedWords(threatId: string, file: string, texts: UnsavedTexts): Partial<Wording> {
  const typed = unsavedTextsBelow(`threat/${threatId}/`, file, texts);
  const words = wordingKeys.flatMap((key) => {
    const unsaved = typed.get(`threat/${threatId}/${key}`);
    return unsaved ? [[key, unsaved.text] as const] : [];
  });
  return Object.fromEntries(words);
}

/** Changes parts of a draft: each is an unsaved text, or several. */
export function changeDraft(change: Partial<Draft>, file = openFile()): void {
  const before = draftOf(file);
  const after = { ...before, ...change };
  const set = (name: string, text: string, fault: Fault | null = null) =>
    setUnsavedText(`record/${name}`, text === '' && !fault ? null : { text, fault }, file);
  if (after.text !== before.text || after.fault !== before.fault) set('text', after.text, after.fault);
  if (after.cause !== before.cause) set('cause', after.cause);
  if (after.consequence !== before.consequence) set('consequence', after.consequence);
  if ('isSentence' in change) set('sentence', after.isSentence ? 'open' : '');
  if (after.properties !== before.properties) set('properties', after.properties.join(' '));
  if (after.origin !== before.origin) set('origin', after.origin ?? '');
  if (after.pasted !== before.pasted) set('pasted', after.pasted?.join(lines) ?? '');
  if (after.edit !== before.edit) changeEdit(before.edit, after.edit, file);
  if (after.refused !== before.refused) changeRefused(before.refused, after.refused, file);
}

function changeEdit(before: Edit | null, after: Edit | null, file: string): void {
  if (before && before.threatId !== after?.threatId) forgetWords(before.threatId, file);
  setUnsavedText('record/edit', after && { text: after.threatId, fault: after.fault }, file);
  if (!after) return;
  for (const key of wordingKeys) {
    const isTyped = after[key] !== after.before[key];
    setUnsavedText(
      `threat/${after.threatId}/${key}`,
      isTyped ? { text: after[key], fault: null } : null,
      file,
    );
  }
}

function forgetWords(threatId: string, file: string): void {
  for (const key of wordingKeys) setUnsavedText(`threat/${threatId}/${key}`, null, file);
}

function changeRefused(before: readonly Refused[], after: readonly Refused[], file: string): void {
  const ids = new Set(after.map(({ id }) => id));
  for (const { id } of before) if (!ids.has(id)) setUnsavedText(`record/refused/${id}`, null, file);
  for (const each of after)
    setUnsavedText(`record/refused/${each.id}`, { text: refusedText(each), fault: null }, file);
}

/** When a threat is removed while it is being edited, the typed texts are kept. */
function leaveEditOfLost(file: string, threats: Threats, threatsBefore: Threats): void {
  const threatId = unsavedTexts().get(`${file}/record/edit`)?.text;
  if (!threatId || threats.has(threatId)) return;
  const typed = typedWords(threatId, file, unsavedTexts());
  const threat = threatsBefore.get(threatId);
  const command = { type: 'threat.edit', id: threatId, ...(threat && wordingOf(threat)), ...typed } as const;
  const fault: Fault = { code: 'not-found', params: { what: 'threat' } };
  const isTyped = Object.keys(typed).length > 0;
  forgetWords(threatId, file);
  setUnsavedText('record/edit', null, file);
  const left: Refused[] = isTyped ? [{ id: crypto.randomUUID(), command, fault }] : [];
  changeDraft({ refused: [...draftOf(file).refused, ...left] }, file);
}

/** Drops an unsaved text that was recorded: the app was killed between the two. */
function forgetRecorded(file: string, threats: Threats): void {
  const { text, cause, consequence } = draftOf(file);
  const newest = [...threats.values()].reduce<Threat | null>(
    (latest, each) => (latest && latest.number > each.number ? latest : each),
    null,
  );
  if (newest === null || text === '' || newest.text !== text.trim()) return;
  if (newest.cause !== cause.trim() || newest.consequence !== consequence.trim()) return;
  changeDraft({ text: '', cause: '', consequence: '', properties: [], origin: null }, file);
}

/** Drops the reasons of refusals: they were about the workshop as it was open then, whose file may have been missing. */
function forgetFaults(file: string): void {
  const { edit } = draftOf(file);
  changeDraft({ fault: null, edit: edit && { ...edit, fault: null } }, file);
}

useBoard.subscribe(({ file, tables: { threat } }, before) => {
  if (file === null || (file === before.file && threat === before.tables.threat)) return;
  leaveEditOfLost(file, threat, file === before.file ? before.tables.threat : noThreats);
  if (file === before.file) return;
  forgetRecorded(file, threat);
  forgetFaults(file);
});
