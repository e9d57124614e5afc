import { faultOf, type Result } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Sheet } from '../../shared/domain/threat-table.ts';
import { readTable, type TableFile } from './read-table.ts';

/**
 * The script of the process in which a file from outside is read: it says that it is ready, is sent one file, answers
 * and ends. Electron's utility process and Node's own child differ only in the port they are given.
 */
type UtilityPort = {
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
};
const port = (process as unknown as { readonly parentPort?: UtilityPort }).parentPort;
const tell = (message: unknown) => (port ? port.postMessage(message) : process.send?.(message));

async function answer(file: unknown): Promise<void> {
  tell(await read(file as TableFile));
}

async function read(file: TableFile): Promise<Result<readonly Sheet[]>> {
  try {
    return { ok: true, value: await readTable(file) };
  } catch (thrown) {
    // Libraries say in many ways that a file is not what it should be; to the person it is one.
    return { ok: false, error: faultOf(thrown instanceof Refusal ? thrown : new Refusal('table-broken')) };
  }
}

if (port) port.once('message', ({ data }) => void answer(data));
else process.once('message', (file) => void answer(file));
tell('ready');
