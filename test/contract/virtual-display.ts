import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** Why no window can be looked at on this machine; null where Xvfb can make a display for it. */
export function whyNoDisplay(): string | null {
  const tried = spawnSync('Xvfb', ['-help'], { stdio: 'ignore' });
  return tried.error ? 'Xvfb is not installed' : null;
}

/** A display of 1920 × 1080 that nobody sees, until the test ends; its name. */
export async function virtualDisplay(): Promise<string> {
  const given = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', given, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  onTestFinished(async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill();
    await gone;
  });
  for await (const line of createInterface({ input: server.stdio[3] as NodeJS.ReadableStream }))
    return `:${line}`;
  throw new Error('Xvfb has ended without a display');
}
