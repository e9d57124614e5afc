import { openWorkshopFile } from '../../electron/db/connection.ts';

// A program of its own that opens a workshop file, says so, and holds it until its input ends.
const [, , path = '', backups = ''] = process.argv;
const database = openWorkshopFile(path, backups);
process.stdout.write('open');
for await (const _ of process.stdin);
database.close();
