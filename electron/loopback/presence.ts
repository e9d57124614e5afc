// The pages that are open: the events sent to them, and whether any is left.

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
      // A page that is gone takes its stream with it; what was under way to it is dropped.
      response.on('error', () => leave(response));
      response.on('close', () => leave(response));
      response.write('\n');
    },
    send: (event) => void stream?.write(`${JSON.stringify(event)}\n`),
    close: end,
  };
}

/** When the page counts as gone, in milliseconds. */
export type IdleTimeouts = {
  /** After the last page left; a reload needs a fraction of it. */
  readonly afterLast: number;
  /** Before the first page has come. */
  readonly beforeFirst: number;
};

export type Presence = {
  /** A page came; returns what to call when it leaves. */
  enter(): () => void;
  stop(): void;
};

type Absence = 'page-gone' | 'nobody-came';

/** Counts pages and tells when there are none left, or none came. */
export function createPresence(idle: IdleTimeouts, onAbsence: (reason: Absence) => void): Presence {
  let pages = 0;
  let stopped = false;
  let timer = setTimeout(onAbsence, idle.beforeFirst, 'nobody-came' satisfies Absence);
  const leave = () => {
    pages -= 1;
    if (pages === 0 && !stopped) timer = setTimeout(onAbsence, idle.afterLast, 'page-gone' satisfies Absence);
  };
  return {
    enter() {
      clearTimeout(timer);
      pages += 1;
      return leave;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
