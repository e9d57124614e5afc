import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';

/** Lets another program hold a workshop file open while `work` is done. */
export async function whileHeld(path: string, work: () => void | Promise<void>): Promise<void> {
  const holder = spawn(process.execPath, [join(import.meta.dirname, 'holder.ts'), path, dirname(path)], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(holder, 'exit');
  try {
    const [said] = await Promise.race([once(holder.stdout, 'data'), ended]);
    if (String(said) !== 'open') throw new Error('the other program could not open the file');
    await work();
  } finally {
    holder.stdin.end();
    await ended;
  }
}
