import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');

function start(args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, ['electron/start.ts', ...args], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      TMPDIR: folder,
      STORFORUM_DATA: folder,
      STORFORUM_DOCUMENTS: folder,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) return '';
  for await (const line of createInterface({ input: child.stdout })) return line;
  return '';
}

describe.runIf(process.platform === 'linux')('the start', () => {
  it('with --no-browser says what to open, from where its owner alone can read it, and cleans up when stopped', async () => {
    const child = start(['--no-browser'], {});
    const line = await firstLine(child);
    expect(line).toMatch(/^open file:\/\/\//);
    const file = fileURLToPath(line.slice('open '.length));
    expect([dirname(file), file].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual([
      '700',
      '600',
    ]);
    const key = readFileSync(file, 'utf8').match(/value="([\w-]{43})"/)?.[1];
    expect(key).toBeDefined();
    expect(readFileSync(`/proc/${child.pid}/cmdline`, 'utf8')).not.toContain(key);
    child.kill('SIGTERM');
    expect([await once(child, 'exit'), existsSync(dirname(file))]).toEqual([[0, null], false]);
  });

  it.each([
    [
      'sv_SE.UTF-8',
      /^Ingen webbläsare kunde öppnas här: öppna \/.+open\.html i Chromium, .+ inom 10 minuter\.$/,
    ],
    ['C.UTF-8', /^No browser could be opened here: open \/.+open\.html in Chromium, .+ within 10 minutes\.$/],
  ])('without a display asks in one sentence for a browser to be opened (%s)', async (LANG, sentence) => {
    expect(await firstLine(start([], { LANG }))).toMatch(sentence);
  });

  it('with a browser that cannot start asks for another', async () => {
    const child = start([], { LANG: 'C', STORFORUM_HOST: 'loopback', STORFORUM_BROWSER: '/bin/false' });
    const lines: string[] = [];
    if (child.stdout)
      for await (const line of createInterface({ input: child.stdout })) if (lines.push(line) === 2) break;
    expect(lines).toEqual([
      'Opening in Chrome. Close the window to quit.',
      expect.stringMatching(/^No browser could be opened here: open .+open\.html in Chromium/),
    ]);
  });
});
