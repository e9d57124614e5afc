import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { runCommand } from '../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../electron/commands/session.ts';
import { createWorkshopFile } from '../../electron/db/connection.ts';
import { methodSchema } from '../../shared/domain/method/schema.ts';
import { type Figure, medianOf } from './figure.ts';

const rounds = 400;
const words = (index: number) =>
  `Strömmen går i hela huset och ingen vet var nyckeln till reservkraften är (${index})`;

/** A recorded threat, from command to durable reply, against one bare insert of its text with the same pragmas. */
export async function run(): Promise<Figure[]> {
  return [0, 2_000].map((already) => {
    const folder = mkdtempSync(join(tmpdir(), 'storforum-bench-'));
    try {
      return measured(folder, already);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** The two are measured in turn, so that whatever else the disk does falls on both. */
function measured(folder: string, already: number): Figure {
  const session = workshopWith(folder, already);
  const bare = bareFile(folder, already);
  const own: number[] = [];
  const plain: number[] = [];
  for (let index = 0; index < rounds; index += 1) {
    own.push(milliseconds(() => recordThreat(session, words(index))));
    plain.push(milliseconds(() => bare.insert(words(index))));
  }
  endSession(session);
  bare.close();
  const [value, bareValue] = [medianOf(own), medianOf(plain)];
  const name = `record a threat, ${already} already there`;
  return { name, value, unit: 'ms', bare: bareValue, ratio: value / bareValue };
}

function workshopWith(folder: string, threats: number): Session {
  const file = new URL('../../resources/methods/sambruk-2014.json', import.meta.url);
  const method = methodSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const path = join(folder, 'workshop.storforum');
  const session = startSession(path, createWorkshopFile(path));
  runCommand(session, randomUUID(), { type: 'workshop.create', title: 'Bench', language: 'sv', method });
  for (let index = 0; index < threats; index += 1) recordThreat(session, words(index));
  return session;
}

function recordThreat(session: Session, text: string): void {
  const threats = [{ id: randomUUID(), text, properties: ['availability' as const] }];
  runCommand(session, randomUUID(), { type: 'threat.record', groupId: null, threats });
}

function bareFile(folder: string, threats: number) {
  const database = new Sqlite(join(folder, 'bare.db'));
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = WAL',
    'synchronous = FULL',
    'secure_delete = ON',
  ])
    database.pragma(pragma);
  database.exec('CREATE TABLE threat (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT');
  const statement = database.prepare('INSERT INTO threat VALUES (?, ?)');
  const insert = (text: string) => {
    statement.run(randomUUID(), text);
  };
  for (let index = 0; index < threats; index += 1) insert(words(index));
  return { insert, close: () => database.close() };
}

function milliseconds(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
