import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { workerScripts } from '../../electron/packaging/bundle.ts';
import { app } from './app.ts';
import { world } from './world.ts';

type ForkOptions = { execArgv?: string[]; serviceName?: string; stdio?: unknown; env?: object };

/**
 * A process of Electron's: what it is sent and whether it was ended. A test plays its part by `emit`; where
 * `world.runsWorkers` is set it is a real process of this Node. It has no `pid` and cannot be ended before it has
 * said 'spawn', and an 'error' that nobody listens to is an exception, as of any emitter.
 */
export class FakeUtilityProcess extends EventEmitter {
  readonly started: readonly unknown[];
  /** As it arrives on the other side. */
  readonly sent: unknown[] = [];
  /** V8's flags that hold in it: of `execArgv` only those behind `--js-flags=`. */
  readonly v8Flags: readonly string[];
  pid: number | undefined;
  killed = false;
  /** There only where it is asked to be piped, and gone when the process has ended. */
  stderr: PassThrough | null = null;
  private child: ChildProcess | null = null;
  private readonly waiting: unknown[] = [];

  constructor(path: string, values: readonly string[], options: ForkOptions = {}) {
    super();
    if (!world.isReady) throw new Error('utilityProcess cannot be created before app is ready');
    this.started = [path, values, options];
    this.v8Flags = (options.execArgv ?? [])
      .filter((flag) => flag.startsWith('--js-flags='))
      .flatMap((flag) => flag.slice('--js-flags='.length).split(' '));
    if (errorOutputOf(options.stdio) === 'pipe') this.stderr = new PassThrough();
    this.once('exit', () => process.nextTick(() => this.loseOutput()));
    world.processes.push(this);
    setImmediate(() => this.spawn(path, values));
  }

  /** A structured clone arrives: of a `Buffer`, a plain `Uint8Array`. */
  postMessage(message: unknown) {
    const cloned = structuredClone(message);
    this.sent.push(cloned);
    if (this.child?.connected) this.child.send(cloned as object, () => undefined);
    else if (this.pid === undefined) this.waiting.push(cloned);
  }

  kill(): boolean {
    if (this.pid === undefined) return false;
    this.killed = true;
    this.pid = undefined;
    if (this.child) this.child.kill('SIGKILL');
    else setImmediate(() => this.emit('exit', 0));
    return true;
  }

  /** What is told of one that has used up its memory: the app hears of it three times. */
  runOutOfMemory() {
    this.pid = undefined;
    this.emit('error', 'FatalError', 'v8::ToLocalChecked', '{}');
    this.emit('exit', 134);
    const { serviceName } = this.started[2] as ForkOptions;
    app.emit('child-process-gone', {}, { type: 'Utility', reason: 'oom', exitCode: 134, name: serviceName });
  }

  private loseOutput() {
    this.stderr?.removeAllListeners();
    this.stderr = null;
  }

  private spawn(path: string, values: readonly string[]) {
    if (world.runsWorkers) this.run(path, values);
    this.pid = this.child?.pid ?? 5_000 + world.processes.indexOf(this);
    this.emit('spawn');
  }

  private run(path: string, values: readonly string[]) {
    const parentPort = join(import.meta.dirname, 'parent-port.ts');
    const child = fork(scriptAt(path), values, {
      execArgv: [...this.v8Flags, '--import', parentPort],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.child = child;
    if (this.stderr) child.stderr?.pipe(this.stderr);
    else child.stderr?.resume();
    child.on('message', (message) => this.emit('message', message));
    child.on('exit', (code, signal) => {
      // V8 ends a process that has used up its heap by an abort.
      if (signal === 'SIGABRT') return this.runOutOfMemory();
      this.pid = undefined;
      this.emit('exit', code ?? 0);
    });
    for (const message of this.waiting.splice(0)) child.send(message as object, () => undefined);
  }
}

/** The bundle; in a test of main.ts itself that of the whole run, or the entry that it is made of. */
function scriptAt(path: string): string {
  if (existsSync(path)) return path;
  const root = join(import.meta.dirname, '..', '..');
  if (process.env.STORFORUM_IS_BUILT) return join(root, 'dist', 'electron', basename(path));
  const entry = workerScripts.find(({ file }) => file === basename(path))?.entry ?? '';
  return join(root, 'electron', entry);
}

/** What becomes of the error output. Electron refuses any other form of the option. */
function errorOutputOf(stdio: unknown = 'inherit'): unknown {
  const three = typeof stdio === 'string' ? ['ignore', stdio, stdio] : (stdio as unknown[]);
  if (three.length < 3) throw new Error('configuration missing for stdin, stdout or stderr.');
  if (three[0] !== 'ignore') throw new Error('stdin value other than ignore is not supported.');
  return three[2];
}

export const utilityProcess = {
  fork: (path: string, values: readonly string[] = [], options: ForkOptions = {}) =>
    new FakeUtilityProcess(path, values, options),
};
