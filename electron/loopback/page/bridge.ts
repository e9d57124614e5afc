import type { Bridge, HostEvent } from '../../../shared/api/bridge.ts';
import { followLines } from './follow-lines.ts';

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
