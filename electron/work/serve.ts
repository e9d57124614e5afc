import { faultOf, type Result } from '../../shared/api/result.ts';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import type { TellProgress, ToWorker } from './worker.ts';

/** Electron's utility process and Node's own child differ only in the port they are given. */
type UtilityPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
};
type Work = (parts: readonly unknown[], tell: TellProgress) => Promise<unknown>;

/**
 * Makes a script a worker: it says that it is ready, gathers what it is sent, works once, and answers. What the work
 * throws, unless it is a refusal, is answered as `otherwise`: libraries say in many ways that something is wrong.
 */
export function serve(work: Work, otherwise: RefusalCode): void {
  const port = (process as unknown as { readonly parentPort?: UtilityPort }).parentPort;
  const tell = (message: unknown) => (port ? port.postMessage(message) : process.send?.(message));
  const parts: unknown[] = [];
  const receive = async (message: ToWorker) => {
    if ('part' in message) return parts.push(message.part);
    const progress: TellProgress = (come) => tell({ progress: come });
    return tell({ result: await resultOf(() => work(parts, progress), otherwise) });
  };
  if (port) port.on('message', ({ data }) => void receive(data as ToWorker));
  else process.on('message', (message) => void receive(message as ToWorker));
  tell('ready');
}

async function resultOf(work: () => Promise<unknown>, otherwise: RefusalCode): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    // The host keeps this in memory, and logs of it only what tells nothing of the file.
    if (!(thrown instanceof Refusal)) console.error(thrown);
    return { ok: false, error: faultOf(thrown instanceof Refusal ? thrown : new Refusal(otherwise)) };
  }
}
