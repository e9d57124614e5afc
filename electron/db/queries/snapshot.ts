import type { HistoryState, NextNumbers } from '../../../shared/api/types.ts';
import type { PersonName, Row, TableName } from '../../../shared/domain/tables.ts';
import type { Tables } from '../../../shared/history/row-change.ts';
import type { UndoStack } from '../../../shared/history/undo-stack.ts';
import { newestChange } from '../change-log.ts';
import type { Database } from '../connection.ts';
import { tablesInOrder } from '../rows.ts';
import { statement } from '../statements.ts';
import { nextNumber, readerOf } from './reader.ts';

/** Every row of every table that belongs to a change. */
export function allRows(database: Database): { [T in TableName]: Row<T>[] } {
  const reader = readerOf(database);
  return Object.fromEntries(tablesInOrder.map((table) => [table, reader.all(table)])) as {
    [T in TableName]: Row<T>[];
  };
}

/** The rows as maps by id, as the domain's derived views want them. */
export function readTables(database: Database): Tables {
  const rows = allRows(database);
  return Object.fromEntries(
    tablesInOrder.map((table) => [table, new Map(rows[table].map((row) => [row.id, row]))]),
  ) as unknown as Tables;
}

/** All names of people in the file. */
export function personNames(database: Database): PersonName[] {
  return statement(database, 'SELECT id, text FROM personName').all() as PersonName[];
}

/** The next numbers never used before. */
export function nextNumbers(database: Database): NextNumbers {
  return { risk: nextNumber(database, 'risk'), threat: nextNumber(database, 'threat') };
}

/** How far back and forward one can go, and when the file last changed. */
export function historyState(database: Database, stack: UndoStack): HistoryState {
  const newest = newestChange(database);
  return {
    seq: newest?.seq ?? 0,
    savedAt: newest?.at ?? '',
    undo: stack.undo.at(-1)?.code ?? null,
    redo: stack.redo.at(-1)?.code ?? null,
  };
}
