import type { SalvageReport } from '../../shared/api/backup-types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { writePersonNames } from '../db/row-writer.ts';
import type { Rebuilt } from '../db/salvage/rebuild.ts';
import { makeWorkshopFile } from './make-workshop-file.ts';
import { append, record } from './record.ts';
import { type Session, withTransaction } from './session.ts';

/**
 * Makes a new workshop file of what could be read of a damaged one, and tells what was lost. The log goes on from its
 * whole beginning; what differs from that is one change. Throws `nothing-salvaged` and what making a file refuses; no
 * file is left then.
 */
export function salvageWorkshop(found: Rebuilt, target: string): SalvageReport {
  const hasWorkshop =
    found.changes.length > 0 ||
    found.difference.some(({ table, after }) => table === 'workshop' && after !== null);
  if (!hasWorkshop) throw new Refusal('nothing-salvaged');
  makeWorkshopFile(target, (session) => withTransaction(session, () => write(session, found)));
  return found.report;
}

function write(session: Session, { changes, difference, names, report }: Rebuilt): void {
  session.database.pragma('defer_foreign_keys = ON');
  writePersonNames(session.database, names);
  for (const { header, rows } of changes) append(session, header, rows);
  if (difference.length === 0) return;
  const command = { type: 'workshop.salvage', changes: report.changes.lost };
  const happening = { code: command.type, kind: 'do', target: null } as const;
  record(session, { ...happening, command: JSON.stringify(command) }, difference);
}
