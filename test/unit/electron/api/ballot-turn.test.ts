import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ActiveRole, Api, HostCapabilities } from '../../../../electron/api/api.ts';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import type { Result } from '../../../../shared/api/result.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

type HandOver = { readonly to: ActiveRole; die(): void; fail(): void };

const resources = join(import.meta.dirname, '..', '..', '..', '..', 'resources');
const answers = [{ riskId: 'r-1', probability: 'low', consequence: 'moderate' }];

/** An api over a workshop with an open secret round, and every hand-over it asked the host for. */
async function withRound({ hostNavigates = true } = {}) {
  const folder = temporaryFolder();
  const handOvers: HandOver[] = [];
  const handOver: HostCapabilities['handOver'] = (to, onDead) =>
    new Promise((_, reject) => {
      handOvers.push({ to, die: onDead, fail: () => reject(new Error('ERR_FAILED')) });
    });
  const api = createApi(
    { data: join(folder, 'data'), documents: join(folder, 'documents'), resources },
    {
      host: 'electron',
      log: logIn(),
      browseForTarget: null,
      startWorker,
      ...(hostNavigates && { handOver }),
    },
  );
  onTestFinished(() => api.close());
  const ask = asking(api);
  await ask('library.create', { title: 'Utanför sedeln', language: 'sv' });
  const commands: Input<'workshop.run'>['command'][] = [
    { type: 'threat.record', groupId: null, threats: [{ id: 't-1', text: 'Hot' }] },
    { type: 'risk.form', id: 'r-1', threatIds: ['t-1'] },
    { type: 'round.open', id: 'round', way: 'secret', riskIds: ['r-1'], present: 5, earlierId: null },
  ];
  for (const [key, command] of commands.entries()) await ask('workshop.run', { key: String(key), command });
  const begin = () => ask('ballot.begin', { roundId: 'round', layout: 'each' });
  const vote = async () => ask('ballot.cast', { token: (await ask('ballot.read', {})).token, answers });
  return { api, ask, begin, vote, handOvers, folder };
}

function asking(api: Api) {
  return async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = (await api.call(name, input)) as Result<Output<N>>;
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value;
  };
}

const tick = () => new Promise(setImmediate);

it('every ballot of a round waits as long as was settled before it was passed on', async () => {
  const { ask, vote } = await withRound();
  await ask('ballot.begin', { roundId: 'round', layout: 'each', time: 'longest' });
  await vote();
  expect((await ask('ballot.read', {})).time).toBe('longest');
});

describe('a hand-over that fails', () => {
  it('brings the facilitator back where no page can read its ballot, however often it is given up', async () => {
    const { api, ask, begin, handOvers } = await withRound();
    await begin();
    for (let tries = 0; tries < 4; tries += 1) await ask('ballot.discard', {});
    expect([api.activeRole(), handOvers.at(-1)?.to]).toEqual(['facilitator', 'facilitator']);
    expect((await ask('app.start', {})).ballotsLeft).toEqual({ roundId: 'round', isInterrupted: true });
  });

  it('brings the facilitator back, tells them once, and keeps the ballots cast', async () => {
    const { api, ask, begin, vote, handOvers } = await withRound();
    await begin();
    await vote();
    await vote();
    handOvers.at(-1)?.fail();
    await tick();
    expect([api.activeRole(), handOvers.map(({ to }) => to)]).toEqual([
      'facilitator',
      ['ballot', 'ballot', 'ballot', 'facilitator'],
    ]);
    const told = [(await ask('app.start', {})).ballotsLeft, (await ask('app.start', {})).ballotsLeft];
    expect(told).toEqual([{ roundId: 'round', isInterrupted: true }, null]);
    expect(await ask('ballot.count', { roundId: 'round' })).toBe(2);
  });

  it('stops no later one: the round goes on and comes to its result', async () => {
    const { api, ask, begin, vote, handOvers } = await withRound();
    await begin();
    await vote();
    handOvers.at(-1)?.fail();
    await tick();
    await begin();
    await vote();
    await vote();
    expect(api.activeRole()).toBe('ballot');
    await ask('ballot.end', {});
    expect((await ask('app.start', {})).ballotsLeft).toEqual({ roundId: 'round', isInterrupted: false });
    const { rows } = await ask('workshop.read', {});
    expect(rows.tally.map(({ count }) => count)).toEqual([3]);
  });

  it('of a turn that is over does nothing to the one that goes on', async () => {
    const { api, begin, vote, handOvers } = await withRound();
    await begin();
    await vote();
    handOvers[0]?.fail();
    await tick();
    expect([api.activeRole(), handOvers.length]).toEqual(['ballot', 2]);
  });

  it('takes what the projector shows of the round away', async () => {
    const { api, ask, begin, handOvers } = await withRound();
    const shown: string[] = [];
    api.listen(
      (event: HostEvent) => event.type === 'projector-picture' && shown.push(event.picture.content.view),
    );
    await begin();
    handOvers[0]?.fail();
    await tick();
    expect([shown, (await ask('projector.read', {})).content.view]).toEqual([
      ['ballot', 'curtain'],
      'curtain',
    ]);
  });
});

