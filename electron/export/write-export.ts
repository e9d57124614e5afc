import type { ExportFormat, LoggedChange, Snapshot } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';

/** What an export is made of: finished rows, read at one moment. */
export type ExportSource = {
  readonly snapshot: Snapshot;
  readonly changes: readonly LoggedChange[];
  readonly exportedAt: string;
};

/** Writes an export and returns its size in bytes. */
export async function writeExport(_format: ExportFormat, _path: string, _source: ExportSource): Promise<number> {
  throw new Refusal('not-available');
}
