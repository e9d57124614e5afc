import type { Command } from '../../shared/domain/commands.ts';
import {
  type EditedField,
  edited,
  type Fields,
  type WorkshopField,
} from '../../shared/domain/fields/field.ts';
import { measureFields } from '../../shared/domain/fields/measure.ts';
import { riskFields } from '../../shared/domain/fields/risk.ts';
import { workshopFields } from '../../shared/domain/fields/workshop.ts';
import { MemoryWorkshop } from './memory-workshop.ts';
import { presetMethod } from './workshop.ts';

const method = presetMethod();

/** A field of one of the tables that the registry describes. */
export type FieldOfTable = {
  readonly table: 'risk' | 'measure';
  readonly name: string;
  readonly field: EditedField;
};

/** Every field that the registry has. */
export const allFields: readonly FieldOfTable[] = [
  ...fieldsOf('risk', riskFields),
  ...fieldsOf('measure', measureFields),
];

function fieldsOf(table: FieldOfTable['table'], fields: Fields): FieldOfTable[] {
  return edited(fields).map(([name, field]) => ({ table, name, field }));
}

/** Something that can be said in a field, another thing for each `turn` of 0 and 1. */
export function sample({ name, field }: FieldOfTable, turn: 0 | 1): unknown {
  switch (field.kind) {
    case 'line':
    case 'words':
    case 'text':
      return `Ord om ${name} ${turn}`;
    case 'day':
      return `2031-0${turn + 3}-1${allDays().indexOf(name)}`;
    case 'looseDate':
      return ['Q3 2031', '2032-12'][turn];
    case 'person':
      return { id: `p-${name}-${turn}`, text: `Namn för ${name} ${turn}` };
    case 'amount':
      return 17 + turn;
    case 'level':
      return method[field.axis].at(turn)?.code;
    case 'choice':
      return field.codes[turn + 1];
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
const settings: Readonly<Record<string, string>> = {
  language: 'en',
  participantListing: 'named',
  votingWay: 'paper',
  supervisionPart: 'included',
};

/** A workshop of which itself everything is said. */
export function describedWorkshop(): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  workshop.run({ type: 'workshop.create', title: 'Om arbetet', language: 'sv', method });
  const byCommand = Map.groupBy(edited(workshopFields), ([, { set }]) => set.by);
  for (const [type, own] of byCommand) {
    const values = own.map(([name, field]) => [field.set.as, workshopSample(name, field)]);
    workshop.run({ type, ...Object.fromEntries(values) } as Command);
  }
  return workshop;
}

/** A risk and its measure of which everything is said, and beside them a risk of which nothing is. */
export function filledWorkshop(turn: 0 | 1 = 0): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  const threats = ['t-1', 't-2'].map((id) => ({ id, text: `Hotet ${id}` }));
  workshop.run({ type: 'workshop.create', title: 'Allt ifyllt', language: 'sv', method });
  workshop.run({ type: 'threat.record', groupId: null, threats });
  workshop.run({ type: 'risk.form', id: 'r-empty', threatIds: ['t-1'] });
  workshop.run({ type: 'risk.form', id: 'r', threatIds: ['t-2'] });
  workshop.run({
    type: 'measure.add',
    id: 'm',
    riskId: 'r',
    text: 'Åtgärden',
    kind: 'preventive',
    personName: null,
    due: null,
    status: 'planned',
  });
  for (const command of saying(turn)) workshop.run(command);
  return workshop;
}

/** The commands that say something in every field. */
function saying(turn: 0 | 1): Command[] {
  const byCommand = Map.groupBy(allFields, ({ field }) => field.set.by);
  return [...byCommand].map(([type, own]) => {
    const values = own.map((each) => [each.field.set.as, sample(each, turn)]);
    return { type, id: own[0]?.table === 'risk' ? 'r' : 'm', ...Object.fromEntries(values) } as Command;
  });
}
