import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { HostEvent } from '../../shared/api/bridge.ts';
import { faultOf, type Result } from '../../shared/api/result.ts';
import type { ActiveRole, Api } from '../api/api.ts';
import type { Role } from '../api/roles.ts';

/** What the two processes send each other. */
export type ToApi = {
  readonly id: number;
  readonly name: unknown;
  readonly input: unknown;
  readonly from: Role | undefined;
};
export type FromApi =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly result: Result<unknown>;
      readonly role: ActiveRole;
    }
  | { readonly kind: 'event'; readonly event: HostEvent; readonly role: ActiveRole };

const lost: Result<never> = { ok: false, error: faultOf(new Error('the api was started again')) };

/** An api that lives in a process of its own, and comes back with changed code and the same workshop. */
export function restartableApi(): Api & { restart(): Promise<void> } {
  let role: ActiveRole = 'facilitator';
  let openFile: string | null = null;
  let ids = 0;
  const waiting = new Map<number, (result: Result<unknown>) => void>();
  const listeners = new Set<(event: HostEvent) => void>();

  const hear = (message: FromApi) => {
    if (message.kind === 'ready') return;
    role = message.role;
    if (message.kind === 'event') for (const listener of listeners) listener(message.event);
    else settle(message.id, message.result);
  };
  const settle = (id: number, result: Result<unknown>) => {
    waiting.get(id)?.(result);
    waiting.delete(id);
  };
  let { child, ready } = startProcess(hear);

  const ask = async (name: unknown, input: unknown, from?: Role): Promise<Result<unknown>> => {
    await ready;
    const id = ++ids;
    const result = await new Promise<Result<unknown>>((resolve) => {
      waiting.set(id, resolve);
      const failed = () => settle(id, lost);
      if (!child.connected) failed();
      else child.send({ id, name, input, from } satisfies ToApi, (error) => error && failed());
    });
    openFile = fileOpenAfter(name, result, openFile);
    return result;
  };
  return {
    activeRole: () => role,
    // A file from the command line is for the app as it is started by people.
    receive: () => {},
    prepare: () => {},
    call: ask,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // Errors of the server around it are for whoever is at work on the app.
    unexpected: (thrown) => console.error(thrown),
    // The process of the api ends when its copy is done.
    unfinished: () => null,
    close: () => void (child.connected && child.disconnect()),
    async restart() {
      const former = child;
      const gone = former.exitCode === null ? once(former, 'exit') : null;
      if (former.connected) former.disconnect();
      await gone;
      for (const id of waiting.keys()) settle(id, lost);
      ({ child, ready } = startProcess(hear));
      if (openFile !== null) await ask('library.open', { file: openFile });
    },
  };
}

function startProcess(hear: (message: FromApi) => void): { child: ChildProcess; ready: Promise<unknown> } {
  // Node's own watching is for the process that has the window.
  const { WATCH_REPORT_DEPENDENCIES: _, ...env } = process.env;
  const child = fork(join(import.meta.dirname, 'api-process.ts'), [], {
    env,
    execArgv: ['--enable-source-maps'],
  });
  child.on('message', hear);
  const ended = once(child, 'exit').then(([code]) => {
    if (code !== 0) console.error('The api has ended: save a file to start it again.');
  });
  return { child, ready: Promise.race([once(child, 'message'), ended]) };
}

/** The workshop that is open after a call, told by its answer. */
function fileOpenAfter(name: unknown, result: Result<unknown>, before: string | null): string | null {
  if (!result.ok) return before;
  if (name === 'workshop.close') return null;
  const value = result.value as { file?: unknown; rows?: unknown } | null;
  return value && typeof value.file === 'string' && value.rows !== undefined ? value.file : before;
}
