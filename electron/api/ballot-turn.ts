import { randomBytes } from 'node:crypto';
import type { BallotSheet, BallotsLeft } from '../../shared/api/types.ts';
import type { AnswerTime, BallotLayout } from '../../shared/domain/codes.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { ActiveRole, HostCapabilities } from './api.ts';

/** The secret round whose ballots are being given, and how they look. */
type SecretRound = {
  readonly roundId: string;
  readonly layout: BallotLayout;
  /** How long a ballot waits for an answer; as usual where left out. */
  readonly time?: AnswerTime | undefined;
};

type Turn = SecretRound & {
  /** The right to give one ballot. It is in this process's memory and in the voter's page, and nowhere else. */
  readonly key: string;
  /** What became of the ballot before this one. */
  readonly last: BallotSheet['last'];
  /** Whether a page of this turn has read its ballot already. */
  isRead: boolean;
  /** How many pages of this turn have died. */
  deaths: number;
};

/** Pages of one turn that may die before the facilitator is asked back: by then it is more than chance. */
const mostDeaths = 3;

type Capabilities = Pick<HostCapabilities, 'handOver'> & {
  /** The voters could not go on: the machine is the facilitator's again, in the middle of the round. */
  onInterrupted(): void;
};

/**
 * Who is at the machine, and whose turn it is to vote. Kept in memory alone: when the app starts, it is whoever leads the
 * workshop, and no key, time or order of a ballot outlives the round.
 */
export class BallotTurn {
  private turn: Turn | null = null;
  private left: BallotsLeft | null = null;
  /** Keys of the ballots that were counted: one that is sent again is answered and not counted again. */
  private readonly counted = new Set<string>();
  private readonly capabilities: Capabilities;

  constructor(capabilities: Capabilities) {
    this.capabilities = capabilities;
  }

  get role(): ActiveRole {
    return this.turn ? 'ballot' : 'facilitator';
  }

  /** Whether a page asks for the next document itself; else the host alone navigates. */
  get pageNavigates(): boolean {
    return this.capabilities.handOver === undefined;
  }

  /** The round in which votes are cast; a `not-allowed` refusal while there is none. */
  get round(): SecretRound {
    return this.current;
  }

  /** Passes the machine on to the first voter. */
  begin(round: SecretRound): void {
    this.counted.clear();
    this.passOn(round, null);
  }

  /** What a page that has just come is to know of its turn. One that comes after another of the same turn is told so. */
  read(): SecretRound & Pick<BallotSheet, 'time' | 'token' | 'last' | 'isAgain'> {
    const { roundId, layout, time = 'usual', key, last, isRead } = this.current;
    this.current.isRead = true;
    return { roundId, layout, time, token: key, last, isAgain: isRead };
  }

  /**
   * Counts the ballot of this turn and passes the machine on. With a key whose ballot is counted it does nothing: the
   * answer was lost on its way, and the ballot is sent again. Throws `ballot-spent`.
   */
  castOnce(key: string, count: (round: SecretRound) => void): void {
    const { current } = this;
    if (this.counted.has(key)) return;
    if (key !== current.key) throw new Refusal('ballot-spent');
    count(current);
    this.counted.add(key);
    this.passOn(current, 'counted');
  }

  /**
   * The machine is the next one's; nothing was given. Where no page has read this turn yet, it is the page before that
   * gives up, not knowing that its ballot is counted, or one that could not read it: that counts as a death.
   */
  discard(): void {
    const { current } = this;
    if (current.isRead) this.passOn(current, 'discarded');
    else this.replacePage(current);
  }

  /** The machine is the facilitator's again; where a round came to its end, they are told. */
  giveBack(): void {
    if (this.turn) this.endTurn(this.turn, false);
  }

  /** The round from which the machine came back to the facilitator, told once. */
  takeLeft(): BallotsLeft | null {
    const { left } = this;
    this.left = null;
    return left;
  }

  private get current(): Turn {
    if (!this.turn) throw new Refusal('not-allowed');
    return this.turn;
  }

  private passOn({ roundId, layout, time }: SecretRound, last: Turn['last']): void {
    const key = randomBytes(32).toString('base64url');
    this.turn = { roundId, layout, time, key, last, isRead: false, deaths: 0 };
    this.handOver(this.turn);
  }

  private handOver(turn: Turn): void {
    const handed = this.capabilities.handOver?.('ballot', () => this.replacePage(turn));
    handed?.catch(() => this.interrupt(turn));
  }

  /** A page died in the middle of its turn: another takes its place with the same key. */
  private replacePage(turn: Turn): void {
    if (this.turn !== turn) return;
    turn.deaths += 1;
    if (turn.deaths > mostDeaths) this.interrupt(turn);
    else this.handOver(turn);
  }

  /** A failure that belongs to a turn already over is ignored. */
  private interrupt(turn: Turn): void {
    if (this.turn !== turn) return;
    this.capabilities.onInterrupted();
    this.endTurn(turn, true);
  }

  private endTurn({ roundId }: Turn, isInterrupted: boolean): void {
    this.left = { roundId, isInterrupted };
    this.turn = null;
    this.counted.clear();
    this.capabilities.handOver?.('facilitator', () => {}).catch((thrown) => console.error(thrown));
  }
}
