import { type BigIntStats, type Stats, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type Fault, faultOf, type Result } from '../../shared/api/result.ts';
import type { LibraryEntry } from '../../shared/api/types.ts';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import { asRefusal } from '../db/as-refusal.ts';
import type { FileFacts } from '../db/file-facts.ts';
import { StandingWorker } from '../work/standing-worker.ts';
import type { StartWorker } from '../work/worker.ts';
import {
  allowanceOf,
  type Inspection,
  type InspectionName,
  type Inspections,
  sizeOf,
} from './inspections.ts';

/** The process keeps its own time; the clock is for one that no longer looks at it. */
const busyMachine = 5;

/** What the library shows of a file; `facts` where it can be read. */
export type InspectedEntry = {
  readonly entry: LibraryEntry;
  readonly facts: FileFacts | null;
  /** ISO time of the file itself; '' of one that is not there. */
  readonly fileTime: string;
};

/**
 * Asks about files that this app has not just written, in a process of its own with little time and limited memory: no
 * such file is queried in the host. One question at a time, so that no file is opened here while it is read there.
 */
export class Inspector {
  private readonly worker: StandingWorker;
  private isOver = false;
  private readonly seen = new Map<string, Result<FileFacts>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(start: StartWorker) {
    this.worker = new StandingWorker(() => start('inspector'));
  }

  /** Starts the process ahead of the first question. */
  prepare(): void {
    if (!this.isOver) this.worker.prepare();
  }

  /** Throws what the file is refused for, and `file-too-heavy` where reading it takes too much. */
  async ask<N extends InspectionName>(
    name: N,
    given: Inspections[N]['given'],
  ): Promise<Inspections[N]['answer']> {
    const [result] = await this.askAll(name, [given]);
    return requireOk(result as Result<Inspections[N]['answer']>);
  }

  /** Does work on files that nothing else may have open, when no question is under way. */
  alone<T>(work: () => T | Promise<T>): Promise<T> {
    const done = this.last.then(work);
    this.last = done.catch(() => undefined);
    return done;
  }

  /** Does work on a file that was found whole just now and has not changed since. Throws what `sound` refuses. */
  async whole<T>(path: string, work: () => T): Promise<T> {
    const before = identityOf(path);
    await this.ask('sound', { path });
    return this.alone(() => {
      if (identityOf(path) !== before) throw new Refusal('file-locked');
      return work();
    });
  }

  /** The same of many, each answered or refused by itself. */
  askAll<N extends InspectionName>(
    name: N,
    given: readonly Inspections[N]['given'][],
  ): Promise<Result<Inspections[N]['answer']>[]> {
    const questions = given.map((each) => ({ name, given: each }) as Inspection);
    return this.alone(() => this.answers(questions)) as Promise<Result<Inspections[N]['answer']>[]>;
  }

  /** What the library shows of files, each read by itself and only when it has changed since. */
  async entries(paths: readonly string[]): Promise<readonly InspectedEntry[]> {
    const known = await this.alone(() => this.facts(paths));
    return paths.map((path, index) => entryOf(path, known[index] as Result<FileFacts>));
  }

  /** What was seen of files is asked anew: one that was deleted leaves no title here. */
  forgetSeen(): void {
    this.seen.clear();
  }

  /** No question is asked after this, and the one under way is given up. */
  end(): void {
    this.isOver = true;
    this.worker.end();
  }

  private async facts(paths: readonly string[]): Promise<Result<FileFacts>[]> {
    const keys = paths.map(keyOf);
    const isNew = (index: number) => typeof keys[index] === 'string' && !this.seen.has(keys[index] as string);
    const asked = paths.filter((_, index) => isNew(index));
    const answered = await this.answers(asked.map((path) => ({ name: 'facts', given: { path } })));
    const fresh = new Map(asked.map((path, index) => [path, answered[index] as Result<FileFacts>]));
    const results = paths.map((path, index): Result<FileFacts> => {
      const key = keys[index] as string | Fault;
      if (typeof key !== 'string') return { ok: false, error: key };
      return fresh.get(path) ?? (this.seen.get(key) as Result<FileFacts>);
    });
    this.remember(keys, results);
    return results;
  }

