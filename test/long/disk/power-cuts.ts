import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { changesBetween, logHead } from '../../../electron/db/change-log.ts';
import { type Database, openWorkshopFile } from '../../../electron/db/connection.ts';
import { openForReading } from '../../../electron/db/open-for-reading.ts';
import { ballotBox } from '../../../electron/db/queries/ballot-box.ts';
import { readerOf } from '../../../electron/db/queries/reader.ts';
import { verify } from '../../../electron/db/verify.ts';
import { ballotsIn } from '../../../shared/domain/voting/ballot-box.ts';
import { Random } from '../../helpers/random/random.ts';
import { inMemory, temporaryFolder } from '../../helpers/temporary-folder.ts';
import { Disk } from './disk.ts';
import { exportedAt } from './exported.ts';
import { type Operation, operationsIn } from './trace.ts';

export type PowerCuts = {
  readonly shim: string;
  readonly commands: number;
  readonly cuts: number;
  readonly seed: number;
  /** `NORMAL` for the control; as the app sets it where left out. */
  readonly synchronous?: string;
};
export type Outcome = { readonly operations: number; readonly cuts: number; readonly lost: string[] };

/** Where the log stood when it was said to be on disk. */
type Said = { readonly seq: number; readonly digest: string };
/** How many ballots of a round were said to be on disk. */
type Cast = { readonly round: string; readonly cast: number };

/**
 * Lets a program work, and cuts the power at so many moments of what it did to the disk; each time what is left is
 * opened as the app opens it and checked whole. Tells what had been acknowledged and is not there.
 */
export function cutPower(given: PowerCuts): Outcome {
  const folder = join(temporaryFolder(), 'disk');
  const operations = [...operationsIn(work(given, folder))];
  const random = new Random(given.seed);
  // Right after something was said to be there it is missed most surely: of files that is said seldom.
  const moments = new Set(momentsSaid(operations, join(folder, 'said'), /^(backup|written|file) /));
  while (moments.size < Math.min(given.cuts, operations.length))
    moments.add(1 + random.below(operations.length));

  const disk = new Disk();
  const listener = new Listener(join(folder, 'said'));
  const lost: string[] = [];
  for (const [index, operation] of operations.entries()) {
    disk.apply(operation);
    listener.hear(operation);
    if (!moments.has(index + 1)) continue;
    const at = temporaryFolder(inMemory);
    putBack(disk.cut(random), folder, at);
    lost.push(...missing(at, listener).map((what) => `${what} after ${index + 1}`));
    rmSync(at, { recursive: true });
  }
  return { operations: operations.length, cuts: moments.size, lost };
}

