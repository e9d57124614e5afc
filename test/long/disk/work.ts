import { mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { basename, join } from 'node:path';
import { castBallot, closeBallot, openBallotBox } from '../../../electron/commands/ballot.ts';
import { readInterchange } from '../../../electron/commands/make-workshop-file.ts';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, type Session, startSession } from '../../../electron/commands/session.ts';
import { redo, undo } from '../../../electron/commands/undo.ts';
import { checkpointWal, createWorkshopFile, openWorkshopFile } from '../../../electron/db/connection.ts';
import { readerOf } from '../../../electron/db/queries/reader.ts';
import { writeFileAtomic, writeFileWhole } from '../../../electron/files/atomic-file.ts';
import { backUp } from '../../../electron/library/backups.ts';
import { addImported, addWorkshopFile } from '../../../electron/library/files.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { libraryIn } from '../../helpers/library-folders.ts';
import { presetMethod } from '../../helpers/preset-method.ts';
import { Random } from '../../helpers/random/random.ts';
import { randomCommand } from '../../helpers/random/random-commands.ts';
import { exportedAt } from './exported.ts';

/**
 * A program of its own that works on a workshop as people do, with undo, ballots, rests, backups, other workshops taken
 * in and reopening, and says in a file of the same folder what it has acknowledged: `seq digest` of the log, that of a
 * backup, how many ballots a round has, where the log of another workshop stands, or of which step a file is.
 */
const [, , folder = '', commands = '0', seed = '1', synchronous = ''] = process.argv;
const random = new Random(Number(seed));
const folders = libraryIn(folder);
const documents = join(folder, 'documents');
mkdirSync(documents, { recursive: true });
const path = join(folders.files, 'work.storforum');
const said = openSync(join(folder, 'said'), 'a');
const say = (...words: (string | number)[]) => writeSync(said, `${words.join(' ')}\n`);

const interchange = JSON.stringify({
  format: 'storforum-workshop',
  version: 1,
  workshop: { title: 'Hämtat', language: 'sv' },
  method: presetMethod(),
  threats: [{ id: 't1', text: 'Åskan går' }],
});

let session = begin();
for (let step = 0; step < Number(commands); step += 1) {
  if (step > 0 && step % 60 === 0) reopen();
  if (step % 25 === 24) checkpointWal(session.database);
  if (step % 40 === 39) keep();
  if (step % 50 === 20) takeIn();
  if (step % 15 === 5) await hand(step);
  try {
    if (step % 20 === 10) vote(session, step);
    else something(session, step);
    say(session.head.seq, session.head.digest);
  } catch (thrown) {
    if (!(thrown instanceof Refusal)) throw thrown;
  }
}
endSession(session);

function begin(): Session {
  const made = startSession(path, createWorkshopFile(path));
  weaken(made);
  runCommand(made, 'first', {
    type: 'workshop.create',
    title: 'Prov',
    language: 'sv',
    method: presetMethod(),
  });
  say(made.head.seq, made.head.digest);
  return made;
}

function reopen(): void {
  endSession(session);
  session = startSession(path, openWorkshopFile(path, folders.backups));
  weaken(session);
}

/** As better-sqlite3 is built: the control that shows that a lost change would be seen. */
function weaken({ database }: Session): void {
  if (synchronous) database.pragma(`synchronous = ${synchronous}`);
}

function keep(): void {
  backUp(folders, session, 'minutes');
  say('backup', session.head.seq, session.head.digest);
}

/** A workshop from interchange, and one from a file, which is worked on. */
function takeIn(): void {
  const made = addImported(folders, readInterchange(interchange));
  saying(made);
  endSession(made);
  const { session: copied } = addWorkshopFile(folders, 'copied.storforum', readFileSync(made.path));
  saying(copied);
  runCommand(copied, 'renamed', { type: 'workshop.edit', title: 'Ett annat namn' });
  saying(copied);
  endSession(copied);
}

/** An export takes the place of the one before it, and so does a small file of the app's own. */
async function hand(step: number): Promise<void> {
  await writeFileWhole(join(documents, 'export'), exportedAt(step));
  say('written', 'export', step);
  writeFileAtomic(join(documents, 'small'), exportedAt(step));
  say('written', 'small', step);
}

function saying({ path: other, head }: Session): void {
  say('file', basename(other), head.digest);
}

/** Opens a secret round, casts ballots and closes it. */
function vote(on: Session, step: number): void {
  const riskIds = readerOf(on.database)
    .all('risk')
    .slice(0, 2)
    .map(({ id }) => id);
  const method = readerOf(on.database).get('workshop', 'workshop')?.method ?? presetMethod();
  const [probability = '', consequence = ''] = [method.probability[1]?.code, method.consequence[2]?.code];
  const round = `round-${step}`;
  const asked = { riskIds, present: 4, earlierId: null };
  runCommand(on, `k-${step}`, { type: 'round.open', id: round, way: 'secret', ...asked });
  say(on.head.seq, on.head.digest);
  openBallotBox(on, round);
  for (let cast = 1; cast <= 4; cast += 1) {
    const answers = riskIds.map((riskId) => ({ riskId, probability, consequence }));
    castBallot(on, round, answers);
    say('ballots', round, cast);
  }
  closeBallot(on, round);
}

function something(on: Session, step: number): void {
  const choice = random.next();
  if (choice < 0.1) undo(on);
  else if (choice < 0.15) redo(on);
  else runCommand(on, `k-${step}`, randomCommand(random, readerOf(on.database)));
}
