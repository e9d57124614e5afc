import type { EventEmitter } from 'node:events';

type Failure = { readonly errno: number; readonly code: string; readonly url: string };

/**
 * The promise of `loadURL`, decided by events as in Electron: it is rejected with ERR_ABORTED when a second navigation
 * of the main frame starts, whoever started it and whatever becomes of it. One that nobody waits for is not told as
 * unhandled.
 */
export function nextLoad(contents: EventEmitter, url: string): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  let started = false;
  const listeners = {
    'did-start-navigation': (details: { isMainFrame: boolean; isSameDocument: boolean }) => {
      if (!details.isMainFrame || details.isSameDocument) return;
      if (started) fail({ errno: -3, code: 'ERR_ABORTED', url });
      started = true;
    },
    'did-finish-load': () => settle(resolve),
    'did-fail-load': (_event: unknown, errno: number, code: string, failed: string) =>
      fail({ errno, code, url: failed }),
    // Neither finished nor failed.
    'did-stop-loading': () => fail({ errno: -2, code: 'ERR_FAILED', url }),
    destroyed: () => fail({ errno: -2, code: 'ERR_FAILED', url }),
  };
  const settle = (act: () => void) => {
    for (const [name, listener] of Object.entries(listeners)) contents.off(name, listener as () => void);
    act();
  };
  const fail = (failure: Failure) =>
    settle(() =>
      reject(
        Object.assign(new Error(`${failure.code} (${failure.errno}) loading '${failure.url}'`), failure),
      ),
    );
  for (const [name, listener] of Object.entries(listeners)) contents.on(name, listener as () => void);
  promise.catch(() => {});
  return promise;
}
