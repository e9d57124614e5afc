import type { Command } from '../../../shared/domain/commands.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import type { TableName } from '../../../shared/domain/tables.ts';
import type { Random } from './random.ts';

let ids = 0;

/** Ids, words and levels for commands: mostly of what is there, sometimes of what is not. */
export function picks(random: Random, reader: Reader) {
  const newId = (prefix: string) => {
    ids += 1;
    return `${prefix}-${ids}`;
  };
  const level = () => random.pick(['very-low', 'low', 'high', 'very-high']) ?? 'low';
  return {
    newId,
    id: (table: TableName) => random.pick(reader.all(table))?.id ?? 'nothing',
    idOrNull: (table: TableName) =>
      random.next() < 0.3 ? null : (random.pick(reader.all(table))?.id ?? null),
    some(table: TableName) {
      const all = reader.all(table).map((row) => row.id);
      return all.length === 0 ? ['nothing'] : random.some(all);
    },
    words: () =>
      random.pick([
        'Strömmen går',
        'Loggar saknas',
        'Fel mottagare',
        'Åska över stan 🌩',
        'x',
        'Halv \ud83d',
      ]) ?? '',
    level,
    levelOrNull: () => (random.next() < 0.2 ? null : level()),
    personName: () => (random.next() < 0.3 ? null : { id: newId('name'), text: `Person ${ids}` }),
  };
}

export type Maker = () => Command;
