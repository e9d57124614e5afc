import type { ActiveRole, Api } from '../../electron/api/api.ts';
import type { HostEvent } from '../../shared/api/bridge.ts';

export type EchoApi = Api & {
  sit(role: ActiveRole): void;
  readonly calls: unknown[][];
  tell(event: HostEvent): void;
  listenerCount(): number;
};

/** An api that answers with what it was asked: for tests of the way there and back. */
export function echoApi(): EchoApi {
  const calls: unknown[][] = [];
  let active: ActiveRole = 'facilitator';
  const listeners = new Set<(event: HostEvent) => void>();
  return {
    calls,
    activeRole: () => active,
    sit(role) {
      active = role;
    },
    async call(name, input) {
      calls.push([name, input]);
      return { ok: true, value: { name, input } };
    },
    receive: (paths) => void calls.push(['receive', paths]),
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(event) {
      for (const listener of listeners) listener(event);
    },
    listenerCount: () => listeners.size,
    prepare() {},
    unexpected() {},
    unfinished: () => null,
    close() {},
  };
}
