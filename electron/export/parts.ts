import type { ExportFormat } from '../../shared/api/files.ts';
import type { LoggedChange, Snapshot } from '../../shared/api/types.ts';
import { getOrThrow } from '../../shared/domain/refusal.ts';
import { type TableName, tableNames } from '../../shared/domain/tables.ts';
import { runInWorker, type WorkApart } from '../work/run-in-worker.ts';
import type { StartWorker } from '../work/worker.ts';
import type { ExportSource } from './book-view.ts';
import type { Finish, Printed } from './pdf/print-report.ts';

/** A piece of what an export is made of, small enough to be sent to another process while others are answered. */
export type Part =
  | ({ readonly kind: 'head'; readonly format: ExportFormat } & Made & Omit<Snapshot, 'rows'>)
  | { readonly kind: 'rows'; readonly table: TableName; readonly rows: readonly unknown[] }
  | { readonly kind: 'changes'; readonly changes: readonly LoggedChange[] };

/** A report as it was printed: all of it at once, as it came from the printer. */
export type PrintedPart = { readonly kind: 'printed' } & Printed;

/** When an export is made, and as what else than its format says. */
type Made = Pick<ExportSource, 'exportedAt' | 'delimiter'>;

const rowsAtOnce = 2_000;

/** An export's source in parts. The changes come in slices as they are read, oldest first. */
export function* partsOf(
  format: ExportFormat,
  { rows, ...rest }: Snapshot,
  slices: Iterable<readonly LoggedChange[]>,
  made: Made,
): Generator<Part> {
  yield { kind: 'head', format, ...made, ...rest };
  for (const table of tableNames)
    for (let from = 0; from < rows[table].length; from += rowsAtOnce)
      yield { kind: 'rows', table, rows: rows[table].slice(from, from + rowsAtOnce) };
  for (const changes of slices) yield { kind: 'changes', changes };
}

/** The other way: an export's source from its parts. */
export function sourceOf(parts: readonly Part[]): { format: ExportFormat; source: ExportSource } {
  const head = getOrThrow(
    parts.find((part) => part.kind === 'head'),
    'head',
  );
  const { kind: _, format, exportedAt, delimiter, ...rest } = head;
  const rowsOf = (table: TableName) =>
    parts.flatMap((part) => (part.kind === 'rows' && part.table === table ? part.rows : []));
  const rows = Object.fromEntries(tableNames.map((table) => [table, rowsOf(table)]));
  const changes = joined(parts.flatMap((part) => (part.kind === 'changes' ? part.changes : [])));
  return {
    format,
    source: {
      snapshot: { ...rest, rows: rows as unknown as Snapshot['rows'] },
      changes,
      exportedAt,
      delimiter,
    },
  };
}

/** Pieces of one change become it again. */
function joined(pieces: readonly LoggedChange[]): LoggedChange[] {
  const changes: LoggedChange[] = [];
  for (const piece of pieces) {
    const last = changes.at(-1);
    if (last?.seq === piece.seq) changes.splice(-1, 1, { ...last, rows: [...last.rows, ...piece.rows] });
    else changes.push(piece);
  }
  return changes;
}

type Apart = Pick<WorkApart, 'signal' | 'onProgress'> & { readonly parts: Iterable<Part> };

/** Has the bytes of an export made in a process of its own. Throws `job-cancelled`, `job-lost` and what it refuses. */
export function exportApart(start: StartWorker, { parts, signal, onProgress }: Apart): Promise<Uint8Array> {
  return runInWorker(() => start('exporter'), { parts, lost: 'job-lost', signal, onProgress });
}

/** Finishes printed reports in a process of its own. Throws as `exportApart` does. */
export function finishApart(start: StartWorker, signal?: AbortSignal): Finish {
  return (printed) => {
    const parts: PrintedPart[] = [{ kind: 'printed', ...printed }];
    return runInWorker(() => start('exporter'), { parts, lost: 'job-lost', signal });
  };
}
