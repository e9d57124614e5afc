import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const watchdog = join(import.meta.dirname, '../../../../electron/work/watchdog.ts');

/** How a process that works so, watched, comes to its end. */
function ending(work: string, allowance: object) {
  const script = `import { startWatchdog } from '${watchdog}';
    startWatchdog().allow(${JSON.stringify(allowance)});
    await new Promise((resolve) => setTimeout(resolve, 200));
    ${work}`;
  const args = ['--input-type=module', '--eval', script];
  const { signal, status } = spawnSync(process.execPath, args, { timeout: 30_000, killSignal: 'SIGTERM' });
  return { signal, status };
}

describe('a process that is watched', () => {
  it('is ended when it takes more of the processor than it may, also where nothing else can run in it', () => {
    expect(ending('for (;;);', { milliseconds: 500, megabytes: 4_000 }).signal).toBe('SIGKILL');
  });

  it('is ended when it takes more memory than it may', () => {
    const growing = 'const all = []; for (;;) all.push(Buffer.alloc(1_000_000, 1));';
    expect(ending(growing, { milliseconds: 20_000, megabytes: 400 }).signal).toBe('SIGKILL');
  });

  it('goes on to its own end within what it may', () => {
    expect(ending('process.exit(7);', { milliseconds: 20_000, megabytes: 4_000 }).status).toBe(7);
  });
});
