import type { HostEvent } from '../../shared/api/bridge.ts';
import type { CallName } from '../../shared/api/contract.ts';
import { faultOf } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { ActiveRole, Api } from './api.ts';

/** Who a window is. The host knows it from the window itself, never from what the window says. */
export const roles = ['facilitator', 'ballot', 'projector'] as const;
export type Role = (typeof roles)[number];

/** All that may be asked by those who do not lead the workshop. */
const allowed: Readonly<Record<Exclude<Role, 'facilitator'>, readonly CallName[]>> = {
  /** What has been released for the projector, and the three keys of a presenter's remote control. */
  projector: ['projector.read', 'projector.press'],
  /** What is asked, a ballot given or thrown away, and the end of the round: nothing of the workshop, no result. */
  ballot: ['ballot.read', 'ballot.cast', 'ballot.discard', 'ballot.end'],
};

/** What every window may ask: to have an error of its own logged. */
const everyones: readonly CallName[] = ['log.report'];

/** The api for a role. One keyboard, one person at it: while the ballot goes round, the facilitator may do nothing. */
export function apiAs(role: Role, api: Api): Pick<Api, 'call'> {
  return {
    call: async (name, input) =>
      mayAsk(role, api.activeRole(), name)
        ? api.call(name, input, role)
        : { ok: false, error: faultOf(new Refusal('not-allowed')) },
  };
}

function mayAsk(role: Role, active: ActiveRole, name: unknown): boolean {
  if (role !== 'projector' && role !== active) return false;
  if (isOneOf(everyones, name)) return true;
  if (role === 'facilitator') return !isOneOf(allowed.ballot, name);
  return isOneOf(allowed[role], name);
}

function isOneOf(names: readonly CallName[], name: unknown): boolean {
  return names.some((each) => each === name);
}

/** Whether a role hears of an event. Whoever votes hears nothing. */
export function hears(role: Role, event: HostEvent): boolean {
  if (event.type === 'projector-picture') return role !== 'ballot';
  return role === (event.type === 'close-projector' ? 'projector' : 'facilitator');
}
