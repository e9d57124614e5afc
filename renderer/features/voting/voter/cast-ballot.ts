import type { Input } from '../../../../shared/api/contract.ts';
import { call } from '../../../api.ts';

const mostTries = 4;
const pause = 300;
const isWorthAnother: ReadonlySet<string> = new Set(['host-unreachable', 'unexpected']);

/** What became of a ballot that was sent: where no answer came, it may be counted or not. */
type Cast = 'counted' | 'refused' | 'unanswered';
export type Sending = 'no' | 'now' | Cast;

/**
 * Sends a ballot until it is answered. An answer that was lost on its way is asked for again with the same right to vote,
 * which counts once.
 */
export async function castBallot(token: string, answers: Input<'ballot.cast'>['answers']): Promise<Cast> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const result = await call('ballot.cast', { token, answers });
    if (result.ok) return 'counted';
    // A refusal after a lost answer does not tell whether the lost one was counted.
    if (!isWorthAnother.has(result.error.code)) return tries === 1 ? 'refused' : 'unanswered';
    if (tries < mostTries) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return 'unanswered';
}
