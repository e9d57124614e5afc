import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { CallName, Input, Output } from '../../../shared/api/contract.ts';
import type { Result } from '../../../shared/api/result.ts';
import { ask, type Client, entering, loadDocument } from '../../helpers/loopback.ts';

const root = join(import.meta.dirname, '..', '..', '..');

/** The whole app on loopback, as `npm start -- --no-browser` starts it, used as its page uses it: over HTTP. */
export class WholeApp {
  private readonly host: ChildProcess;
  private readonly origin: string;
  private readonly client: Client;

  private constructor(host: ChildProcess, origin: string, client: Client) {
    this.host = host;
    this.origin = origin;
    this.client = client;
  }

  static async start(data: string): Promise<WholeApp> {
    const host = spawn(process.execPath, ['electron/browser.ts', '--no-browser'], {
      cwd: root,
      env: { ...process.env, STORFORUM_DATA: data, STORFORUM_DOCUMENTS: data, TMPDIR: data },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const html = readFileSync(await launchFileOf(host), 'utf8');
    const key = html.match(/value="([\w-]{43})"/)?.[1] ?? '';
    const origin = html.match(/action="(http:\/\/[\d.:]+)\/enter"/)?.[1] ?? '';
    const { headers } = await ask(origin, entering({ origin }, key));
    const cookie = headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
    return new WholeApp(host, origin, await loadDocument({ origin }, cookie));
  }

  /** An answer, or null where the app was gone before it came. */
  async call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>> | null> {
    try {
      const { text } = await ask(this.origin, this.client.calling(JSON.stringify({ name, input })));
      return JSON.parse(text) as Result<Output<N>>;
    } catch {
      return null;
    }
  }

  /** The same where no refusal is expected. */
  async value<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.call(name, input);
    if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.value;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const gone = once(this.host, 'exit');
    this.host.kill(signal);
    await gone;
  }
}

/** The page is built once where that has not been done. */
export function needPage(): void {
  if (existsSync(join(root, 'dist', 'renderer', 'index.html'))) return;
  execFileSync(process.execPath, ['electron/build.ts'], { cwd: root, stdio: 'ignore' });
}

async function launchFileOf(host: ChildProcess): Promise<string> {
  if (host.stdout)
    for await (const line of createInterface({ input: host.stdout })) {
      const address = /^open (file:.+)$/.exec(line)?.[1];
      if (address) return fileURLToPath(address);
    }
  throw new Error('the app ended without saying what to open');
}
