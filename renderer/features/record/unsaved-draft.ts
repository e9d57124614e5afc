import type { Fault } from '../../../shared/api/result.ts';
import { type Origin, origins, type Property, properties } from '../../../shared/domain/codes.ts';
import { commandSchema } from '../../../shared/domain/commands.ts';
import { refusalCodes } from '../../../shared/domain/refusal.ts';
import type { Threat } from '../../../shared/domain/tables.ts';
import { setUnsavedText, unsavedTextsBelow } from '../../state/unsaved-text.ts';
import type { Draft, Edit, Refused, TextCommand } from './draft-store.ts';
import { changedWords, wordingKeys, wordingOf } from './wording.ts';

type Threats = ReadonlyMap<string, Threat>;
/** What the host keeps of a draft, and the group that was chosen. */
type Kept = { readonly draft: Partial<Draft>; readonly groupId: string | null };

const lines = '\n';

/** Keeps a draft as texts by field: what the host had kept before and is no longer there is forgotten. */
export function keepDraft(file: string, draft: Draft, groupId: string | null): void {
  const now = fieldsOf(draft, groupId);
  const before = [...unsavedTextsBelow('record/', file), ...unsavedTextsBelow('threat/', file)];
  for (const [field] of before) if (!now.has(field)) setUnsavedText(field, null, file);
  for (const [field, text] of now) setUnsavedText(field, { text, fault: null }, file);
}

function fieldsOf(draft: Draft, groupId: string | null): Map<string, string> {
  const { text, cause, consequence, pasted, edit, refused } = draft;
  const words = Object.entries({ text, cause, consequence, pasted: pasted?.join(lines) ?? '' });
  const typed = words
    .filter(([, each]) => each !== '')
    .map(([name, each]) => [`record/${name}`, each] as const);
  const about = typed.length === 0 ? [] : aboutOf(draft, groupId);
  const edited = Object.entries(edit ? changedWords(edit, edit.before) : {}).map(
    ([name, each]) => [`threat/${edit?.threatId}/${name}`, each] as const,
  );
  const apart = refused.map(({ id, ...rest }) => [`record/refused/${id}`, JSON.stringify(rest)] as const);
  return new Map([...typed, ...about, ...edited, ...apart]);
}

function aboutOf(draft: Draft, groupId: string | null): (readonly [string, string])[] {
  const about = { group: groupId ?? '', origin: draft.origin ?? '', properties: draft.properties.join(' ') };
  const said = Object.entries(about).filter(([, each]) => each !== '');
  return said.map(([name, each]) => [`record/${name}`, each] as const);
}

/** What was being typed in a workshop when its window went; null where nothing was. */
export function keptDraft(file: string, threats: Threats): Kept | null {
  const record = unsavedTextsBelow('record/', file);
  const of = (name: string) => record.get(`record/${name}`) ?? '';
  const refused = [...record].flatMap(([field, text]) => refusedIn(field, text));
  const edit = editIn(unsavedTextsBelow('threat/', file), threats);
  const texts = { text: of('text'), cause: of('cause'), consequence: of('consequence') };
  const isTyped = Object.values(texts).some(Boolean) && !isRecorded(texts.text, threats);
  const pasted = of('pasted') === '' ? null : of('pasted').split(lines);
  if (!isTyped && !pasted && !edit && refused.length === 0) return null;
  const isSentence = texts.cause + texts.consequence !== '';
  const typed = isTyped ? { ...texts, isSentence } : {};
  const tags = {
    properties: properties.filter((each: Property) => of('properties').split(' ').includes(each)),
    origin: origins.find((each: Origin) => each === of('origin')) ?? null,
  };
  const groupId = of('group') || null;
  return { draft: { ...typed, ...(isTyped || pasted ? tags : {}), pasted, edit, refused }, groupId };
}

/** The app was killed after it had recorded the text and before it forgot it as unsaved. */
function isRecorded(text: string, threats: Threats): boolean {
  const newest = [...threats.values()].reduce<Threat | null>(
    (last, each) => (last && last.number > each.number ? last : each),
    null,
  );
  return newest !== null && newest.text === text.trim();
}

function editIn(texts: ReadonlyMap<string, string>, threats: Threats): Edit | null {
  const threatId = [...texts.keys()][0]?.split('/')[1] ?? '';
  const threat = threats.get(threatId);
  if (!threat) return null;
  const typed = wordingKeys.flatMap((key) => {
    const text = texts.get(`threat/${threatId}/${key}`);
    return text === undefined ? [] : [[key, text]];
  });
  const before = wordingOf(threat);
  return { threatId, ...before, ...Object.fromEntries(typed), before, fault: null };
}

function refusedIn(field: string, text: string): Refused[] {
  const id = /^record\/refused\/(.+)$/.exec(field)?.[1];
  const { command: sent, fault } = (parsed(text) ?? {}) as { command?: unknown; fault?: Fault };
  const command = commandSchema.safeParse(sent).data;
  const isText = command?.type === 'threat.record' || command?.type === 'threat.edit';
  const isKnown = refusalCodes.some((code) => code === fault?.code);
  return id && fault && isKnown && isText ? [{ id, command: command as TextCommand, fault }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
