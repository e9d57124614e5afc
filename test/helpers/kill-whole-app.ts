import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { changesBetween, logHead, seqOfKey } from '../../electron/db/change-log.ts';
import { openForReading } from '../../electron/db/open-for-reading.ts';
import { verify } from '../../electron/db/verify.ts';
import type { CallName, Input } from '../../shared/api/contract.ts';
import type { Reply, Snapshot } from '../../shared/api/types.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { Row, TableName } from '../../shared/domain/tables.ts';
import { applyChanges, type Tables } from '../../shared/history/row-change.ts';
import { MemoryWorkshop } from './memory-workshop.ts';
import { Random } from './random.ts';
import { randomCommand } from './random-commands.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { needPage, WholeApp } from './whole-app.ts';

export type Killed = {
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly doneUnanswered: number;
};
type Asked = { readonly key: string; readonly command: Command };
/** What a page has been told is on disk, and what it has asked and heard nothing of. */
type Page = { readonly acknowledged: { seq: number; key: string | null }[]; unanswered: Asked | null };

/**
 * Kills the whole app so many times while a page works with it, over one workshop, and expects each time that nothing
 * acknowledged is lost, that what is sent again is done once, and that the file is whole.
 */
export async function killWholeApp(times: number, seed: number): Promise<Killed> {
  needPage();
  const random = new Random(seed);
  const data = temporaryFolder();
  const { file } = await firstWorkshop(data);
  const path = join(data, 'library', file);
  const count = { acknowledged: 0, unanswered: 0, doneUnanswered: 0 };
  let app = await WholeApp.start(data);
  for (let round = 0; round < times; round += 1) {
    const page: Page = { acknowledged: [], unanswered: null };
    await workUntilKilled(app, file, random, page, round);
    const standing = expectNothingLost(path, page);
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
  const memory = new MemoryWorkshop();
  memory.tables = tablesOf(await app.value('library.open', { file }));
  const last = 1 + random.below(40);
  for (let step = 0; ; step += 1) {
    const asked = { key: `r${round}-${step}`, command: randomCommand(random, memory.reader()) };
    const choice = random.next();
    const call: [CallName, Input<CallName>] =
      choice < 0.1 ? ['history.undo', {}] : choice < 0.15 ? ['history.redo', {}] : ['workshop.run', asked];
    const answer = app.call(...call);
    const ended = step === last ? pause(random.next() * 6).then(() => app.end('SIGKILL')) : null;
    const result = await answer;
    await ended;
    const key = call[0] === 'workshop.run' ? asked.key : null;
    if (result?.ok) {
      const reply = result.value as Reply;
      memory.tables = applyChanges(memory.tables, reply.rows);
      if (reply.rows.length > 0) page.acknowledged.push({ seq: reply.history.seq, key });
    } else if (!result && key) page.unanswered = asked;
    if (ended) return;
  }
}

function tablesOf({ rows }: Snapshot): Tables {
  const lists = Object.entries(rows) as [TableName, readonly Row[]][];
  return Object.fromEntries(
    lists.map(([table, list]) => [table, new Map(list.map((row) => [row.id, row]))]),
  ) as unknown as Tables;
}

type Standing = { readonly seq: number; readonly wasDone: boolean };

function expectNothingLost(path: string, { acknowledged, unanswered }: Page): Standing {
  const { database, close } = openForReading(path);
  try {
    expect(verify(database)).toEqual([]);
    for (const { seq, key } of acknowledged)
      if (key) expect([key, seqOfKey(database, key)]).toEqual([key, seq]);
      else expect(changesBetween(database, seq, seq)[0]?.kind).toMatch(/^(undo|redo)$/);
    const wasDone = unanswered !== null && seqOfKey(database, unanswered.key) !== undefined;
    return { seq: logHead(database).seq, wasDone };
  } finally {
    close();
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
