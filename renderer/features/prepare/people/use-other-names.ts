import { useMemo } from 'react';
import { edited } from '../../../../shared/domain/fields/field.ts';
import { type FieldTable, fieldsOfTables } from '../../../../shared/domain/fields/tables.ts';
import type { Tables } from '../../../../shared/history/row-change.ts';
import type { Areas } from '../../../../shared/words/areas.ts';
import { useBoard } from '../../../state/board-store.ts';
import { useAlphabet, useTables } from '../../../state/selectors.ts';

type Label = keyof Areas['history']['field'];

/** A name that is neither a participant's nor an organisation's, and what it stands there as; as nothing: in the log alone. */
export type OtherName = { readonly id: string; readonly name: string; readonly as: readonly Label[] };

/** Such names by the alphabet, each once however often it was typed. */
export function useOtherNames(): readonly OtherName[] {
  const tables = useTables();
  const personNames = useBoard((board) => board.personNames);
  const compare = useAlphabet();
  return useMemo(
    () => otherNames(tables, personNames).toSorted((a, b) => compare(a.name, b.name)),
    [tables, personNames, compare],
  );
}

/** See `useOtherNames`; in any order. */
export function otherNames(tables: Tables, personNames: ReadonlyMap<string, string>): OtherName[] {
  const nameOf = (id: string | null) => personNames.get(id ?? '') ?? '';
  const own = new Set([
    ...[...tables.participant.values()].map(({ personNameId }) => nameOf(personNameId)),
    ...[...tables.organisation.values()].map(({ nameId }) => nameOf(nameId)),
  ]);
  const uses = usesOfNames(tables);
  const byName = Map.groupBy(personNames.keys(), (id) => nameOf(id));
  return [...byName]
    .filter(([name]) => name !== '' && !own.has(name))
    .map(([name, ids]) => ({
      id: ids[0] ?? '',
      name,
      as: [...new Set(ids.flatMap((id) => uses.get(id) ?? []))],
    }));
}

/** What each name stands as, by the fields of people that the registry has. */
function usesOfNames(tables: Tables): ReadonlyMap<string, Label[]> {
  const uses = (Object.keys(fieldsOfTables) as FieldTable[]).flatMap((table) =>
    edited(fieldsOfTables[table]).flatMap(([column, field]) => {
      if (field.kind !== 'person') return [];
      const label: Label = field.history ?? 'facilitator';
      return [...tables[table].values()].map((row) => {
        const id = (row as unknown as Readonly<Record<string, string | null>>)[column] ?? '';
        return { id, label };
      });
    }),
  );
  const byId = Map.groupBy(uses, ({ id }) => id);
  return new Map([...byId].map(([id, own]) => [id, own.map(({ label }) => label)]));
}
