import type { Fault } from '../../../../shared/api/result.ts';
import { run } from '../../../state/board-store.ts';

/** What is settled before a round opens. */
export type NewRound = {
  readonly riskIds: readonly string[];
  readonly present: number;
  /** The round that this one repeats. */
  readonly earlierId: string | null;
};

/** Opens a round with ballots; its id, or why not. */
export async function openRound(
  way: 'secret' | 'paper',
  { riskIds, present, earlierId }: NewRound,
): Promise<string | Fault> {
  const id = crypto.randomUUID();
  const opened = run({ type: 'round.open', id, way, riskIds: [...riskIds], present, earlierId });
  return (await opened.saved) ?? id;
}
