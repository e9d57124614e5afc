import { faultOf, type Result } from '../../shared/api/result.ts';
import { Refusal, type RefusalCode } from '../../shared/domain/refusal.ts';
import type { TellProgress, ToWorker } from './worker.ts';

/** Electron's utility process and Node's own child differ only in the port they are given. */
type UtilityPort = {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
};
type Work = (parts: readonly unknown[], tell: TellProgress, give: Give) => Promise<unknown>;

/** Answers a piece before the whole; it is on its way to the host when this resolves. */
export type Give = (piece: unknown) => Promise<void>;

/**
 * Makes a script a worker: it says that it is ready, gathers what it is sent, works, and answers. What the work
 * throws, unless it is a refusal, is answered as `otherwise`: libraries say in many ways that something is wrong.
 */
export function serve(work: Work, otherwise: RefusalCode): void {
  const port = (process as unknown as { readonly parentPort?: UtilityPort }).parentPort;
  const tell = (message: unknown) =>
    new Promise<void>((resolve) => {
      if (!port) return process.send?.(message, () => resolve());
      port.postMessage(message);
      return resolve();
    });
  const parts: unknown[] = [];
  const receive = async (message: ToWorker) => {
    if ('part' in message) return parts.push(message.part);
    const all = parts.splice(0);
    const progress: TellProgress = (come) => void tell({ progress: come });
    const give: Give = (piece) => tell({ piece });
    return tell({ result: await resultOf(() => work(all, progress, give), otherwise) });
  };
  if (port) port.on('message', ({ data }) => void receive(data as ToWorker));
  else process.on('message', (message) => void receive(message as ToWorker));
  void tell('ready');
}

/** What work answers, or why not. */
export async function resultOf(work: () => unknown, otherwise: RefusalCode): Promise<Result<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    // The host keeps this in memory, and logs of it only what tells nothing of the file.
    if (!(thrown instanceof Refusal)) console.error(thrown);
    return { ok: false, error: faultOf(thrown instanceof Refusal ? thrown : new Refusal(otherwise)) };
  }
}
