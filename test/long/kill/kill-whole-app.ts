import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { changesBetween, logHead, seqOfKey } from '../../../electron/db/change-log.ts';
import { openForReading } from '../../../electron/db/open-for-reading.ts';
import { ballotBox } from '../../../electron/db/queries/ballot-box.ts';
import { readerOf } from '../../../electron/db/queries/reader.ts';
import { verify } from '../../../electron/db/verify.ts';
import type { CallName, Input } from '../../../shared/api/contract.ts';
import type { Result } from '../../../shared/api/result.ts';
import type { Reply, Snapshot } from '../../../shared/api/types.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Row, TableName } from '../../../shared/domain/tables.ts';
import { ballotsIn } from '../../../shared/domain/voting/ballot-box.ts';
import { applyChanges, type Tables } from '../../../shared/history/row-change.ts';
import { MemoryWorkshop } from '../../helpers/memory-workshop.ts';
import { Random } from '../../helpers/random/random.ts';
import { randomCommand } from '../../helpers/random/random-commands.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { needPage, WholeApp } from './whole-app.ts';

export type Killed = {
  readonly acknowledged: number;
  readonly ballots: number;
  readonly unanswered: number;
  readonly doneUnanswered: number;
};
type Asked = Input<'workshop.run'>;
type Call = { readonly [N in CallName]: readonly [N, Input<N>] }[CallName];
/** What a page has been told is on disk, and what it has asked and heard nothing of. */
type Page = {
  readonly acknowledged: { seq: number; key: string | null }[];
  unanswered: Asked | null;
  /** How many ballots on paper each round has. */
  readonly cast: Map<string, number>;
  unansweredCast: string | null;
};

/**
 * Kills the whole app so many times while a page works with it, over one workshop, with undo, ballots and copies of the
 * workshop, and expects each time that nothing acknowledged is lost, that what is sent again is done once, and that
 * every file listed is whole.
 */
export async function killWholeApp(times: number, seed: number): Promise<Killed> {
  needPage();
  const random = new Random(seed);
  const data = temporaryFolder();
  const { file } = await firstWorkshop(data);
  const path = join(data, 'library', file);
  const count = { acknowledged: 0, ballots: 0, unanswered: 0, doneUnanswered: 0 };
  let app = await WholeApp.start(data);
  for (let round = 0; round < times; round += 1) {
    const page: Page = { acknowledged: [], unanswered: null, cast: new Map(), unansweredCast: null };
    count.ballots += await workUntilKilled(app, file, random, page, round);
    const standing = expectNothingLost(path, page);
    expectCopiesWhole(dirname(path), file);
    app = await WholeApp.start(data);
    await expectNothingDoubled(app, file, page, standing);
    count.acknowledged += page.acknowledged.length;
    if (page.unanswered) count.unanswered += 1;
    if (page.unanswered && standing.wasDone) count.doneUnanswered += 1;
  }
  await app.end('SIGTERM');
  return count;
}

async function firstWorkshop(data: string): Promise<Snapshot> {
  const app = await WholeApp.start(data);
  const snapshot = await app.value('library.create', { title: 'Prov', language: 'sv' });
  await app.end('SIGTERM');
  return snapshot;
}

/** Asks one thing after the other, as a page does, until the app is gone: at any moment of any of them. */
async function workUntilKilled(app: WholeApp, file: string, random: Random, page: Page, round: number) {
  let ballots = 0;
  const memory = new MemoryWorkshop();
  memory.tables = tablesOf(await app.value('library.open', { file }));
  const last = 1 + random.below(40);
  for (let step = 0; ; step += 1) {
    const asked = { key: `r${round}-${step}`, command: randomCommand(random, memory.reader()) };
    const copies = step === last && random.next() < 0.25;
    const [name, input] = copies ? callFor('library.duplicate', { file }) : nextCall(random, memory, asked);
    const answer = app.call(name, input);
    // A copy takes longer than a change.
    const moment = random.next() * (copies ? 90 : 6);
    const ended = step === last ? pause(moment).then(() => app.end('SIGKILL')) : null;
    const result = await answer;
    await ended;
    if (name === 'paper.cast') hearOfBallot(page, input.roundId, result as Result<number> | null);
    else if (name !== 'library.duplicate')
      hearOfChange(page, memory, name === 'workshop.run' ? input : null, result as Result<Reply> | null);
    if (name === 'paper.cast' && result?.ok) ballots += 1;
    if (ended) return ballots;
  }
}

