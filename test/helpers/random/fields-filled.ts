import { type AnyFields, edited, isFilled } from '../../../shared/domain/fields/field.ts';
import { type FieldTable, fieldsOfTables } from '../../../shared/domain/fields/tables.ts';
import type { RowLists } from '../../../shared/history/row-change.ts';

const tables = Object.keys(fieldsOfTables) as FieldTable[];
const fieldsOf = (table: FieldTable) => edited(fieldsOfTables[table] as AnyFields);

/** Every field of every table, as `risk.title`. */
export const everyField: readonly string[] = tables.flatMap((table) =>
  fieldsOf(table).map(([name]) => `${table}.${name}`),
);

/** Those in which some row says something. */
export function fieldsFilledIn(rows: RowLists): string[] {
  return tables.flatMap((table) =>
    fieldsOf(table).flatMap(([name, field]) => {
      const isSaid = rows[table].some((row) =>
        isFilled(field, (row as unknown as Readonly<Record<string, unknown>>)[name]),
      );
      return isSaid ? [`${table}.${name}`] : [];
    }),
  );
}
