import type { HostEvent } from '../../shared/api/bridge.ts';
import { faultOf } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Api } from './api.ts';

/** Who a window is. The host knows it from the window itself, never from what the window says. */
export const roles = ['facilitator', 'wall'] as const;
export type Role = (typeof roles)[number];

/** The api for a role: the wall may ask what has been released for it, and nothing else. */
export function apiAs(role: Role, api: Api): Pick<Api, 'call'> {
  if (role === 'facilitator') return api;
  return {
    call: async (name, input) =>
      name === 'wall.read'
        ? api.call(name, input)
        : { ok: false, error: faultOf(new Refusal('not-allowed')) },
  };
}

/** Whether a role hears of an event. */
export function hears(role: Role, event: HostEvent): boolean {
  return (event.type === 'wall') === (role === 'wall');
}
