import type { z } from 'zod';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import {
  type AnyFields,
  edited,
  type Field,
  type SettingCommand,
} from '../../../shared/domain/fields/field.ts';
import { type FieldTable, fieldsOfTables } from '../../../shared/domain/fields/tables.ts';
import { type Maker, picks } from './picks.ts';
import type { Random } from './random.ts';

/** What commands say of more fields than their own: a judgement is always of both axes. */
const always: readonly string[] = ['probability', 'consequence', 'name', 'state'];

/** Commands that set fields of any table, those that set many more often. */
export function fieldCommands(random: Random, reader: Reader): Maker[] {
  return (Object.keys(fieldsOfTables) as FieldTable[]).flatMap((table) => {
    const fields: AnyFields = fieldsOfTables[table];
    const byCommand = Map.groupBy(edited(fields).filter(isDrawn), ([, { set }]) => set.by);
    return [...byCommand].flatMap(([by, own]) => {
      const id = () => (table === 'workshop' ? {} : { id: picks(random, reader).id(table) });
      const maker = () => ({ type: by, ...id(), ...saidIn(random, reader, fields, by) }) as Command;
      return Array.from({ length: Math.ceil(own.length / 3) }, () => maker);
    });
  });
}

/** Something in some of the fields that a command sets, by the properties that hold them there. */
export function saidIn(random: Random, reader: Reader, fields: AnyFields, by: SettingCommand): object {
  const own = edited(fields).filter((entry) => isDrawn(entry) && entry[1].set.by === by);
  const said = own.filter(([, { set }]) => always.includes(set.as) || random.next() < 0.6);
  const values = said.map(([, field]) => [field.set.as, randomValue(random, reader, field)]);
  return { ...Object.fromEntries(values), ...agendaWith(values.map(([name]) => name)) };
}

/** Times are set with the place: what is drawn besides stays as it was before there were any. */
const isDrawn = ([name]: readonly [string, Field]) => name !== 'agenda';
const agendaWith = (said: readonly unknown[]) =>
  said.includes('place') && said.includes('votingWay')
    ? { agenda: said.includes('purpose') ? { start: 540, minutes: [15, 45, 0, 75, 45, 600] } : null }
    : {};

const days = ['2026-06-05', '2027-01-31', '2031-02-03'];
const times = [...days, 'Q3 2026', 'v. 34 2026', 'löpande'];

function randomValue(random: Random, reader: Reader, field: Field): unknown {
  const { words, levelOrNull, personName } = picks(random, reader);
  const isLeftEmpty = random.next() < 0.25;
  switch (field.kind) {
    case 'words':
      return words();
    case 'line':
    case 'text':
      return isLeftEmpty ? '' : words();
    case 'day':
      return isLeftEmpty ? field.empty : random.pick(days);
    case 'looseDate':
      return isLeftEmpty ? null : random.pick(times);
    case 'person':
      return personName();
    case 'amount':
      return isLeftEmpty ? null : random.below(Math.min(field.most, 900) + 1);
    case 'level':
      return levelOrNull();
    case 'choice':
      // What most rows say stays what most rows say: a risk is open.
      return random.next() < 0.4 ? field.empty : random.pick(field.codes);
    case 'views': {
      const { method } = reader.all('workshop')[0] ?? {};
      const ends = [method?.probability.at(0), method?.probability.at(-1)];
      const consequence = method?.consequence[0]?.code ?? null;
      return isLeftEmpty || !method
        ? []
        : ends.map((level, at) => ({
            probability: level?.code ?? null,
            consequence,
            count: at === 0 ? null : random.below(40),
          }));
    }
    case 'choices':
      return isLeftEmpty ? [] : random.some(field.codes);
    case 'setting': {
      const codes = (field.stored as Partial<z.ZodEnum>).options ?? ['sv', 'en'];
      return random.pick(codes as string[]);
    }
  }
}
