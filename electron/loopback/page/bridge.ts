// The page's way to its host over HTTP: calls as requests, events as lines of an answer that stays open.

import type { Bridge, HostEvent } from '../../../shared/api/bridge.ts';

/** Characters of a request that a browser finishes after its page has gone, counted at three bytes each. */
const mostAfterwards = 20_000;

/** The bridge of a page served on loopback: calls by POST, events by one answer that stays open. */
export function createBridge(documentKey: string, send: typeof fetch): Bridge {
  const key = { 'x-storforum-document': documentKey };
  const listeners = new Set<(event: HostEvent) => void>();
  const tell = (event: HostEvent) => {
    for (const listener of listeners) listener(event);
  };
  // Opened before anyone listens: by this stream the host knows that its page is there.
  void followLines({
    ask: () => send('/events', { headers: key }),
    tell: (line) => tell(JSON.parse(line)),
    onLost: (isLost) => tell({ type: 'connection', isLost }),
  });

  return {
    async call(name, input) {
      const headers = { ...key, 'content-type': 'application/json' };
      const body = JSON.stringify({ name, input });
      // What was typed last is often sent while the page goes.
      const keepalive = name === 'unsaved.put' && body.length <= mostAfterwards;
      const reply = await send('/call', { method: 'POST', headers, body, keepalive });
      return reply.json();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const firstPause = 250;
const longestPause = 15_000;
/** Failures in a row until it is told: the first may be a cable that was pulled, and the next answer comes at once. */
const failuresUntilLost = 2;

export type Following = {
  ask(): Promise<Response>;
  tell(line: string): void;
  /** The host has become unreachable, or has come back. */
  onLost?(isLost: boolean): void;
};

/**
 * Reads an answer line by line, and asks again where it breaks off: browsers cut every connection when the machine
 * changes network, also those that never leave it. Pauses grow while the host cannot be reached, or cuts every answer
 * off before anything was told. Ends when the host refuses.
 */
export async function followLines({ ask, tell, onLost }: Following): Promise<void> {
  let failures = 0;
  const failed = () => {
    failures += 1;
    if (failures === failuresUntilLost) onLost?.(true);
  };
  const succeeded = () => {
    if (failures >= failuresUntilLost) onLost?.(false);
    failures = 0;
  };
  for (;;) {
    if (failures > 0) await pause(failures);
    const answer = await ask().catch(() => null);
    if (answer && (!answer.ok || !answer.body)) return;
    const wasAlive = answer?.body ? await readLines(answer.body, tell, succeeded) : false;
    if (!wasAlive) failed();
  }
}

function pause(failures: number): Promise<void> {
  const milliseconds = Math.min(longestPause, firstPause * 2 ** (failures - 1));
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** How long an answer has to stay open to count as one, where nothing is told on it. */
const openMilliseconds = 1_000;

/** Reads to the end of an answer; whether anything was told, or it stayed open for a while. */
async function readLines(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  tell: (line: string) => void,
  onAlive: () => void,
): Promise<boolean> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let isAlive = false;
  const live = () => {
    isAlive = true;
    onAlive();
  };
  const timer = setTimeout(live, openMilliseconds);
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: '' }));
    if (done) break;
    const lines = `${rest}${value}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines.filter((line) => line !== '')) {
      live();
      tell(line);
    }
  }
  clearTimeout(timer);
  return isAlive;
}
