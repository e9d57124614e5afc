import { existsSync, readdirSync, readFileSync } from 'node:fs';

const threads = `/proc/${process.pid}/task`;

/**
 * The most memory, in megabytes, that any process has had which the work started to run a script, whether its source or
 * its bundle; 0 where the system does not tell (only Linux does).
 */
export async function peakMemory(script: string, work: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const look = () => {
    for (const pid of idsOfChildren()) peak = Math.max(peak, memoryOf(pid, script));
  };
  const watch = existsSync(threads) ? setInterval(look, 2) : undefined;
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return peak;
}

function idsOfChildren(): string[] {
  return readdirSync(threads).flatMap((thread) =>
    told(`${threads}/${thread}/children`).split(' ').filter(Boolean),
  );
}

/** Linux keeps the highest mark itself. */
function memoryOf(pid: string, script: string): number {
  if (!told(`/proc/${pid}/cmdline`).includes(`/${script}.`)) return 0;
  const [kilobytes = 0] = /(?<=VmHWM:\s+)\d+/.exec(told(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) / 1024;
}

/** What the system tells, if the process is still there to be told of. */
function told(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
