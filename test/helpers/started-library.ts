import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { HostCapabilities } from '../../electron/api/api.ts';
import { createApi } from '../../electron/api/create-api.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import type { CallName, Input, Output } from '../../shared/api/contract.ts';
import { logIn, projectRoot } from './log.ts';
import { temporaryFolder } from './temporary-folder.ts';

type Given = Partial<HostCapabilities> & {
  /** The folder of the app, or that of a start before. */
  readonly data?: string;
  readonly documents?: string;
};

/** The api on a library of its own, as a host starts it, until the test has ended. */
export function startedLibrary({ data = temporaryFolder(), documents = data, ...given }: Given = {}) {
  const folders = { data, documents, resources: join(projectRoot, 'resources') };
  const standard = { host: 'loopback', log: logIn(), browseForTarget: null, startWorker } as const;
  const api = createApi(folders, { ...standard, ...given });
  onTestFinished(async () => {
    api.close();
    await api.unfinished();
  });
  /** What a call answers; throws an error with the code of a refusal. */
  const ask = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code);
    return result.value as Output<N>;
  };
  return { api, data, ask, library: join(data, 'library') };
}
