import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenHost } from '../hosts.ts';
import { Random } from '../random/random.ts';
import { hostileMessage } from './hostile-messages.ts';

/** What a host answered: how often each refusal, the messages it did not refuse, and all answers as one digest. */
export type Outcome = {
  readonly refusals: Readonly<Record<string, number>>;
  readonly notRefused: readonly string[];
  readonly digest: string;
};

/** Sends hostile messages one after another, the same for the same seed. */
export async function sendHostile(host: OpenHost, count: number, seed: number): Promise<Outcome> {
  const random = new Random(seed);
  const refusals: Record<string, number> = {};
  const notRefused: string[] = [];
  const digest = createHash('sha256');
  for (let sent = 0; sent < count; sent += 1) {
    const message = hostileMessage(random);
    const text = await host.sendText(message);
    digest.update(`${text}\n`);
    const answer = JSON.parse(text) as { ok: boolean; error?: { code: string } };
    if (answer.ok || !answer.error) notRefused.push(message.slice(0, 300));
    else refusals[answer.error.code] = (refusals[answer.error.code] ?? 0) + 1;
  }
  return { refusals, notRefused, digest: digest.digest('hex') };
}

/** Every file under a folder with a digest of what is in it. */
export function contentsOf(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files
      .filter((file) => statSync(join(folder, file)).isFile())
      .map((file) => [
        file,
        createHash('sha256')
          .update(readFileSync(join(folder, file)))
          .digest('hex'),
      ]),
  );
}
