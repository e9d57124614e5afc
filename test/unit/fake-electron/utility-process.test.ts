import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { app, type FakeUtilityProcess, reset, utilityProcess, world } from '../../fake-electron/index.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

beforeEach(() => reset());

describe('a utility process', () => {
  const script = (source: string) => {
    const path = join(temporaryFolder(), 'worker.mjs');
    writeFileSync(path, source);
    return path;
  };
  const running = async (source: string, execArgv: string[] = []): Promise<FakeUtilityProcess> => {
    world.runsWorkers = true;
    const child = utilityProcess.fork(script(source), [], { execArgv, serviceName: 'worker' });
    await once(child, 'spawn');
    return child;
  };
  const heapLimit =
    "import v8 from 'node:v8'; process.parentPort.postMessage(v8.getHeapStatistics().heap_size_limit)";
  const megabytes = async (...execArgv: string[]) =>
    Math.round(Number((await once(await running(heapLimit, execArgv), 'message'))[0]) / 1024 / 1024);

  it('is held to its memory by --js-flags, and not by a flag of Node’s', async () => {
    const [bare, byNode, byV8] = [
      await megabytes(),
      await megabytes('--max-old-space-size=64', '--permission'),
      await megabytes('--js-flags=--max-old-space-size=64'),
    ];
    expect([byNode, byV8 < bare, byV8 < 400]).toEqual([bare, true, true]);
  });

  it('tells three times that it has used up its memory, and is an exception where nobody listens', async () => {
    const told = vi.fn();
    const gone = once(app, 'child-process-gone');
    const child = await running('const all = []; for (;;) all.push(new Array(100_000).fill(0.5))', [
      '--js-flags=--max-old-space-size=16',
    ]);
    for (const name of ['error', 'exit']) child.on(name, (first) => told(name, first));
    const [, details] = await gone;
    expect([told.mock.calls, details]).toMatchObject([
      [
        ['error', 'FatalError'],
        ['exit', 134],
      ],
      { reason: 'oom', name: 'worker' },
    ]);
    const silent = utilityProcess.fork('worker.js');
    expect(() => silent.runOutOfMemory()).toThrow();
  });

  it('has no pid and cannot be ended before it has started', async () => {
    const child = utilityProcess.fork('worker.js');
    expect([child.pid, child.kill(), child.killed]).toEqual([undefined, false, false]);
    await once(child, 'spawn');
    expect([typeof child.pid, child.kill()]).toEqual(['number', true]);
    await once(child, 'exit');
  });

  it('is sent a clone: a Buffer arrives as a plain Uint8Array, and a function not at all', async () => {
    const echo =
      'process.parentPort.on("message", ({ data }) => process.parentPort.postMessage(data.constructor.name))';
    const child = await running(`${echo}; process.parentPort.postMessage("ready")`);
    await once(child, 'message');
    child.postMessage(Buffer.from('hot'));
    expect(await once(child, 'message')).toEqual(['Uint8Array']);
    expect(() => child.postMessage(() => {})).toThrow();
    child.kill();
    await once(child, 'exit');
  });
});
