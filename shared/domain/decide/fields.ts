import { type Axis, axes } from '../codes.ts';
import type { Draft } from '../draft.ts';
import {
  type AnyFields,
  type Edited,
  type EditedField,
  edited,
  type Field,
  isFilled,
  type MergedField,
  type MergedFields,
  type SettingCommand,
} from '../fields/field.ts';
import { codeList, type View } from '../fields/kinds.ts';
import { placeOf } from '../method/method.ts';
import { Refusal } from '../refusal.ts';
import type { PersonName } from '../tables.ts';
import { line, lineWithWords, text } from '../text/text.ts';

type Patch<F extends AnyFields> = Partial<{ [K in Edited<F>]: F[K]['stored']['_output'] }>;
type Values = Readonly<Record<string, unknown>>;

/** What a command says of the fields that it sets, as it is stored; a property that is left out changes nothing. */
export function patchOf<F extends AnyFields>(
  draft: Draft,
  fields: F,
  by: SettingCommand,
  command: object,
): Patch<F> {
  const own = edited(fields).filter(([, { set }]) => set.by === by);
  const values = own.map(([column, field]) => [column, field, (command as Values)[field.set.as]] as const);
  return Object.fromEntries(
    values
      .filter(([, , value]) => value !== undefined)
      .map(([column, field, value]) => [column, storedValue(draft, field, value)]),
  ) as Patch<F>;
}

/** Throws what the kind refuses: `text-too-long`, `text-empty`, `level-unknown`. */
function storedValue(draft: Draft, field: Field, value: unknown): unknown {
  switch (field.kind) {
    case 'line':
      return line(value as string);
    case 'words':
      return lineWithWords(value as string);
    case 'text':
      return text(value as string);
    case 'person':
      return (value as PersonName | null)?.id ?? null;
    case 'level':
      needLevel(draft, field.axis, value as string | null);
      return value;
    case 'choices':
      return codeList(field.codes, value as readonly string[]);
    case 'views':
      for (const view of value as readonly View[])
        for (const axis of axes) needLevel(draft, axis, view[axis]);
      return value;
    case 'day':
    case 'looseDate':
    case 'amount':
    case 'choice':
    case 'setting':
      return value;
  }
}

/** Throws `level-unknown` for a code that is not on the workshop's own scale. */
export function needLevel(draft: Draft, axis: Axis, code: string | null): void {
  const { method } = draft.need('workshop', 'workshop');
  if (code !== null && placeOf(method[axis], code) < 0) throw new Refusal('level-unknown', { code });
}

/** Whether anybody has said something in any of the fields. */
export function isAnyFilled(fields: AnyFields, row: object): boolean {
  return edited(fields).some(([column, field]) => isFilled(field, (row as Values)[column]));
}

/** What the row that stays becomes when another goes into it; fields whose merge is their own are left out. */
export function mergedRow<F extends MergedFields>(fields: F, kept: object, gone: object): Patch<F> {
  const merged = edited(fields).flatMap(([column, field]) => {
    const { merge } = field as MergedField;
    if (merge === 'own') return [];
    const [one, other] = [(kept as Values)[column], (gone as Values)[column]];
    return [[column, mergeValues[merge](field, one, other)]];
  });
  return Object.fromEntries(merged) as Patch<F>;
}

type Merge = (field: EditedField, kept: unknown, gone: unknown) => unknown;

const mergeValues: { readonly [M in Exclude<MergedField['merge'], 'own'>]: Merge } = {
  first: (field, kept, gone) => (isFilled(field, kept) ? kept : gone),
  joined: (_, kept, gone) =>
    kept === gone ? kept : text([kept, gone].filter((each) => each !== '').join('\n')),
  union: (field, kept, gone) =>
    'codes' in field ? codeList(field.codes, [kept, gone].flat() as string[]) : kept,
};
