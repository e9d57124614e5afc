import type { BoxLayout } from '../../../shared/domain/voting/ballot-box.ts';
import { ballotsIn, countsIn, emptyBox, isBoxOf } from '../../../shared/domain/voting/ballot-box.ts';
import type { Answer } from '../../../shared/domain/voting/ballots.ts';
import type { Random } from '../../helpers/random/random.ts';

/** All that somebody gets hold of when a round is over. Bytes come with what they lay in. */
export type Evidence = {
  readonly file: Buffer;
  /** What lies beside the file. */
  readonly wal: Buffer;
  /** Backups, duplicates and files carried elsewhere, made during the round, one after the other. */
  readonly copies: Buffer;
  /** Rows of the tallies and of the log, in the order in which the file has them. */
  readonly rows: readonly string[];
  readonly log: readonly string[];
};

export type Ballot = readonly Answer[];

/** A place for something in the evidence, or null where there is no trace of it. */
type Trace = (evidence: Evidence, sought: string) => number | null;

const bytes =
  (of: (evidence: Evidence) => Buffer): Trace =>
  (evidence, sought) => {
    const at = of(evidence).indexOf(sought);
    return at < 0 ? null : at;
  };
const lines =
  (of: (evidence: Evidence) => readonly string[]): Trace =>
  (evidence, sought) => {
    const at = of(evidence).findIndex((line) => line.includes(sought));
    return at < 0 ? null : at;
  };

/** Where an order may show: where things lie, and in which order they are listed. */
export const traces: Readonly<Record<string, Trace>> = {
  'bytes of the file': bytes(({ file }) => file),
  'last bytes of the file': (evidence, sought) => {
    const at = evidence.file.lastIndexOf(sought);
    return at < 0 ? null : at;
  },
  'bytes of the write-ahead log': bytes(({ wal }) => wal),
  'bytes of the copies': bytes(({ copies }) => copies),
  'rows of the tallies': lines(({ rows }) => rows),
  'rows of the log': lines(({ log }) => log),
};

/**
 * Guesses the order of ballots whose contents are known in full, from one kind of trace: of the counts that only this
 * ballot is in, and of the ballot written in any way a program would write it. Without a trace it guesses blindly.
 */
export function guessOrder(
  random: Random,
  evidence: Evidence,
  trace: Trace,
  { roundId, ballots }: { roundId: string; ballots: readonly Ballot[] },
): number[] {
  const places = ballots.map((ballot) => {
    const whole = [JSON.stringify(ballot), ballot.map(pairOf).join(' '), ballot.map(pairOf).join('|')];
    const counts = ballot.map((answer) => `${roundId}/${answer.riskId}/${pairOf(answer)}`);
    const found = (sought: readonly string[]) =>
      sought.map((each) => trace(evidence, each)).filter((place) => place !== null);
    const written = found(whole);
    return mean(written.length > 0 ? written : found(counts));
  });
  return byPlace(random, places);
}

/** Guesses the order from states of the box: any two of them, one ballot apart, tell that ballot. */
export function guessFromBoxes(
  random: Random,
  evidence: Evidence,
  layout: BoxLayout,
  ballots: readonly Ballot[],
): number[] {
  const boxes = new Map<number, Buffer>([[0, Buffer.from(emptyBox(layout))]]);
  for (const each of [evidence.file, evidence.wal, evidence.copies])
    for (const box of boxesIn(each, layout, ballots.length)) boxes.set(ballotsIn(box), box);
  const sums = new Map([...boxes].map(([count, box]) => [count, cellsOf(layout, box)]));
  const places = ballots.map((ballot) => {
    const cells = ballot.map((answer) => `${answer.riskId}/${pairOf(answer)}`);
    for (let count = 1; count <= ballots.length; count += 1) {
      const [before, after] = [sums.get(count - 1), sums.get(count)];
      const isOneMore = (cell: string) => (after?.get(cell) ?? 0) === (before?.get(cell) ?? 0) + 1;
      if (before && after && cells.every(isOneMore)) return count;
    }
    return null;
  });
  return byPlace(random, places);
}

/**
 * Guesses which answers to the second risk came with which to the first, from their order in a trace: in the place of
 * each ballot, the ballot whose second answer is thought to belong to it.
 */
export function guessLinks(
  random: Random,
  evidence: Evidence,
  trace: Trace,
  { roundId, ballots }: { roundId: string; ballots: readonly Ballot[] },
): number[] {
  const orderOn = (risk: number) =>
    byPlace(
      random,
      ballots.map((ballot) => {
        const answer = ballot[risk] as Answer;
        return trace(evidence, `${roundId}/${answer.riskId}/${pairOf(answer)}`);
      }),
    );
  const [first, second] = [orderOn(0), orderOn(1)];
  const links: number[] = [];
  for (const [place, ballot] of first.entries()) links[ballot] = second[place] as number;
  return links;
}

/** How many places two lists have alike. */
export function matches(one: readonly number[], other: readonly number[]): number {
  return one.filter((each, place) => each === other[place]).length;
}

/** Every box of this layout in some bytes, whatever they lie in: a page, a frame of the log, space set free. */
function boxesIn(bytes: Buffer, layout: BoxLayout, most: number): Buffer[] {
  const { length } = emptyBox(layout);
  const found: Buffer[] = [];
  for (let at = 0; at + length <= bytes.length; at += 1) {
    if (bytes[at] !== 0) continue;
    const count = bytes[at + 1] as number;
    if (count === 0 || count > most) continue;
    const box = bytes.subarray(at, at + length);
    if (isBoxOf(layout, box)) found.push(box);
  }
  return found;
}

function cellsOf(layout: BoxLayout, box: Uint8Array): Map<string, number> {
  return new Map(countsIn(layout, box).map((each) => [`${each.riskId}/${pairOf(each)}`, each.count]));
}

/** Ballots by their places, those without one and those at the same place in an order drawn by lot. */
function byPlace(random: Random, places: readonly (number | null)[]): number[] {
  const drawn = places.map((place, ballot) => ({ ballot, place: place ?? 0, lot: random.next() }));
  return drawn.sort((a, b) => a.place - b.place || a.lot - b.lot).map(({ ballot }) => ballot);
}

function pairOf({ probability, consequence }: Omit<Answer, 'riskId'>): string {
  return `${probability}/${consequence}`;
}

function mean(places: readonly number[]): number | null {
  return places.length === 0 ? null : places.reduce((sum, place) => sum + place, 0) / places.length;
}
