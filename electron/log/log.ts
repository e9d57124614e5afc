import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Trace, traceInOutput, traceOf } from '../../shared/trace/trace.ts';
import type { StartWorker } from '../work/worker.ts';
import { appendLine, readNewest } from './log-file.ts';

/** Where an error happened. A worker has the name of its kind. */
export type LogSource = 'host' | 'command-line' | 'facilitator' | 'ballot' | 'projector' | `worker-${string}`;

/** What else may be told: the call of the contract, and the open workshop by its id. */
type LogContext = { readonly call?: string; readonly workshop?: string | null };

/** The one local log. It never throws: what cannot be logged must not stop what can be done. */
export type Log = {
  readonly path: string;
  /** An unexpected error. */
  error(source: LogSource, thrown: unknown, context?: LogContext): void;
  /** An error known by its trace alone. */
  trace(source: LogSource, trace: Trace, context?: LogContext): void;
  /** What a process said on its error output. Nothing is logged where it said nothing of an error. */
  output(source: LogSource, output: string): void;
  /**
   * While `isBallotOpen` says so nothing is written: the time or the number of lines could tell of a ballot. What
   * happens meanwhile is kept once for each kind of error, and written without its own time when that is over.
   */
  holdWhile(isBallotOpen: () => boolean): void;
  /** Writes what was held back, if it may be written now. */
  flush(): void;
  /** The newest lines, at most about 200,000 characters. */
  read(): string;
};

const mostRead = 200_000;
const mostHeld = 100;
/** The same error again within this many milliseconds is not written again, so that one in a loop fills nothing. */
const quietMilliseconds = 60_000;

/** A log in the folder `logs` below `data`; `root` is the folder of the program, whose frames are told. */
export function createLog(data: string, root: string, now: () => Date = () => new Date()): Log {
  const path = join(data, 'logs', 'storforum.log');
  const roots = [`${pathToFileURL(root).href}/`, `${root}/`, `${root}\\`];
  const lastWritten = new Map<string, number>();
  const held = new Set<string>();
  let isHeld: () => boolean = () => false;

  const write = (text: string) => {
    const at = now();
    if (at.getTime() - (lastWritten.get(text) ?? Number.NEGATIVE_INFINITY) < quietMilliseconds) return;
    if (lastWritten.size >= mostHeld) lastWritten.clear();
    lastWritten.set(text, at.getTime());
    try {
      appendLine(path, `${at.toISOString()} ${text}`);
    } catch {
      // A full or missing disk: the app goes on, and tells of it where somebody's work is concerned.
    }
  };
  const log: Log = {
    path,
    error: (source, thrown, context) => log.trace(source, traceOf(thrown, roots), context),
    trace: (source, trace, context = {}) => {
      const text = lineOf(source, trace, context);
      if (held.size < mostHeld) held.add(text);
      log.flush();
    },
    output: (source, output) => {
      const trace = traceInOutput(output, roots);
      if (trace) log.trace(source, trace);
    },
    holdWhile: (isBallotOpen) => {
      isHeld = isBallotOpen;
    },
    flush: () => {
      if (held.size === 0 || mayNotWrite(isHeld)) return;
      for (const text of [...held].sort()) write(text);
      held.clear();
    },
    read: () => {
      try {
        return readNewest(path, mostRead);
      } catch {
        return '';
      }
    },
  };
  return log;
}

/** One error is one line: where, what, and the way there. */
function lineOf(source: LogSource, { name, code, frames }: Trace, { call, workshop }: LogContext): string {
  const parts = [source, name, code && `code=${code}`, call && `call=${call}`];
  const way = frames.length > 0 ? `at ${frames.join(' < ')}` : '';
  return [...parts, workshop && `workshop=${workshop}`, way].filter(Boolean).join(' ');
}

/** A file that cannot be asked whether a ballot is open is taken for one in which it is. */
function mayNotWrite(isHeld: () => boolean): boolean {
  try {
    return isHeld();
  } catch {
    return true;
  }
}

/** Starts workers whose errors are logged when they end: a library's unexpected error, memory that ran out. */
export function loggedWorkers(start: StartWorker, log: Log): StartWorker {
  return (kind) => {
    const worker = start(kind);
    worker.onEnd(() => log.output(`worker-${kind}`, worker.errorOutput()));
    return worker;
  };
}

/**
 * Passes uncaught errors of this process on and keeps it running: an open workshop is on disk with every answer, and
 * ending in the middle of a workshop would help nobody. Returns its own removal.
 */
export function watchProcess(unexpected: (thrown: unknown) => void): () => void {
  process.on('uncaughtException', unexpected);
  process.on('unhandledRejection', unexpected);
  return () => {
    process.removeListener('uncaughtException', unexpected);
    process.removeListener('unhandledRejection', unexpected);
  };
}
