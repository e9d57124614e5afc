/**
 * Makes the workshop files that are kept of the schema's version as it is now: `node test/migrations/make-kept-files.ts`.
 * Run once for each version, by the code that first writes it, and never again: later versions are held to these
 * very files. The times in the log are a clock's that goes a second for each look at it.
 */
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { castBallot, closeBallot, openBallotBox } from '../../electron/commands/ballot.ts';
import { makeWorkshopFile } from '../../electron/commands/make-workshop-file.ts';
import { runCommand } from '../../electron/commands/run-command.ts';
import type { Session } from '../../electron/commands/session.ts';
import { redo, undo } from '../../electron/commands/undo.ts';
import { schemaVersion } from '../../electron/db/migrate.ts';
import { openForReading } from '../../electron/db/open-for-reading.ts';
import { readerOf } from '../../electron/db/queries/reader.ts';
import { allRows, personNames } from '../../electron/db/queries/snapshot.ts';
import type { BallotWay } from '../../shared/domain/codes.ts';
import type { Command } from '../../shared/domain/commands.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { Random } from '../helpers/random/random.ts';
import { randomCommand } from '../helpers/random/random-commands.ts';
import { presetMethod } from '../helpers/workshop.ts';

const folder = join(import.meta.dirname, '..', 'data', 'versions', String(schemaVersion));
const start = Date.UTC(2026, 5, 5, 7);
let looks = 0;
Date.prototype.toISOString = new Proxy(Date.prototype.toISOString, {
  apply: (iso) => Reflect.apply(iso, new Date(start + 1_000 * looks++), []),
});

let keys = 0;
function run(session: Session, ...commands: readonly Command[]): void {
  for (const command of commands) runCommand(session, `k-${keys++}`, command);
}

const created: Command = { type: 'workshop.create', title: 'Kept', language: 'sv', method: presetMethod() };

/** Commands somebody might have given, with undo and redo among them. */
function doMuch(session: Session, steps: number, random = new Random(13)): void {
  run(session, created);
  for (let step = 0; step < steps; step += 1)
    try {
      const choice = random.next();
      if (choice < 0.08) undo(session);
      else if (choice < 0.12) redo(session);
      else run(session, randomCommand(random, readerOf(session.database)));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
}

const riskIds = ['r-1', 'r-2'];
const people = ['Karin Lind', 'Åsa Öberg'].map((text, index) => ({ id: `name-${index}`, text }));

function prepare(session: Session): void {
  run(
    session,
    created,
    { type: 'group.add', id: 'g-1', name: 'Drift' },
    {
      type: 'participant.add',
      organisations: [{ id: 'o-1', organisationName: { id: 'name-o', text: 'Berga kommun' } }],
      participants: people.map((personName, index) => {
        const role = 'Handläggare';
        return { id: `p-${index}`, personName, organisationId: 'o-1', role, groupId: 'g-1' };
      }),
    },
    ...riskIds.map((id): Command => ({ type: 'risk.add', id, title: `Risk ${id}`, description: '' })),
  );
}

function count(session: Session): void {
  const counts = [
    { code: 'low', count: 3 },
    { code: 'high', count: 4 },
  ];
  const opened = { type: 'round.count', roundId: 'v-open', riskId: 'r-1', counts } as const;
  run(session, { ...opened, axis: 'probability' }, { ...opened, axis: 'consequence' });
  run(session, { type: 'round.reveal', id: 'v-open' });
}

function vote(session: Session, id: string, way: BallotWay, ballots: number): void {
  run(session, { type: 'round.open', id, way, riskIds, present: 5, earlierId: null });
  openBallotBox(session, id, way);
  for (let ballot = 0; ballot < ballots; ballot += 1) {
    const answer = { probability: ballot % 2 === 0 ? 'low' : 'high', consequence: 'very-high' };
    castBallot(
      session,
      id,
      riskIds.map((riskId) => ({ riskId, ...answer })),
      way,
    );
  }
  closeBallot(session, id, way);
}

function holdRounds(session: Session): void {
  prepare(session);
  count(session);
  vote(session, 'v-paper', 'paper', 2);
  vote(session, 'v-secret', 'secret', 5);
  vote(session, 'v-few', 'secret', 2);
  run(session, { type: 'risk.assess', id: 'r-1', probability: 'low', consequence: 'high' });
}

/** What a file holds that is about to be damaged, beside it: salvage is held to this. */
function keepContent(path: string): void {
  const { database, close } = openForReading(path);
  const content = { rows: allRows(database), personNames: personNames(database) };
  close();
  writeFileSync(path.replace('.storforum', '.json'), `${JSON.stringify(content)}\n`);
}

/** Two pages in the middle are overwritten. */
function damage(path: string): void {
  const pages = Math.floor(readFileSync(path).length / 4_096);
  const handle = openSync(path, 'r+');
  for (const page of [0.4, 0.7])
    writeSync(handle, Buffer.alloc(4_096, 0x5a), 0, 4_096, Math.floor(pages * page) * 4_096);
}

if (existsSync(folder)) throw new Error(`${folder} is there already: a kept file is never made again`);
mkdirSync(folder);
const pathOf = (name: string) => join(folder, `${name}.storforum`);
makeWorkshopFile(pathOf('busy'), (session) => doMuch(session, 500));
makeWorkshopFile(pathOf('rounds'), holdRounds);
makeWorkshopFile(pathOf('damaged'), (session) => doMuch(session, 120, new Random(7)));
keepContent(pathOf('damaged'));
damage(pathOf('damaged'));
