import type { Fault } from '../../../shared/api/result.ts';
import type { BallotLayout } from '../../../shared/domain/codes.ts';
import { call } from '../../api.ts';
import { settled } from '../../state/board-store.ts';

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
