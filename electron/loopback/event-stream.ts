import type { ServerResponse } from 'node:http';
import type { HostEvent } from '../../shared/api/bridge.ts';

export type EventStream = {
  /** Takes the place of the stream before it: there is one page of each role. */
  open(response: ServerResponse): void;
  send(event: HostEvent): void;
  close(): void;
};

/** An answer that stays open while the page lives: one line of JSON for each event. */
export function createEventStream(): EventStream {
  let stream: ServerResponse | null = null;
  return {
    open(response) {
      stream?.end();
      stream = response;
      response.write('\n');
    },
    send: (event) => void stream?.write(`${JSON.stringify(event)}\n`),
    close: () => void stream?.end(),
  };
}
