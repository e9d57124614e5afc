import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type { BallotSheet, Snapshot } from '../../../../shared/api/types.ts';
import { logIn } from '../../../helpers/log.ts';
import { callAs, type FakeElectron, startedApp, withWindow } from '../../../helpers/started-app.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

const facilitatorOf = ({ world }: FakeElectron) => {
  const [window] = world.windows;
  if (!window) throw new Error('no window');
  return window;
};

async function ask<T>(electron: FakeElectron, name: string, input: object = {}): Promise<T> {
  const answer = await callAs(electron, facilitatorOf(electron).webContents, name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.value as T;
}

const heardBy = (electron: FakeElectron) =>
  facilitatorOf(electron).webContents.sent.map(([, text]) => JSON.parse(String(text)).type);

async function withWorkshop(folder = temporaryFolder()) {
  const electron = await startedApp(() => {}, folder);
  await withWindow(electron);
  await ask(electron, 'library.create', { title: 'Nätverket', language: 'sv' });
  return electron;
}

it('the window asks its page to leave the workshop before it closes, and closes when that is done', async () => {
  const electron = await withWorkshop();
  const window = facilitatorOf(electron);
  electron.app.quit();
  expect([window.isDestroyed(), heardBy(electron).at(-1)]).toEqual([false, 'closing']);
  await ask(electron, 'workshop.close');
  window.close();
  expect(window.isDestroyed()).toBe(true);
});

it('the window closes at once on a second attempt, and where its page is dead', async () => {
  const insisting = facilitatorOf(await withWorkshop());
  insisting.close();
  expect(insisting.isDestroyed()).toBe(false);
  insisting.close();
  expect(insisting.isDestroyed()).toBe(true);
  const dead = facilitatorOf(await withWorkshop());
  dead.webContents.page.crash();
  dead.close();
  expect(dead.isDestroyed()).toBe(true);
});

it('a page that dies comes back with what the file holds, and the log says that it died', async () => {
  const folder = temporaryFolder();
  const electron = await withWorkshop(folder);
  const { webContents } = facilitatorOf(electron);
  webContents.page.crash();
  await vi.waitFor(() => expect(webContents.isCrashed()).toBe(false));
  expect(await ask(electron, 'app.start')).toMatchObject({
    open: { rows: { workshop: [{ title: 'Nätverket' }] } },
  });
  const log = readFileSync(join(folder, 'data', 'logs', 'storforum.log'), 'utf8');
  expect(log).toMatch(/ facilitator PageDied code=CRASHED/);
  expect(log).not.toContain('Nätverket');
});

/** A workshop with a secret round that has begun, the machine at the first voter. */
async function withBallot(folder = temporaryFolder()) {
  const electron = await startedApp(() => {}, folder);
  await withWindow(electron);
  const { rows } = await ask<Snapshot>(electron, 'library.example', { language: 'sv' });
  const command = {
    type: 'round.open',
    id: 'r-secret',
    way: 'secret',
    earlierId: null,
    riskIds: rows.risk.slice(0, 2).map(({ id }) => id),
    present: 3,
  };
  await ask(electron, 'workshop.run', { key: 'k-open', command });
  await ask(electron, 'ballot.begin', { roundId: 'r-secret', layout: 'each' });
  return electron;
}

const newestVoter = ({ world }: FakeElectron) =>
  world.views.findLast(({ webContents }) => !webContents.destroyed);

/** The sheet of whoever's turn it is, as soon as their page is there. */
async function nextSheet(electron: FakeElectron, after: string | null): Promise<BallotSheet> {
  return vi.waitFor(async () => {
    const view = newestVoter(electron);
    if (!view) throw new Error('nobody’s page');
    const answer = await callAs(electron, view.webContents, 'ballot.read');
    const sheet = answer.value as BallotSheet;
    if (!answer.ok || sheet.token === after) throw new Error('not yet');
    return sheet;
  });
}

const cast = (electron: FakeElectron, { token, risks, scales }: BallotSheet) => {
  const [probability, consequence] = [scales.probability[1]?.code ?? '', scales.consequence[2]?.code ?? ''];
  const answers = risks.map(({ id }) => ({ riskId: id, probability, consequence }));
  const view = newestVoter(electron);
  if (!view) throw new Error('nobody’s page');
  return callAs(electron, view.webContents, 'ballot.cast', { token, answers });
};

it('a whole ballot goes round, though pages die at every point, and counts each voter once', async () => {
  const electron = await withBallot();
  const window = facilitatorOf(electron);
  let before: string | null = null;
  for (let voter = 0; voter < 3; voter += 1) {
    const sheet: BallotSheet = await nextSheet(electron, before);
    // What is left of the facilitator's page dies, and must not come back in the place of somebody who votes.
    window.webContents.page.crash();
    // The page dies before anything is given: another of the same turn takes its place.
    newestVoter(electron)?.webContents.page.crash();
    const again = await vi.waitFor(async () => {
      const found = await nextSheet(electron, before);
      expect(found.isAgain).toBe(true);
      return found;
    });
    expect(again.token).toBe(sheet.token);
    expect(await callAs(electron, window.webContents, 'app.start')).toMatchObject({ ok: false });
    expect((await cast(electron, again)).ok).toBe(true);
    // Sent again by the page whose answer was lost.
    expect((await cast(electron, again)).ok).toBe(true);
    before = again.token;
  }
  const last = await nextSheet(electron, before);
  expect(last.cast).toBe(3);
  expect(window.webContents.loaded.at(-1)).toBe('about:blank');
  electron.changeDisplay(1, { scaleFactor: 2 });
  const view = newestVoter(electron);
  if (!view) throw new Error('nobody’s page');
  await callAs(electron, view.webContents, 'ballot.end');
  await vi.waitFor(() => expect(window.webContents.getURL()).toBe('app://storforum/'));
  expect(await ask(electron, 'app.start')).toMatchObject({ ballotsLeft: { roundId: 'r-secret' } });
  const rounds = (await ask<{ open: Snapshot }>(electron, 'app.start')).open.rows.votingRound;
  expect(rounds.find(({ id }) => id === 'r-secret')).toMatchObject({ state: 'closed', ballots: 3 });
});

it('a facilitator’s page that does not come after a ballot is asked for again: nobody is locked out', async () => {
  const electron = await withBallot();
  const window = facilitatorOf(electron);
  await nextSheet(electron, null);
  electron.world.failing.set('app://storforum/', [-2, 'ERR_FAILED']);
  const view = newestVoter(electron);
  if (!view) throw new Error('nobody’s page');
  await callAs(electron, view.webContents, 'ballot.end');
  await vi.waitFor(() => expect(window.webContents.loaded.at(-1)).toBe('app://storforum/'));
  electron.world.failing.clear();
  await vi.waitFor(() => expect(window.webContents.getURL()).toBe('app://storforum/'), 5_000);
});

it('a facilitator’s page that died just before the ballot keeps no voter out', async () => {
  const electron = await startedApp();
  await withWindow(electron);
  const { rows } = await ask<Snapshot>(electron, 'library.example', { language: 'sv' });
  const riskIds = rows.risk.slice(0, 1).map(({ id }) => id);
  await ask(electron, 'workshop.run', {
    key: 'k',
    command: { type: 'round.open', id: 'r-1', way: 'secret', earlierId: null, riskIds, present: 3 },
  });
  const begun = ask(electron, 'ballot.begin', { roundId: 'r-1', layout: 'each' });
  facilitatorOf(electron).webContents.page.crash();
  await begun;
  expect((await nextSheet(electron, null)).risks).toHaveLength(1);
  expect(facilitatorOf(electron).webContents.getURL()).toBe('about:blank');
});

it('a window that is closed while ballots go round closes at once, and the round goes on the next time', async () => {
  const folder = temporaryFolder();
  const electron = await withBallot(folder);
  const sheet = await nextSheet(electron, null);
  expect((await cast(electron, sheet)).ok).toBe(true);
  facilitatorOf(electron).close();
  expect(facilitatorOf(electron).isDestroyed()).toBe(true);
  const next = await startedApp(({ world }) => {
    world.runsWorkers = true;
  }, folder);
  await withWindow(next);
  const { workshops } = await ask<{ workshops: { file: string }[] }>(next, 'library.list');
  await ask(next, 'library.open', { file: workshops[0]?.file ?? '' });
  expect(await ask(next, 'ballot.count', { roundId: 'r-secret' })).toBe(1);
});

it('a page that does not stay alive is told of in a box, in the language that was chosen, with the way to the log', async () => {
  const { askDeadPage } = await import('../../../../electron/desktop/facilitator-window.ts');
  const { translator } = await import('../../../../electron/host/words.ts');
  const electron = await withWorkshop();
  const { world } = electron;
  const answers = [1, 0];
  Object.defineProperty(world, 'dialogAnswer', {
    configurable: true,
    writable: true,
    value: {
      get response() {
        return answers.shift();
      },
    },
  });
  const log = logIn();
  await askDeadPage(facilitatorOf(electron) as never, { log, say: translator('en') });
  expect(world.shell).toEqual([`showItemInFolder ${log.path}`]);
  expect(world.dialogs.map(([, box]) => box)).toEqual(
    Array(2).fill(
      expect.objectContaining({
        message: 'The window keeps failing',
        buttons: ['Try again', 'Show the log'],
      }),
    ),
  );
});
