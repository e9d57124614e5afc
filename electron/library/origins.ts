import { hash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { z } from 'zod';
import type { Origin, OriginState } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Session } from '../commands/session.ts';
import { asRefusal } from '../db/as-refusal.ts';
import { hasDigest } from '../db/change-log.ts';
import { copyTo } from '../db/copy.ts';
import { schemaVersion } from '../db/migrate.ts';
import { isOpenHere } from '../db/open-files.ts';
import { openForReading, versionAt } from '../db/open-for-reading.ts';
import { privateFile, privateFolder } from '../db/private-files.ts';
import { hasOpenBallot } from '../db/queries/ballot-box.ts';
import { readSmallFile } from '../db/read-small-file.ts';
import { makeFileAtomic, makeFolder, writeFileAtomic } from '../files/atomic-file.ts';

/** Where a workshop of the library came from: its path, the bytes that stood there, and the newest change in them. */
const originSchema = z.strictObject({ path: z.string(), bytes: z.string(), head: z.string() });
const originsSchema = z.record(z.string(), originSchema);
type StoredOrigin = z.infer<typeof originSchema>;

/** The files that workshops of the library were copied from, by name; kept beside the library. */
export class Origins {
  private readonly store: string;
  private readonly files: string;

  /** `root` is that of the library, `files` the folder of its workshops. */
  constructor(root: string, files: string) {
    this.store = join(root, 'origins.json');
    this.files = files;
  }

  /** Remembers where a file of the library came from. `head` is the digest of the newest change in the original. */
  remember(file: string, path: string, head: string): void {
    const original = realpathSync(path);
    this.write(file, { path: original, bytes: digestOfFile(original), head });
  }

  /** Where the open workshop came from, and whether the original can be brought up to date; null for one made here. */
  of(session: Session): Origin | null {
    const origin = this.originOf(session);
    if (!origin) return null;
    const { path } = origin;
    return { path, state: stateOf(origin), hasNews: session.head.digest !== origin.head };
  }

  /**
   * Puts the open workshop in the place of its original, whole or not at all. Throws `origin-changed` and
   * `origin-missing`, where the original is not what was copied, `export-not-writable`, `disk-full`; the original is
   * then as it was.
   */
  writeBack(session: Session): string {
    const origin = this.stored(session);
    try {
      refuseUnless(origin);
      refuseReadOnly(origin.path);
      makeFileAtomic(origin.path, (fresh) => {
        copyTo(session.database, fresh);
        chmodSync(fresh, statSync(origin.path).mode & 0o777);
        // Once more: making the copy took its time.
        refuseUnless(origin);
      });
    } catch (thrown) {
      throw asWriteFault(thrown, origin.path);
    }
    this.remember(basename(session.path), origin.path, session.head.digest);
    return origin.path;
  }

  /** Puts the open workshop beside an original that is no longer what was copied; that file is its original from then on. */
  writeBeside(session: Session): string {
    const path = freePathBeside(this.stored(session).path);
    try {
      copyTo(session.database, path);
      followSystem(path);
    } catch (thrown) {
      throw asWriteFault(thrown, path);
    }
    this.remember(basename(session.path), path, session.head.digest);
    return path;
  }

  /** A workshop that is deleted leaves no word of where it came from; the original stays where it is. */
  forgetGone(): void {
    const known = this.read();
    const left = this.ofFilesThatAre(known);
    if (Object.keys(left).length < Object.keys(known).length) this.writeAll(left);
  }

  private stored(session: Session): StoredOrigin {
    const origin = this.originOf(session);
    if (!origin) throw new Refusal('not-available');
    return origin;
  }

  /** A file of the same name may hold another workshop by now: its origin is one that its own log leads through. */
  private originOf({ path, database }: Session): StoredOrigin | undefined {
    const origin = this.read()[basename(path)];
    return origin && hasDigest(database, origin.head) ? origin : undefined;
  }

  private read(): Readonly<Record<string, StoredOrigin>> {
    try {
      return originsSchema.parse(JSON.parse(readSmallFile(this.store)));
    } catch {
      // Missing or broken, nothing rests on it: no original is offered to be written to.
      return {};
    }
  }

  private write(file: string, origin: StoredOrigin): void {
    this.writeAll({ ...this.ofFilesThatAre(this.read()), [file]: origin });
  }

  private ofFilesThatAre(known: Readonly<Record<string, StoredOrigin>>): Record<string, StoredOrigin> {
    return Object.fromEntries(Object.entries(known).filter(([name]) => existsSync(join(this.files, name))));
  }

  private writeAll(origins: Readonly<Record<string, StoredOrigin>>): void {
    makeFolder(dirname(this.store), privateFolder);
    writeFileAtomic(this.store, `${JSON.stringify(origins, null, 2)}\n`, privateFile);
  }
}

function stateOf({ path, bytes }: StoredOrigin): OriginState {
  try {
    // A write-ahead log says that a program has the file open, or was killed: its bytes are not the whole of it.
    const isWhole = [`${path}-wal`, `${path}-journal`].every((each) => sizeOf(each) === 0);
    if (!isWhole || holdsBallots(path) || digestOfFile(path) !== bytes) return 'changed';
    return versionAt(path) < schemaVersion ? 'older' : 'unchanged';
  } catch {
    return existsSync(path) ? 'changed' : 'missing';
  }
}

/** A copy has no ballots: put in the place of a file that has some, it would lose them. */
function holdsBallots(path: string): boolean {
  const { database, close } = openForReading(path);
  try {
    return hasOpenBallot(database);
  } finally {
    close();
  }
}

function refuseUnless(origin: StoredOrigin): void {
  const state = stateOf(origin);
  if (state === 'changed' || state === 'missing') throw new Refusal(`origin-${state}`, { path: origin.path });
}

/** What its owner has made read-only could be replaced all the same, by a file of the same name. */
function refuseReadOnly(path: string): void {
  if ((statSync(path).mode & 0o222) === 0) throw new Refusal('export-not-writable', { path });
}

/** What the system or SQLite says of the place itself is said of the place. */
function asWriteFault(thrown: unknown, path: string): unknown {
  const refused = asRefusal(thrown);
  if (!(refused instanceof Refusal)) return refused;
  const ofPlace = ['file-read-only', 'file-locked'].includes(refused.code);
  return ofPlace ? new Refusal('export-not-writable', { path }) : refused;
}

/** What is put down among other people's files has the mode that any program would give it. */
function followSystem(path: string): void {
  chmodSync(path, 0o666 & ~process.umask());
}

function freePathBeside(path: string): string {
  const stem = basename(path, extname(path));
  for (let number = 2; ; number += 1) {
    const beside = join(dirname(path), `${stem} (${number}).storforum`);
    if (!existsSync(beside)) return beside;
  }
}

/** A pipe in the place of the file would be waited for; of a file that is open here the lock would be dropped. */
function digestOfFile(path: string): string {
  if (!statSync(path).isFile()) throw new Refusal('file-foreign');
  if (isOpenHere(path)) throw new Refusal('file-locked');
  return hash('sha256', readFileSync(path), 'hex');
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
