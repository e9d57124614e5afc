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
  const leave = (response: ServerResponse) => {
    if (stream === response) stream = null;
  };
  /** Nothing is written to a stream that has ended. */
  const end = () => {
    const ended = stream;
    stream = null;
    ended?.end();
  };
  return {
    open(response) {
      end();
      stream = response;
      // A page that is gone takes its stream with it: what was under way to it is nobody's any more.
      response.on('error', () => leave(response));
      response.on('close', () => leave(response));
      response.write('\n');
    },
    send: (event) => void stream?.write(`${JSON.stringify(event)}\n`),
    close: end,
  };
}
