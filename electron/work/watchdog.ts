import { Worker as Thread } from 'node:worker_threads';

/** How much of the processor's time a piece of work may have from now on, and how much memory the whole process. */
export type Allowance = { readonly milliseconds: number; readonly megabytes: number };

export type Watchdog = {
  /** Begins anew: what was used before does not count. */
  allow(allowance: Allowance): void;
};

/**
 * Watches this process from a thread of its own and ends it when it takes more than it may: a question to SQLite that
 * never ends lets nothing else run where it was asked. Processor time, unlike the clock, does not count what the machine
 * does for others.
 */
const script = `
  const { parentPort } = require('node:worker_threads');
  let allowed = null, before = process.cpuUsage();
  parentPort.on('message', (allowance) => {
    allowed = allowance;
    before = process.cpuUsage();
  });
  setInterval(() => {
    if (!allowed) return;
    const { user, system } = process.cpuUsage(before);
    const isOver = (user + system) / 1000 > allowed.milliseconds
      || process.memoryUsage.rss() / 1048576 > allowed.megabytes;
    if (isOver) process.kill(process.pid, 'SIGKILL');
  }, 50);
`;

/** Starts the watchdog of this process. */
export function startWatchdog(): Watchdog {
  const thread = new Thread(script, { eval: true, execArgv: [] });
  thread.unref();
  return { allow: (allowance) => thread.postMessage(allowance) };
}
