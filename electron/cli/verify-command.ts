import { logHead } from '../db/change-log.ts';
import { allRows } from '../db/queries/snapshot.ts';
import { verify } from '../db/verify.ts';
import { CliFault } from './cli-fault.ts';
import { readWorkshop } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

/** Checks a file without writing to it. The first damage found is told in one sentence. */
export function verifyCommand({ words }: Call, file: string): string {
  return readWorkshop(file, ({ database }) => {
    const damage = verify(database)[0];
    if (damage) throw new CliFault(`damage.${damage.code}`, { where: damage.where });
    const rows = allRows(database);
    return words('cli:whole', {
      changes: words('cli:changes', { count: logHead(database).seq }),
      risks: words('common:risks', { count: rows.risk.length }),
      threats: words('common:threats', { count: rows.threat.length }),
    });
  });
}
