import { existsSync, readFileSync } from 'node:fs';

/** What processes have taken at most: memory at once, and time of the processor, which other work does not lengthen. */
export type Cost = { readonly megabytes: number; readonly seconds: number };

const children = `/proc/${process.pid}/task/${process.pid}/children`;
const ticksEachSecond = 100;

/** The most that any process started by the work has taken; nothing where the system does not tell (only Linux does). */
export async function costOfProcesses(work: () => Promise<unknown>): Promise<Cost> {
  let cost: Cost = { megabytes: 0, seconds: 0 };
  const look = () => {
    for (const pid of idsOfChildren()) cost = mostOf(cost, costSoFar(pid));
  };
  const watch = existsSync(children) ? setInterval(look, 2) : undefined;
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return cost;
}

function idsOfChildren(): string[] {
  return readFileSync(children, 'utf8').split(' ').filter(Boolean);
}

/** Linux keeps the highest mark of memory itself. A process may be gone before it is asked. */
function costSoFar(pid: string): Cost {
  try {
    const kilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return {
      megabytes: kilobytes / 1024,
      seconds: (Number(fields[11]) + Number(fields[12])) / ticksEachSecond,
    };
  } catch {
    return { megabytes: 0, seconds: 0 };
  }
}

function mostOf(a: Cost, b: Cost): Cost {
  return { megabytes: Math.max(a.megabytes, b.megabytes), seconds: Math.max(a.seconds, b.seconds) };
}
