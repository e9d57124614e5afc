import type { Bridge } from '../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../shared/api/contract.ts';
import type { Result } from '../shared/api/result.ts';

declare global {
  interface Window {
    readonly storforum: Bridge;
  }
}

/** Asks the host. A host that cannot be reached is answered like any other refusal, so callers know one way. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>>> {
  try {
    return await window.storforum.call(name, input);
  } catch {
    return { ok: false, error: { code: 'host-unreachable', params: {} } };
  }
}

export const listen: Bridge['listen'] = (listener) => window.storforum.listen(listener);
