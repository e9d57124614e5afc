import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession } from '../../../electron/commands/session.ts';
import { redo, undo } from '../../../electron/commands/undo.ts';
import { readerOf } from '../../../electron/db/queries/reader.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { Random } from '../random/random.ts';
import { randomCommand } from '../random/random-commands.ts';
import { newSession, run } from '../workshop.ts';

/** The bytes of a closed workshop file in which much has been done, with people, undo and redo. */
export function busyWorkshop(seed: number, steps: number, folder?: string): Buffer {
  const session = newSession(folder);
  const random = new Random(seed);
  const words = 'Nätet ligger nere och ingen har numret till den som kan. ';
  for (let number = 0; number < 12; number += 1)
    run(session, {
      type: 'threat.record',
      groupId: null,
      threats: [
        { id: `long-${number}`, text: words.repeat(1 + number * 2), detail: words.repeat(number * 15) },
      ],
    });
  for (let step = 0; step < steps; step += 1)
    try {
      const choice = random.next();
      if (choice < 0.05) undo(session);
      else if (choice < 0.08) redo(session);
      else runCommand(session, `k-${step}`, randomCommand(random, readerOf(session.database)));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  endSession(session);
  return readFileSync(session.path);
}

/** The bytes of a closed workshop file, and a write-ahead log that another program left of another. */
export function soundWorkshop(seed: number, steps: number, folder: string): { bytes: Buffer; log: Buffer } {
  const bytes = busyWorkshop(seed, steps, folder);
  const other = mkdtempSync(join(folder, 'other-'));
  const session = newSession(other);
  run(session, { type: 'group.add', id: 'g', name: 'Grupp' });
  const log = readFileSync(`${session.path}-wal`);
  endSession(session);
  return { bytes, log };
}
