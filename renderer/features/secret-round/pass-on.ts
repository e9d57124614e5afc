import type { Fault } from '../../../shared/api/result.ts';
import type { BallotLayout } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { run, settled } from '../../state/board-store.ts';

export type NewRound = {
  readonly riskIds: readonly string[];
  readonly present: number;
  readonly earlierId: string | null;
};

/** Opens a secret round; its id, or why not. */
export async function openSecretRound({ riskIds, present, earlierId }: NewRound): Promise<string | Fault> {
  const id = crypto.randomUUID();
  const opened = run({ type: 'round.open', id, way: 'secret', riskIds: [...riskIds], present, earlierId });
  return (await opened.saved) ?? id;
}

/**
 * Passes the machine on to the first voter. This document ends here: another takes its place, and Back does not lead to
 * it. Answers why it stays, where it does.
 */
export async function passOn(roundId: string, layout: BallotLayout): Promise<Fault | null> {
  await settled();
  const result = await call('ballot.begin', { roundId, layout });
  if (!result.ok) return result.error;
  document.body.replaceChildren();
  window.location.replace('/ballot');
  return null;
}