function hearOfBallot(page: Page, roundId: string, result: Result<number> | null): void {
  if (result?.ok) page.cast.set(roundId, result.value);
  if (!result) page.unansweredCast = roundId;
}

function hearOfChange(
  page: Page,
  memory: MemoryWorkshop,
  asked: Asked | null,
  result: Result<Reply> | null,
): void {
  if (!result) page.unanswered = asked;
  if (!result?.ok) return;
  const { rows, history } = result.value;
  memory.tables = applyChanges(memory.tables, rows);
  if (rows.length > 0) page.acknowledged.push({ seq: history.seq, key: asked?.key ?? null });
}

const callFor = <N extends CallName>(name: N, input: Input<N>) => [name, input] as unknown as Call;

/** A change, a step back or forward, or a ballot on paper for the round that is open. */
function nextCall(random: Random, memory: MemoryWorkshop, asked: Asked): Call {
  const choice = random.next();
  if (choice < 0.1) return ['history.undo', {}];
  if (choice < 0.15) return ['history.redo', {}];
  if (choice > 0.4) return ['workshop.run', asked];
  const reader = memory.reader();
  const method = reader.get('workshop', 'workshop')?.method;
  const [probability = '', consequence = ''] = [method?.probability[0]?.code, method?.consequence[1]?.code];
  const round = reader.all('votingRound').find(({ way, state }) => way === 'paper' && state === 'open');
  if (round) {
    const answers = round.riskIds.map((riskId) => ({ riskId, probability, consequence }));
    return ['paper.cast', { roundId: round.id, key: asked.key, answers }];
  }
  const riskIds = reader
    .all('risk')
    .slice(0, 2)
    .map(({ id }) => id);
  const open = {
    type: 'round.open',
    id: `round-${asked.key}`,
    way: 'paper',
    riskIds,
    present: null,
  } as const;
  return ['workshop.run', { key: asked.key, command: { ...open, earlierId: null } }];
}

function tablesOf({ rows }: Snapshot): Tables {
  const lists = Object.entries(rows) as [TableName, readonly Row[]][];
  return Object.fromEntries(
    lists.map(([table, list]) => [table, new Map(list.map((row) => [row.id, row]))]),
  ) as unknown as Tables;
}

type Standing = { readonly seq: number; readonly wasDone: boolean };

function expectNothingLost(path: string, page: Page): Standing {
  const { acknowledged, unanswered } = page;
  const { database, close } = openForReading(path);
  try {
    expect(verify(database)).toEqual([]);
    for (const { seq, key } of acknowledged)
      if (key) expect([key, seqOfKey(database, key)]).toEqual([key, seq]);
      else expect(changesBetween(database, seq, seq)[0]?.kind).toMatch(/^(undo|redo)$/);
    for (const [round, cast] of page.cast) {
      const box = ballotBox(database, round);
      const more = page.unansweredCast === round ? 1 : 0;
      // A round that has been made void has no box any more.
      if (box) expect([cast, cast + more]).toContain(ballotsIn(box));
      else expect(readerOf(database).get('votingRound', round)?.state).not.toBe('open');
    }
    const wasDone = unanswered !== null && seqOfKey(database, unanswered.key) !== undefined;
    return { seq: logHead(database).seq, wasDone };
  } finally {
    close();
  }
}

/** Copies are listed when they are whole and never before. */
function expectCopiesWhole(library: string, original: string): void {
  for (const name of readdirSync(library)) {
    if (!name.endsWith('.storforum') || name === original) continue;
    const { database, close } = openForReading(join(library, name));
    expect([name, verify(database)]).toEqual([name, []]);
    close();
    rmSync(join(library, name));
  }
}

/** What got no answer is sent again with its key, and so is the last that did. */
async function expectNothingDoubled(
  app: WholeApp,
  file: string,
  page: Page,
  before: Standing,
): Promise<void> {
  await app.value('library.open', { file });
  const known = page.acknowledged.findLast(({ key }) => key !== null);
  const rename: Command = { type: 'workshop.edit', title: 'skickat igen' };
  if (known?.key) await app.value('workshop.run', { key: known.key, command: rename });
  for (let times = 0; times < 2; times += 1)
    if (page.unanswered) await app.call('workshop.run', page.unanswered);
  const { history, rows } = await app.value('workshop.read', {});
  expect(history.seq - before.seq).toBeLessThanOrEqual(page.unanswered && !before.wasDone ? 1 : 0);
  expect(rows.workshop[0]?.title).not.toBe('skickat igen');
}
