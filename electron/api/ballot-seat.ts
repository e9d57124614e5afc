import { randomBytes } from 'node:crypto';
import type { BallotLayout } from '../../shared/domain/codes.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { HostAbilities, Seat } from './api.ts';

/** The secret ballot that goes round. */
export type Ballot = { readonly roundId: string; readonly layout: BallotLayout };

type Turn = Ballot & {
  /** The right to give the next ballot. */
  readonly token: string;
  /** The right that was used last. */
  readonly spent: string | null;
};

/** Who sits at the machine. Kept in memory alone: when the app starts, it is whoever leads the workshop. */
export class BallotSeat {
  private turn: Turn | null = null;
  private ended: string | null = null;
  private readonly handOver: HostAbilities['handOver'];

  constructor({ handOver }: Pick<HostAbilities, 'handOver'>) {
    this.handOver = handOver;
  }

  get seat(): Seat {
    return this.turn ? 'ballot' : 'facilitator';
  }

  /** The ballot that goes round and the right to vote in it; a `not-allowed` refusal while none does. */
  get ballot(): Ballot & Pick<Turn, 'token'> {
    if (!this.turn) throw new Refusal('not-allowed');
    return this.turn;
  }

  /** The next one's turn, with a right to vote of their own. `spent` is the right that the one before has used. */
  passOn({ roundId, layout }: Ballot, spent: string | null = null): void {
    this.turn = { roundId, layout, token: randomBytes(32).toString('base64url'), spent };
    this.handOver?.(this.seat);
  }

  /** Whether a right was used already: that ballot is sent again because its answer was lost on the way. */
  isSpent(token: string): boolean {
    return this.turn?.spent === token;
  }

  /** The round that ended when the machine was given back, told once. */
  takeEnded(): string | null {
    const { ended } = this;
    this.ended = null;
    return ended;
  }

  /** The machine is the facilitator's again; of a round that came to its end, they are told. */
  giveBack(): void {
    if (!this.turn) return;
    this.ended = this.turn.roundId;
    this.turn = null;
    this.handOver?.(this.seat);
  }
}
