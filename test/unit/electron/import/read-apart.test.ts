import { fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readApart } from '../../../../electron/import/read-apart.ts';
import { startWorker, workerFlags } from '../../../../electron/loopback/start-worker.ts';
import type { Worker } from '../../../../electron/work/worker.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const file = { name: 'hot.txt', bytes: Buffer.from('Strömmen går\n') };
const sheets = [{ name: '', rows: [{ number: 1, cells: ['Strömmen går'] }] }];

/** A process that runs a script of the test's own in the reader's place. */
function processOf(script: string, execArgv: string[] = []): Worker & { readonly ended: Promise<unknown> } {
  const path = join(temporaryFolder(), 'script.mjs');
  writeFileSync(path, script);
  const child = fork(path, [], {
    execArgv,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return {
    send: (message) => child.send(message as object),
    onMessage: (listener) => child.on('message', listener),
    onEnd: (listener) => child.on('exit', listener),
    kill: () => child.kill('SIGKILL'),
    errorOutput: () => '',
    ended: once(child, 'exit'),
  };
}

describe('a file read in a process of its own', () => {
  it('is answered with its rows', async () => {
    expect((await readApart(startWorker, file)).sheets).toEqual(sheets);
  });

  it('is read through the port of a utility process too', async () => {
    const port = `process.parentPort = {
      on: (event, listener) => process.on(event, (data) => listener({ data })),
      postMessage: (message) => process.send(message),
    }`;
    const reader = JSON.stringify(join(import.meta.dirname, '../../../../electron/import/reader.ts'));
    const start = () => processOf(`${port}; await import(${reader});`);
    expect((await readApart(start, file)).sheets).toEqual(sheets);
  });

  it('is refused, and the process ended, when reading does not end', async () => {
    const process = processOf(`process.on('message', () => { for (;;); }); process.send('ready');`);
    await expect(readApart(() => process, file, 200)).rejects.toEqual(new Refusal('table-too-heavy'));
    expect(await process.ended).toEqual([null, 'SIGKILL']);
  });

  it('is refused when the process has no memory left', async () => {
    const greedy = `process.on('message', () => { const all = []; for (;;) all.push(new Array(1e5).fill({})); }); process.send('ready');`;
    const start = () => processOf(greedy, ['--max-old-space-size=16']);
    await expect(readApart(start, file, 20_000)).rejects.toEqual(new Refusal('table-too-heavy'));
  });

  it('is refused when the process dies without a word, or cannot start', async () => {
    for (const script of ['process.exit(3)', 'this is no script'])
      await expect(readApart(() => processOf(script), file)).rejects.toEqual(new Refusal('table-too-heavy'));
  });

  it('is refused unread where it is too large', async () => {
    const start = () => {
      throw new Error('nothing was to be started');
    };
    const large = { name: 'hot.txt', bytes: Buffer.alloc(20 * 1024 * 1024 + 1) };
    await expect(readApart(start, large)).rejects.toEqual(new Refusal('file-too-large', { most: 20 }));
  });
});

describe('the process that reads', () => {
  it('can read no other files, write none and start nothing', async () => {
    const folder = temporaryFolder();
    const attempts = `
      import { spawnSync } from 'node:child_process';
      import { readFileSync, writeFileSync } from 'node:fs';
      const attempt = (work) => { try { work(); return 'done'; } catch ({ code }) { return code; } };
      process.send([
        attempt(() => readFileSync('/etc/hosts')),
        attempt(() => writeFileSync(${JSON.stringify(join(folder, 'x'))}, 'x')),
        attempt(() => spawnSync('true')),
      ]);`;
    const probe = processOf(attempts, [...workerFlags('reader'), `--allow-fs-read=${tmpdir()}`]);
    const answer = await new Promise((resolve) => probe.onMessage(resolve));
    expect(answer).toEqual(Array(3).fill('ERR_ACCESS_DENIED'));
  });
});
