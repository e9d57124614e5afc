import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApi } from '../../../electron/api/create-api.ts';
import { startWorker } from '../../../electron/loopback/start-worker.ts';
import { hosts } from '../hosts.ts';
import { logIn } from '../log.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentsOf, type Outcome, sendHostile } from './send-hostile.ts';

type HostName = keyof typeof hosts;

/** A host with the example open meets hostile messages; what it answered, and what was in the folders before and after. */
export async function hostileRun(name: HostName, count: number, seed: number) {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '..', '..', '..', 'resources');
  const folders = { data: join(folder, 'data'), documents: join(folder, 'documents'), resources };
  const api = createApi(folders, { host: name, log: logIn(), browseForTarget: null, startWorker });
  onTestFinished(() => api.close());
  const host = await hosts[name](api);
  await host.bridge.call('library.example', { language: 'sv' });
  const state = async () => [await host.bridge.call('workshop.read', {}), contentsOf(folder)];
  const before = await state();
  const outcome: Outcome = await sendHostile(host, count, seed);
  return { outcome, before, after: await state() };
}