function work({ shim, commands, seed, synchronous = '' }: PowerCuts, folder: string): Buffer {
  mkdirSync(folder);
  const trace = `${folder}.trace`;
  const script = join(import.meta.dirname, 'work.ts');
  const { status, stderr } = spawnSync(
    process.execPath,
    [script, folder, String(commands), String(seed), synchronous],
    { env: { ...process.env, LD_PRELOAD: shim, DISK_FOLDER: folder, DISK_TRACE: trace }, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(trace);
}

/** Hears what the program said it had on disk, as it said it. */
class Listener {
  changes: Said | null = null;
  backup: Said | null = null;
  ballots: Cast | null = null;
  /** The step that was written last, by files of the documents. */
  readonly written = new Map<string, number>();
  /** Digests of the logs of other workshops, by their files. */
  readonly files = new Map<string, string>();
  private readonly path: string;
  private file: bigint | null = null;

  constructor(path: string) {
    this.path = path;
  }

  hear(operation: Operation): void {
    if (operation.kind === 'create' && operation.path === this.path) this.file = operation.file;
    if (operation.kind !== 'write' || operation.file !== this.file) return;
    const words = operation.data.toString('utf8').trim().split(' ');
    const [what = '', first = '', second = ''] = words;
    if (what === 'backup') this.backup = { seq: Number(first), digest: second };
    else if (what === 'ballots') this.ballots = { round: first, cast: Number(second) };
    else if (what === 'written') this.written.set(first, Number(second));
    else if (what === 'file') this.files.set(first, second);
    else {
      this.changes = { seq: Number(what), digest: first };
      this.ballots = null;
    }
  }
}

/** How many operations had been done when each of these was said. */
function momentsSaid(operations: readonly Operation[], path: string, wanted: RegExp): number[] {
  const made = operations.find((each) => each.kind === 'create' && each.path === path);
  return operations.flatMap((each, index) => {
    const isSaid = made?.kind === 'create' && each.kind === 'write' && each.file === made.file;
    return isSaid && wanted.test(each.data.toString('utf8')) ? [index + 1] : [];
  });
}

function putBack(files: ReadonlyMap<string, Buffer>, from: string, to: string): void {
  for (const [path, bytes] of files) {
    const target = join(to, path.slice(from.length));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
}

/** What was said to be on disk and is not, or a file that is not whole. */
function missing(folder: string, { changes, backup, ballots, written, files }: Listener): string[] {
  const lost: string[] = [];
  const library = join(folder, 'library');
  if (changes)
    lost.push(
      ...look(`change ${changes.seq}`, () => opened(join(library, 'work.storforum'), changes, ballots)),
    );
  if (backup) lost.push(...look(`backup ${backup.seq}`, () => read(folderOfBackups(folder), backup)));
  for (const [file, step] of written)
    lost.push(...look(`${file} ${step}`, () => isWhole(join(folder, 'documents', file), step)));
  for (const [file, digest] of files)
    lost.push(...look(`file ${file}`, () => holds(join(library, file), digest)));
  return lost;
}

/** The one folder of backups: that of the one workshop that any were made of. */
function folderOfBackups(folder: string): string {
  const backups = join(folder, 'backups');
  const id = readdirSync(backups).find((name) => /^[0-9a-f]{32}$/.test(name));
  return join(backups, id ?? 'none');
}

function look(what: string, stands: () => boolean): string[] {
  try {
    return stands() ? [] : [what];
  } catch (thrown) {
    return [`${what}: ${String(thrown)}`];
  }
}

/** Opening checks the whole file; one change more than was said may have come to the disk in time. */
function opened(path: string, said: Said, ballots: Cast | null): boolean {
  const database = openWorkshopFile(path, dirname(path));
  try {
    expect(verify(database)).toEqual([]);
    const ahead = logHead(database).seq - said.seq;
    const stands = changesBetween(database, said.seq, said.seq)[0]?.digest === said.digest && ahead <= 1;
    return stands && (!ballots || counts(database, ballots));
  } finally {
    database.close();
  }
}

/** In the box, or in the round where that was closed in time; one ballot more than was said may have come to the disk. */
function counts(database: Database, { round, cast }: Cast): boolean {
  const box = ballotBox(database, round);
  const found = box ? ballotsIn(box) : readerOf(database).get('votingRound', round)?.ballots;
  return found === cast || found === cast + 1;
}

/** A change more than was said may have come to the disk in time. */
function holds(path: string, digest: string): boolean {
  const database = openWorkshopFile(path, dirname(path));
  try {
    const { seq } = logHead(database);
    return changesBetween(database, seq - 1, seq).some((change) => change.digest === digest);
  } finally {
    database.close();
  }
}

/** The next one may have taken its place in time, and is then whole too. */
function isWhole(path: string, step: number): boolean {
  const content = readFileSync(path);
  const found = Number.parseInt(content.toString('latin1'), 10);
  return found >= step && content.equals(exportedAt(found));
}

function read(folder: string, { seq, digest }: Said): boolean {
  const name = readdirSync(folder).find((each) => each.includes(`-${seq}-${digest.slice(0, 12)}-`)) ?? 'none';
  const { database, close } = openForReading(join(folder, name));
  try {
    return verify(database).length === 0 && logHead(database).digest === digest;
  } finally {
    close();
  }
}
