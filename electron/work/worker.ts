// A process of its own: how it looks to the host, and which there are.

/** A process of its own, as each host can start one. Its script calls `serve`. */
export type Worker = {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Also where it could not be started. */
  onEnd(listener: () => void): void;
  kill(): void;
  /** The last of what it said on its error output. */
  errorOutput(): string;
};
export type StartWorker = (kind: WorkerKind) => Worker;

/**
 * What is done outside the process that answers the window: `script` below `electron/`, and the most memory its heap
 * may take. A worker is given rows or bytes and gives back a value; it reads no files but the program's own and
 * writes none, so that ending it at any moment leaves nothing behind. Memory is limited on both hosts; that it writes none
 * is also enforced where Node starts it (`--permission`), and rests on its code alone where Electron does. A worker that
 * `opensFiles` reads workshop files where they lie, with SQLite, which Node cannot keep from the disk. One that
 * `writesFiles` is kept to its work by its code alone.
 */
export const workers = {
  /** Reads a file from outside. */
  reader: { script: 'import/reader.ts', heapMegabytes: 128 },
  /** Reads workshop files and JSON that the app has not just written. */
  inspector: { script: 'library/inspector.ts', heapMegabytes: 3_072, opensFiles: true },
  /** Copies backups into a folder that a person has chosen. */
  copier: { script: 'library/copier.ts', heapMegabytes: 128, writesFiles: true },
  /** Makes the bytes of an export from finished rows. */
  exporter: { script: 'export/exporter.ts', heapMegabytes: 4_096 },
  /** Makes a workbook over several workshops from their rows. */
  summariser: { script: 'export/summariser.ts', heapMegabytes: 4_096 },
} as const satisfies Readonly<Record<string, WorkerPlan>>;
type WorkerPlan = {
  readonly script: string;
  readonly heapMegabytes: number;
  readonly opensFiles?: true;
  readonly writesFiles?: true;
};
export type WorkerKind = keyof typeof workers;

/** What a worker is sent: parts of what it works on, one after the other, and then that this was all. */
export type ToWorker = { readonly part: unknown } | { readonly begin: true };

/** How far a piece of work has come, in units of its own. */
export type Progress = { readonly done: number; readonly of: number };
export type TellProgress = (progress: Progress) => void;

const most = 16_384;

/** Keeps the last of what a process says on its error output, in memory alone. Returns what it has said so far. */
export function keepErrorOutput(stream: NodeJS.ReadableStream | null): () => string {
  let kept = '';
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    kept = (kept + piece).slice(-most);
  });
  // A process that ends takes its stream with it; that it ended is told by itself.
  stream?.on('error', () => undefined);
  return () => kept;
}
