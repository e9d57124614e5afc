import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castBallot, closeBallot, openBallotBox } from '../../../electron/commands/ballot.ts';
import { endSession, type Session } from '../../../electron/commands/session.ts';
import { copyTo } from '../../../electron/db/copy.ts';
import { boxLayout } from '../../../shared/domain/voting/ballot-box.ts';
import { Random } from '../../helpers/random/random.ts';
import { newSession, presetMethod, run } from '../../helpers/workshop.ts';
import {
  type Ballot,
  type Evidence,
  guessFromBoxes,
  guessLinks,
  guessOrder,
  matches,
  traces,
} from './ballot-attack.ts';

export const voters = 8;
const riskIds = ['r-1', 'r-2', 'r-3'];
const roundsInFile = 5;
export const layout = boxLayout(presetMethod(), riskIds);

/** How ballots are taken in: as the app does it, or with a leak that the attack must find. */
export type Taking = {
  /** Of how many rounds one has copies made after each ballot, 0 for none: each is verified whole, which takes time. */
  readonly copiesIn: number;
  cast(session: Session, roundId: string, ballot: Ballot): void;
  close(session: Session, roundId: string): void;
  copy(session: Session, path: string): void;
};

export const asTheAppDoes: Taking = {
  copiesIn: 5,
  cast: castBallot,
  close: closeBallot,
  copy: ({ database }, path) => copyTo(database, path),
};

/**
 * Holds secret rounds of eight voters in real files, gives what is left of each to the attack, and answers how many
 * ballots of a round it put in their place, on average, by each kind of trace. Chance puts one.
 */
export function attackRounds(rounds: number, seed: number, taking = asTheAppDoes): Map<string, number> {
  const random = new Random(seed);
  const sums = new Map<string, number>();
  const count = (what: string, right: number) => sums.set(what, (sums.get(what) ?? 0) + right);
  for (let round = 0; round < rounds; round += roundsInFile)
    withWorkshop((session, folder) => {
      for (let n = round; n < Math.min(rounds, round + roundsInFile); n += 1) {
        const known = { roundId: `round-${n}`, ballots: knownBallots(random) };
        const order = shuffled(
          random,
          known.ballots.map((_, voter) => voter),
        );
        const hasCopies = taking.copiesIn > 0 && n % taking.copiesIn === 0;
        const evidence = holdRound(session, hasCopies ? folder : null, {
          ...known,
          order,
          taking,
        });
        for (const [name, trace] of Object.entries(traces)) {
          const guessed = guessOrder(random, evidence, trace, known);
          count(`order by ${name}`, matches(order, guessed));
          // SQLite fills a page from its end.
          count(`order by ${name}, backwards`, matches(order, guessed.toReversed()));
          const links = guessLinks(random, evidence, trace, known);
          count(
            `links by ${name}`,
            matches(
              known.ballots.map((_, ballot) => ballot),
              links,
            ),
          );
        }
        count(
          'order by states of the box',
          matches(order, guessFromBoxes(random, evidence, layout, known.ballots)),
        );
      }
    });
  return new Map([...sums].map(([what, sum]) => [what, sum / rounds]));
}

type Round = {
  readonly roundId: string;
  readonly ballots: readonly Ballot[];
  readonly order: readonly number[];
  readonly taking: Taking;
};

function holdRound(
  session: Session,
  copies: string | null,
  { roundId, ballots, order, taking }: Round,
): Evidence {
  run(session, { type: 'round.open', id: roundId, way: 'secret', riskIds, present: voters, earlierId: null });
  openBallotBox(session, roundId);
  const copied: Buffer[] = [];
  for (const [turn, voter] of order.entries()) {
    taking.cast(session, roundId, ballots[voter] as Ballot);
    if (copies === null) continue;
    const copy = join(copies, `${roundId}-${turn}.storforum`);
    taking.copy(session, copy);
    copied.push(readFileSync(copy));
    rmSync(copy);
  }
  taking.close(session, roundId);
  return evidenceOf(session, roundId, Buffer.concat(copied));
}

function evidenceOf({ path, database }: Session, roundId: string, copies: Buffer): Evidence {
  const wal = `${path}-wal`;
  const list = (sql: string) => database.prepare(sql).pluck().all() as string[];
  return {
    file: readFileSync(path),
    wal: existsSync(wal) ? readFileSync(wal) : Buffer.alloc(0),
    copies,
    rows: list('SELECT id FROM tally ORDER BY rowid'),
    log: list(`SELECT rowId || ' ' || coalesce(after, '') FROM changeRow ORDER BY seq, n`).filter((line) =>
      line.includes(roundId),
    ),
  };
}

/** Ballots that differ from each other in every answer, so that each leaves counts of its own to look for. */
function knownBallots(random: Random): Ballot[] {
  const pairs = layout.probability.flatMap((probability) =>
    layout.consequence.map((consequence) => ({ probability, consequence })),
  );
  const drawn = riskIds.map(() => shuffled(random, pairs).slice(0, voters));
  return Array.from({ length: voters }, (_, voter) =>
    riskIds.map((riskId, risk) => ({ riskId, ...(drawn[risk]?.[voter] as (typeof pairs)[number]) })),
  );
}

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(random.below(rest.length), 1)[0] as T);
}

function withWorkshop(work: (session: Session, folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-ballots-'));
  const session = newSession(folder);
  try {
    for (const id of riskIds)
      run(
        session,
        { type: 'threat.record', groupId: null, threats: [{ id: `t-${id}`, text: `Hot ${id}` }] },
        { type: 'risk.form', id, threatIds: [`t-${id}`] },
      );
    work(session, folder);
  } finally {
    endSession(session);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A copy of the file as it lies on disk, with the box in it: what a backup program outside the app would take. */
export function copyAsItLies({ path }: Session, target: string): void {
  copyFileSync(path, target);
}