describe('a voter’s page that dies', () => {
  it('is replaced with the right of the same turn, and told that nothing of it was counted', async () => {
    const { ask, begin, vote, handOvers } = await withRound();
    await begin();
    await vote();
    const before = await ask('ballot.read', {});
    handOvers.at(-1)?.die();
    const after = await ask('ballot.read', {});
    expect(handOvers.map(({ to }) => to)).toEqual(['ballot', 'ballot', 'ballot']);
    expect([before.isAgain, after]).toEqual([false, { ...before, isAgain: true }]);
  });

  it('after its ballot was counted makes way for the next one’s turn, and counts nothing more', async () => {
    const { ask, begin, handOvers } = await withRound();
    await begin();
    const { token } = await ask('ballot.read', {});
    await ask('ballot.cast', { token, answers });
    // The process went before the answer came; the next document is on its way already.
    handOvers[0]?.die();
    await ask('ballot.cast', { token, answers });
    const next = await ask('ballot.read', {});
    expect([handOvers.length, next.cast, next.last, next.isAgain]).toEqual([2, 1, 'counted', false]);
  });

  it('that gives up without knowing that its ballot is counted does not make it a discarded one', async () => {
    const { ask, begin, handOvers } = await withRound();
    await begin();
    const { token } = await ask('ballot.read', {});
    await ask('ballot.cast', { token, answers });
    await ask('ballot.discard', {});
    const next = await ask('ballot.read', {});
    expect([handOvers.length, next.cast, next.last, next.isAgain]).toEqual([3, 1, 'counted', false]);
  });

  it('again and again gives the machine back to the facilitator', async () => {
    const { api, ask, begin, handOvers } = await withRound();
    await begin();
    for (let deaths = 0; deaths < 4; deaths += 1) handOvers.at(-1)?.die();
    expect([api.activeRole(), handOvers.map(({ to }) => to)]).toEqual([
      'facilitator',
      [...Array(4).fill('ballot'), 'facilitator'],
    ]);
    expect((await ask('app.start', {})).ballotsLeft).toEqual({ roundId: 'round', isInterrupted: true });
  });
});

describe('a page', () => {
  it.each([
    [true, false],
    [false, true],
  ])('of a host that hands over itself: %j; asks for the next document: %j', async (hostNavigates, asks) => {
    const { ask, begin } = await withRound({ hostNavigates });
    const start = await ask('app.start', {});
    await begin();
    const sheet = await ask('ballot.read', {});
    expect([start.pageNavigates, sheet.pageNavigates]).toEqual([asks, asks]);
  });
});

it('the right to vote is in no file, neither while the round goes on nor afterwards', async () => {
  const { ask, begin, vote, folder } = await withRound();
  await begin();
  const keys: string[] = [];
  const isAnywhere = () =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => statSync(path).isFile() && keys.some((key) => readFileSync(path).includes(key)));
  for (let voter = 0; voter < 3; voter += 1) {
    keys.push((await ask('ballot.read', {})).token);
    await vote();
    expect(isAnywhere()).toEqual([]);
  }
  await ask('ballot.end', {});
  expect(isAnywhere()).toEqual([]);
});
