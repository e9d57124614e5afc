import type { LoggedChange, Snapshot } from '../../shared/api/types.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { decide } from '../../shared/domain/decide/index.ts';
import type { Reader } from '../../shared/domain/draft.ts';
import { type PersonName, type Row, type TableName, tableNames } from '../../shared/domain/tables.ts';
import { notBelow } from '../../shared/domain/workshop/numbers.ts';
import { personNamesIn, withoutPersonNames } from '../../shared/domain/workshop/person-names.ts';
import { byRank, type Ranked } from '../../shared/domain/workshop/rank.ts';
import { applyChanges, type RowChange, reverse, type Tables } from '../../shared/history/row-change.ts';
import { wholeRounds } from '../../shared/history/undo-stack.ts';

/** No rows in any table. */
export function noTables(): Tables {
  return Object.fromEntries(tableNames.map((table) => [table, new Map()])) as unknown as Tables;
}

/** A workshop in memory: the rule book over maps, and a log of what was done. No files. */
export class MemoryWorkshop {
  tables: Tables = noTables();
  readonly changes: LoggedChange[] = [];
  readonly personNames: PersonName[] = [];
  readonly nameOf = (id: string) => this.personNames.find((each) => each.id === id)?.text;

  run(command: Command): LoggedChange {
    this.personNames.push(...personNamesIn(command));
    const rows = decide(this.reader(), command);
    return this.log('do', command.type, null, JSON.parse(withoutPersonNames(command)), rows);
  }

  undo(target: LoggedChange): LoggedChange {
    return this.log(
      'undo',
      target.code,
      target.seq,
      { type: 'undo' },
      reverse(wholeRounds(target.code, target.rows)),
    );
  }

  redo(target: LoggedChange): LoggedChange {
    return this.log('redo', target.code, target.seq, { type: 'redo' }, wholeRounds(target.code, target.rows));
  }

  snapshot(): Snapshot {
    const rows = Object.fromEntries(tableNames.map((table) => [table, [...this.tables[table].values()]]));
    const history = { seq: this.changes.length, savedAt: '2014-06-05T12:00:00.000Z', undo: null, redo: null };
    const next = { risk: this.next('risk'), threat: this.next('threat') };
    return {
      file: 'memory.storforum',
      rows: rows as unknown as Snapshot['rows'],
      personNames: this.personNames,
      next,
      history,
    };
  }

  private log(
    kind: LoggedChange['kind'],
    code: string,
    target: number | null,
    command: unknown,
    rows: readonly RowChange[],
  ): LoggedChange {
    this.tables = applyChanges(this.tables, rows);
    const seq = this.changes.length + 1;
    const at = new Date(Date.UTC(2014, 5, 5, 7, 0, seq)).toISOString();
    const actor = this.tables.workshop.get('workshop')?.facilitatorId ?? null;
    const change = { seq, at, actor, code, kind, target, command, rows, inForce: kind === 'do' };
    this.changes.push(change);
    return change;
  }

  reader(): Reader {
    const all = <T extends TableName>(table: T) => [...this.tables[table].values()] as Row<T>[];
    return {
      get: <T extends TableName>(table: T, id: string) => this.tables[table].get(id) as Row<T> | undefined,
      all,
      where: (table, column, value) => all(table).filter((row) => row[column] === value),
      last: (table, column, value) =>
        (all(table).filter((row) => row[column] === value) as (Ranked & Row<typeof table>)[])
          .sort(byRank)
          .at(-1) as Row<typeof table> | undefined,
      nextNumber: (table) => this.next(table),
    };
  }

  private next(table: 'risk' | 'threat'): number {
    const logged = this.changes.flatMap((change) => change.rows).filter((row) => row.table === table);
    const numbers = logged.map(({ before, after }) => ((after ?? before) as { number: number }).number);
    const { risk, threat } = notBelow({ risk: 1, threat: 1 }, this.tables.workshop.get('workshop'));
    return Math.max({ risk, threat }[table], ...numbers.map((number) => number + 1));
  }
}
