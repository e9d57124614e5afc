// Fields and people's names between the workshop's rows and a file.

import {
  type AnyFields,
  type EditedRow,
  edited,
  type Field,
  type FileInput,
  type FilePlace,
  filePlaces,
  isFilled,
  type SettingCommand,
} from '../fields/field.ts';
import { codeList } from '../fields/kinds.ts';
import type { PersonName } from '../tables.ts';
import { valueAt } from './faults.ts';

type Values = Readonly<Record<string, unknown>>;

/** The fields of a row that stand in one object of a file, as they are written there; names of people by `nameOf`. */
export function fileEntry<F extends AnyFields, P extends FilePlace>(
  fields: F,
  place: P,
  row: object,
  nameOf: (id: string | null) => string | null,
): FileInput<F, P> {
  const own = edited(fields).filter(([, { file }]) => file.at === place);
  const entries = own.map(([column, field]) => [
    field.file.as,
    writtenValue(field, (row as Values)[column], nameOf),
  ]);
  return Object.fromEntries(entries) as FileInput<F, P>;
}

/** What is left out while empty is undefined, which JSON does not write. */
function writtenValue(field: Field, value: unknown, nameOf: (id: string | null) => string | null): unknown {
  const written = field.kind === 'person' ? nameOf(value as string | null) : value;
  const mayBeLeftOut = field.file.leftOut || field.since > 1;
  return mayBeLeftOut && !isFilled(field, written) ? undefined : written;
}

/** Whether anything of a row stands in one object of a file. */
export function isFilledAt(fields: AnyFields, place: FilePlace, entry: object): boolean {
  return edited(fields).some(
    ([, field]) =>
      field.file.at === place && isFilled(field, (entry as Values)[field.file.as] ?? field.empty),
  );
}

/** Whose name a field of a person holds. */
type Owners = Pick<Names, 'owner'>;

/** The fields of a row from its objects in a file. */
export function rowOfEntry<F extends AnyFields>(fields: F, entry: object, names: Owners): EditedRow<F> {
  const values = edited(fields).map(([column, field]) => [column, readValue(field, entry, names)]);
  return Object.fromEntries(values) as EditedRow<F>;
}

function readValue(field: Field, entry: object, names: Owners): unknown {
  const value = givenValue(field, entry, names);
  return field.kind === 'person' ? ((value as PersonName | null)?.id ?? null) : value;
}

/** What a command that sets fields says where they are to be as a file has them. */
export function givenValues(
  fields: AnyFields,
  by: SettingCommand,
  entry: object,
  names: Owners,
): Readonly<Record<string, unknown>> {
  const own = edited(fields).filter(([, { set }]) => set.by === by);
  return Object.fromEntries(own.map(([, field]) => [field.set.as, givenValue(field, entry, names)]));
}

function givenValue(field: Field, entry: object, names: Owners): unknown {
  const value = valueAt(entry, fileSteps(field)) ?? field.empty;
  if (field.kind === 'person') return names.owner(value as string | null);
  return field.kind === 'choices' ? codeList(field.codes, value as readonly string[]) : value;
}

/** Where a field stands in the file, from the object of its row. */
export function fileSteps({ file }: Field): readonly string[] {
  return [...filePlaces[file.at], file.as];
}

/** Names met in a file, of people and of organisations. Owners of measures with the same words are the same person; participants are each their own. */
export class Names {
  readonly all: PersonName[] = [];
  private readonly newId: () => string;
  private readonly owners = new Map<string, PersonName>();

  constructor(newId: () => string) {
    this.newId = newId;
  }

  /** A person of their own, or null where no name is given. */
  person(text: string | null): PersonName | null {
    return text === null ? null : this.add(text);
  }

  /** A name of its own: of a person, or of an organisation. */
  add(text: string): PersonName {
    const name = { id: this.newId(), text };
    this.all.push(name);
    return name;
  }

  /** The person who already has this name as an owner, or a new one; null where no name is given. */
  owner(text: string | null): PersonName | null {
    const name = this.owners.get(text ?? '') ?? this.person(text);
    if (name) this.owners.set(name.text, name);
    return name;
  }
}
