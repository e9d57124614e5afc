import type { Input } from '../../../shared/api/contract.ts';
import { call } from '../../api.ts';

const mostTries = 4;
const pause = 300;

/**
 * Sends a ballot until it is answered; tells whether it is saved. An answer that was lost on its way is asked for again
 * with the same right to vote, which counts once.
 */
export async function castBallot(token: string, answers: Input<'ballot.cast'>['answers']): Promise<boolean> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const result = await call('ballot.cast', { token, answers });
    if (result.ok) return true;
    if (result.error.code !== 'unexpected') return false;
    if (tries < mostTries) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return false;
}