  /** What a file is does not change while it stays as it is; that another program has it open does. */
  private remember(keys: readonly (string | Fault)[], results: readonly Result<FileFacts>[]): void {
    if (this.seen.size > mostSeen) this.seen.clear();
    for (const [index, result] of results.entries()) {
      const key = keys[index];
      if (typeof key === 'string' && (result.ok || lasting.includes(result.error.code)))
        this.seen.set(key, result);
    }
  }

  /** One answer for each question. Where the process is lost, it is the question it was at that is refused. */
  private async answers(questions: readonly Inspection[]): Promise<Result<unknown>[]> {
    const results: Result<unknown>[] = [];
    if (this.isOver) throw new Refusal('job-cancelled');
    while (results.length < questions.length) {
      const rest = questions.slice(results.length);
      const before = results.length;
      try {
        await this.worker.run({
          parts: rest,
          lost: 'file-too-heavy',
          milliseconds: busyMachine * Math.max(...rest.map((each) => allowanceOf(each).milliseconds)),
          onPiece: (piece) => void results.push(piece as Result<unknown>),
        });
        if (results.length === before) throw new Refusal('unexpected');
      } catch (thrown) {
        if (this.isOver) throw new Refusal('job-cancelled');
        results.push({ ok: false, error: faultOf(asRefusal(thrown)) });
      }
    }
    // What a large file has taken is given back, lest it count against the next one.
    if (questions.some(isLarge)) this.worker.end();
    return results;
  }
}

const large = 4 * 1024 * 1024;

function isLarge(question: Inspection): boolean {
  return sizeOf(question) > large;
}

const mostSeen = 5_000;
const lasting: readonly RefusalCode[] = [
  'file-empty',
  'file-foreign',
  'file-newer',
  'file-damaged',
  'file-too-heavy',
];

function requireOk<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refusal(result.error.code, result.error.params);
}

function entryOf(path: string, facts: Result<FileFacts>): InspectedEntry {
  const found = lookAt(path);
  const file = {
    file: basename(path),
    bytes: found?.size ?? 0,
    modified: found?.mtime.toISOString() ?? '',
  };
  const fileTime = file.modified;
  if (!facts.ok)
    return { entry: { ...file, ...unknown, title: file.file, fault: facts.error }, facts: null, fileTime };
  const { title, date, language, risks, threats, modified } = facts.value;
  const shown = { title, date, language, risks, threats, modified: modified ?? fileTime };
  return { entry: { ...file, ...shown, fault: null }, facts: facts.value, fileTime };
}

const unknown = { date: '', language: 'sv', risks: 0, threats: 0 } as const;

/** Null for a link that leads nowhere, and whatever else cannot be looked at. */
function lookAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    return null;
  }
}

/** What a file is known by while nothing of it changes, with the log beside it; or why it cannot even be looked at. */
function keyOf(path: string): string | Fault {
  try {
    return identityOf(path);
  } catch (thrown) {
    const refused = asRefusal(thrown);
    // Links in a circle, a way through what is no folder: the system finds nothing at the end.
    return faultOf(refused instanceof Refusal ? refused : new Refusal('file-missing'));
  }
}

function identityOf(path: string): string {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  // A name in an older encoding reads as a sign that no name has, and leads nowhere.
  if (!found) throw new Refusal(path.includes('\uFFFD') ? 'file-name-unreadable' : 'file-missing');
  const log = statSync(`${path}-wal`, { bigint: true, throwIfNoEntry: false });
  return [found, log].map((each) => (each ? partsOf(each).join('/') : '-')).join(' ');
}

function partsOf({ dev, ino, size, mtimeNs }: BigIntStats): bigint[] {
  return [dev, ino, size, mtimeNs];
}
