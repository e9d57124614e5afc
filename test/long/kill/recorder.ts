import { writeSync } from 'node:fs';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { startSession } from '../../../electron/commands/session.ts';
import { openWorkshopFile } from '../../../electron/db/connection.ts';

// A program of its own that records threats without end and says each one's number once it is acknowledged.
const [, , path = '', backups = '', from = '0'] = process.argv;
const session = startSession(path, openWorkshopFile(path, backups));
for (let number = Number(from); ; number += 1) {
  const threats = [{ id: `t-${number}`, text: `Hot nummer ${number}` }];
  runCommand(session, `recorded-${number}`, { type: 'threat.record', groupId: null, threats });
  writeSync(1, `${number}\n`);
}
