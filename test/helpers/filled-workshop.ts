import type { Language } from '../../shared/domain/codes.ts';
import type { Command } from '../../shared/domain/commands.ts';
import {
  type EditedField,
  edited,
  type Fields,
  type PeopleField,
  type PeopleFields,
  type WorkshopField,
} from '../../shared/domain/fields/field.ts';
import { type FieldTable, fieldsOfTables } from '../../shared/domain/fields/tables.ts';
import { workshopFields } from '../../shared/domain/fields/workshop.ts';
import { MemoryWorkshop } from './memory-workshop.ts';
import { presetMethod } from './workshop.ts';

const method = presetMethod();

type RowTable = Exclude<FieldTable, 'workshop'>;

/** A field of one of the tables that the registry describes. */
export type FieldOfTable<F = EditedField | PeopleField> = {
  readonly table: RowTable;
  readonly name: string;
  readonly field: F;
};

/** The row of each table of which everything is said, and one of which nothing is that can be left unsaid. */
export const filledRow: Readonly<Record<RowTable, string>> = {
  workGroup: 'g',
  participant: 'p',
  threat: 't-2',
  risk: 'r',
  measure: 'm',
  parkedNote: 'n',
};
export const emptyRowOf: Readonly<Record<RowTable, string>> = {
  workGroup: 'g-empty',
  participant: 'p-empty',
  threat: 't-1',
  risk: 'r-empty',
  measure: 'm-empty',
  parkedNote: 'n-empty',
};

/** Every field that the registry has, besides those of the workshop itself. */
export const allFields: readonly FieldOfTable[] = (Object.keys(filledRow) as RowTable[]).flatMap((table) =>
  edited(fieldsOfTables[table] as Fields | PeopleFields).map(
    ([name, field]) => ({ table, name, field }) as FieldOfTable,
  ),
);

/** Those that a sheet has a column for. */
export const sheetFields = allFields.filter(
  (each): each is FieldOfTable<EditedField> => 'column' in each.field,
);

/** Something that can be said in a field, another thing for each `turn` of 0 and 1. */
export function sample({ table, name, field }: FieldOfTable, turn: 0 | 1): unknown {
  switch (field.kind) {
    case 'line':
    case 'words':
    case 'text':
      return `Ord om ${table}.${name} ${turn}`;
    case 'day':
      return `2031-0${turn + 3}-1${allDays().indexOf(name)}`;
    case 'looseDate':
      return ['Q3 2031', '2032-12'][turn];
    case 'person':
      return { id: `p-${table}-${name}-${turn}`, text: `Namn för ${table}.${name} ${turn}` };
    case 'amount':
      return 17 + turn;
    case 'level':
      return method[field.axis].at(turn)?.code;
    case 'choice':
      return field.codes[(turn + 1) % field.codes.length];
    case 'views':
      return [turn, turn + 1].map((at) => ({
        probability: method.probability.at(at)?.code ?? null,
        consequence: method.consequence.at(-1 - at)?.code ?? null,
        count: at === 0 ? null : 3 + at,
      }));
    case 'choices':
      return turn === 0 ? field.codes : field.codes.slice(1);
  }
}

/** Each day is its own, so that one is not taken for another. */
function allDays(): string[] {
  return allFields.filter(({ field }) => field.kind === 'day').map(({ name }) => name);
}

/** Something that can be said in a field of the workshop itself. */
export function workshopSample(name: string, field: WorkshopField): unknown {
  switch (field.kind) {
    case 'day':
      return `2032-0${workshopDays.indexOf(name) + 2}-11`;
    case 'person':
      return { id: `p-${name}`, text: `Namn för ${name}` };
    case 'amount':
      return 1 + classes.indexOf(name);
    case 'setting':
      return settings[name];
    default:
      return `Ord om ${name}`;
  }
}

const workshopDays: string[] = edited(workshopFields).flatMap(([name, { kind }]) =>
  kind === 'day' ? [name] : [],
);
const classes: string[] = edited(workshopFields).flatMap(([name, { kind }]) =>
  kind === 'amount' ? [name] : [],
);
const settings: Readonly<Record<string, unknown>> = {
  language: 'en',
  participantListing: 'named',
  votingWay: 'paper',
  supervisionPart: 'included',
  registerOrder: 'comparison',
  agenda: { start: 8 * 60 + 30, minutes: [10, 45, 0, 75, 40, 5] },
};

/** A workshop of which itself everything is said; another language than its own is said of it unless one is given. */
export function describedWorkshop(language: Language = 'en'): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Om arbetet', language: 'sv', method });
  const byCommand = Map.groupBy(edited(workshopFields), ([, { set }]) => set.by);
  for (const [type, own] of byCommand) {
    const values = own.map(([name, field]) => [field.set.as, workshopSample(name, field)]);
    const spoken = type === 'workshop.edit' ? { language } : {};
    workshop.run({ type, ...Object.fromEntries(values), ...spoken } as Command);
  }
  return workshop;
}

/** A row of each table of which everything is said, and beside it one of which nothing is. */
export function filledWorkshop(turn: 0 | 1 = 0, language: Language = 'sv'): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Allt ifyllt', language, method });
  for (const command of filling(turn)) workshop.run(command);
  return workshop;
}

/** What is done in a new workshop for everything to be said of a row of each table. */
export function filling(turn: 0 | 1 = 0): Command[] {
  return [{ type: 'workshop.edit', participantListing: 'named' }, ...beginning(), ...saying(turn)];
}

/** The rows before anything is said of them that need not be. */
function beginning(): Command[] {
  const nobody = { personName: null, organisationId: null, role: '', groupId: null };
  const unplanned = { kind: 'preventive', personName: null, due: null, status: 'planned' } as const;
  const both = (table: RowTable) => [filledRow[table], emptyRowOf[table]];
  return [
    ...both('workGroup').map((id): Command => ({ type: 'group.add', id, name: '' })),
    { type: 'participant.add', participants: both('participant').map((id) => ({ id, ...nobody })) },
    {
      type: 'threat.record',
      groupId: null,
      threats: ['t-1', 't-2'].map((id) => ({ id, text: `Hotet ${id}` })),
    },
    { type: 'risk.form', id: 'r-empty', threatIds: ['t-1'] },
    { type: 'risk.form', id: 'r', threatIds: ['t-2'] },
    ...both('measure').map(
      (id): Command => ({ type: 'measure.add', id, riskId: 'r', text: 'Åtgärden', ...unplanned }),
    ),
    ...both('parkedNote').map(
      (id): Command => ({ type: 'parkedNote.add', id, text: 'Lappen', groupId: null }),
    ),
  ];
}

/** The commands that say something in every field. */
function saying(turn: 0 | 1): Command[] {
  const byCommand = Map.groupBy(allFields, ({ field }) => field.set.by);
  return [...byCommand].map(([type, own]) => {
    const values = own.map((each) => [each.field.set.as, sample(each, turn)]);
    return { type, id: filledRow[own[0]?.table ?? 'risk'], ...Object.fromEntries(values) } as Command;
  });
}
