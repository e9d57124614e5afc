import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ActiveRole } from '../../electron/api/api.ts';
import { createApi } from '../../electron/api/create-api.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import { contract } from '../../shared/api/contract.ts';
import type { BallotSheet } from '../../shared/api/types.ts';
import { hosts } from '../helpers/hosts.ts';
import { logIn } from '../helpers/log.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

vi.mock('electron', () => import('../fake-electron/index.ts'));

type HostName = keyof typeof hosts;

const refused = (code: string, params = {}) => ({ ok: false, error: { code, params } });
const done = { ok: true, value: null };

/** A workshop with two risks behind a host, and what happens to the seat. */
async function opened(name: HostName) {
  const folder = temporaryFolder();
  const resources = join(import.meta.dirname, '..', '..', 'resources');
  const roles: ActiveRole[] = [];
  const api = createApi(
    { data: join(folder, 'data'), documents: join(folder, 'documents'), resources },
    {
      host: name,
      log: logIn(folder),
      browseForTarget: null,
      startWorker,
      handOver: async (to) => void roles.push(to),
    },
  );
  onTestFinished(() => api.close());
  const host = await hosts[name](api);
  await host.bridge.call('library.create', { title: 'Utanför sedeln', language: 'sv' });
  let keys = 0;
  const run = async (command: object) => {
    keys += 1;
    const input = { key: `key-${keys}`, command };
    return JSON.parse(await host.sendText(JSON.stringify({ name: 'workshop.run', input })));
  };
  for (const id of ['r-1', 'r-2']) {
    const threats = [{ id: `t-${id}`, text: `Hot om ${id}`, detail: 'Utanför sedeln' }];
    await run({ type: 'threat.record', groupId: null, threats });
    await run({ type: 'risk.form', id, threatIds: [`t-${id}`] });
  }
  const open = { type: 'round.open', id: 'round', riskIds: ['r-1', 'r-2'], present: 3, earlierId: null };
  await run({ ...open, way: 'secret' });
  const begin = () => host.bridge.call('ballot.begin', { roundId: 'round', layout: 'each' });
  const asVoter = async (call: string, input: object = {}) =>
    JSON.parse(await host.sendAsVoter(JSON.stringify({ name: call, input })));
  const sheet = async (): Promise<BallotSheet> => (await asVoter('ballot.read')).value;
  return { ...host, run, begin, asVoter, sheet, roles };
}

const answers = (pair: string) => {
  const [probability, consequence] = pair.split('/');
  return ['r-1', 'r-2'].map((riskId) => ({ riskId, probability, consequence }));
};

describe.each(Object.keys(hosts) as HostName[])('a secret ballot on %s', (name) => {
  it('tells a voter what is asked and how far it has come, and nothing else', async () => {
    const { begin, asVoter, sheet } = await opened(name);
    expect(await begin()).toEqual(done);
    const { token, scales, ...told } = await sheet();
    expect([token.length, scales.probability.map(({ code }) => code)]).toEqual([
      43,
      ['low', 'medium', 'high', 'very-high'],
    ]);
    expect(told).toEqual({
      about: 'level',
      language: 'sv',
      theme: 'light',
      scale: 1,
      layout: 'each',
      time: 'usual',
      cast: 0,
      present: 3,
      conventions: '',
      last: null,
      isAgain: false,
      pageNavigates: false,
      risks: ['r-1', 'r-2'].map((id, at) => {
        const words = { title: `Hot om ${id}`, description: '', measures: [] };
        return { id, number: at + 1, ...words };
      }),
    });
    await asVoter('ballot.cast', { token, answers: answers('low/serious') });
    const next = await sheet();
    expect([next.cast, next.token === token]).toEqual([1, false]);
    expect(JSON.stringify(next)).not.toContain('Utanför sedeln');
  });

  it('counts a ballot once however often it is sent, and none without the right to it', async () => {
    const { begin, asVoter, sheet } = await opened(name);
    await begin();
    const { token } = await sheet();
    const ballot = { token, answers: answers('low/serious') };
    const replies = [await asVoter('ballot.cast', ballot), await asVoter('ballot.cast', ballot)];
    const { token: second } = await sheet();
    await asVoter('ballot.discard');
    replies.push(await asVoter('ballot.cast', { ...ballot, token: second }));
    replies.push(await asVoter('ballot.cast', { ...ballot, token: 'x' }));
    replies.push(await asVoter('ballot.cast', { ...ballot, token: '' }));
    const spent = refused('ballot-spent');
    expect([replies, (await sheet()).cast]).toEqual([[done, done, spent, spent, spent], 1]);
  });

  it('answers a ballot that is counted when it is sent again turns later, and never counts it twice', async () => {
    const { begin, asVoter, sheet } = await opened(name);
    await begin();
    const keys = [];
    for (const pair of ['low/moderate', 'high/moderate']) {
      const { token } = await sheet();
      keys.push(token);
      await asVoter('ballot.cast', { token, answers: answers(pair) });
    }
    await asVoter('ballot.discard');
    const again = [];
    for (const token of keys)
      again.push(await asVoter('ballot.cast', { token, answers: answers('low/serious') }));
    expect([again, (await sheet()).cast]).toEqual([[done, done], 2]);
  });

  it('tells a page what became of the ballot before, and that a page of its own turn came before it', async () => {
    const { begin, asVoter, sheet } = await opened(name);
    await begin();
    const told = async () => {
      const { token, cast, last, isAgain } = await sheet();
      return { token, told: [cast, last, isAgain] };
    };
    const [first, reloaded] = [await told(), await told()];
    await asVoter('ballot.cast', { token: reloaded.token, answers: answers('low/serious') });
    const [next, nextReloaded] = [await told(), await told()];
    await asVoter('ballot.discard');
    const last = await told();
    expect([first, reloaded, next, nextReloaded, last].map(({ told }) => told)).toEqual([
      [0, null, false],
      [0, null, true],
      [1, 'counted', false],
      [1, 'counted', true],
      [1, 'discarded', false],
    ]);
    // A page that comes back has the right of its turn, and no other.
    expect([first.token === reloaded.token, next.token === nextReloaded.token]).toEqual([true, true]);
    expect(new Set([first, next, last].map(({ token }) => token)).size).toBe(3);
  });

  it('leaves the facilitator no question while it goes round, and the voter four and a report of errors', async () => {
    const { begin, sendText, asVoter } = await opened(name);
    await begin();
    for (const call of Object.keys(contract))
      expect([call, JSON.parse(await sendText(JSON.stringify({ name: call, input: {} })))]).toEqual([
        call,
        refused('not-allowed'),
      ]);
    const answered = [];
    for (const call of Object.keys(contract))
      if ((await asVoter(call, { wrong: true })).error.code !== 'not-allowed') answered.push(call);
    expect(answered).toEqual(['ballot.read', 'ballot.cast', 'ballot.discard', 'ballot.end', 'log.report']);
  });

  it('gives the machine to somebody else at each hand-over, and back at the end', async () => {
    const { begin, asVoter, sheet, roles, bridge } = await opened(name);
    await begin();
    for (const pair of ['low/moderate', 'low/moderate', 'high/abstain']) {
      await asVoter('ballot.discard');
      await asVoter('ballot.cast', { token: (await sheet()).token, answers: answers(pair) });
    }
    expect(await asVoter('ballot.end')).toEqual(done);
    expect(roles).toEqual([...Array(7).fill('ballot'), 'facilitator']);
    expect(await asVoter('ballot.read')).toEqual(refused('not-allowed'));
    const read = name === 'electron' ? await bridge.call('workshop.read', {}) : null;
    const tallies = read?.ok ? read.value.rows.tally.map(({ id, count }) => [id, count]) : null;
    if (tallies)
      expect(tallies).toEqual([
        ['round/r-1/low/moderate', 2],
        ['round/r-1/high/abstain', 1],
        ['round/r-2/low/moderate', 2],
        ['round/r-2/high/abstain', 1],
      ]);
  });

  it('tells the projector a number, and nothing that was voted', async () => {
    const { begin, asVoter, sheet, sendAsProjector } = await opened(name);
    const projector = async () =>
      JSON.parse(await sendAsProjector('{"name":"projector.read","input":{}}')).value.content;
    await begin();
    const shown = [await projector()];
    await asVoter('ballot.cast', { token: (await sheet()).token, answers: answers('low/serious') });
    shown.push(await projector());
    await asVoter('ballot.end');
    shown.push(await projector());
    // The scales with what their levels mean are the method's alone, and the same before the first ballot and after it.
    const { scales } = shown[0];
    expect(scales.axes.map(({ axis }: { axis: string }) => axis)).toEqual(['probability', 'consequence']);
    expect(JSON.stringify(scales)).not.toContain('count');
    expect(shown).toEqual([
      { view: 'ballot', cast: 0, present: 3, scales },
      { view: 'ballot', cast: 1, present: 3, scales },
      { view: 'curtain', title: 'Utanför sedeln', size: expect.any(Number) },
    ]);
  });

  it('cannot be counted by a window, only by what is in the box, nor can one on paper', async () => {
    const { run, bridge } = await opened(name);
    const tallies = ['r-1', 'r-2'].map((riskId) => ({
      riskId,
      probability: 'low',
      consequence: 'moderate',
      count: 3,
    }));
    const close = (id: string) => run({ type: 'round.close', id, ballots: 3, tallies });
    expect(await close('round')).toEqual(refused('not-allowed'));
    expect(await bridge.call('ballot.count', { roundId: 'round' })).toEqual({ ok: true, value: 0 });
    await run({ type: 'round.void', id: 'round' });
    const paper = { id: 'paper', way: 'paper', riskIds: ['r-1', 'r-2'], present: 3, earlierId: null };
    expect(await run({ type: 'round.open', ...paper })).toMatchObject({ ok: true });
    expect(await close('paper')).toEqual(refused('not-allowed'));
    expect(await bridge.call('paper.count', { roundId: 'paper' })).toEqual({ ok: true, value: 0 });
  });

  it('is begun only in a secret round that is open', async () => {
    const { run, bridge, begin } = await opened(name);
    expect(await bridge.call('ballot.begin', { roundId: 'other', layout: 'all' })).toEqual(
      refused('round-not-open'),
    );
    await run({ type: 'round.void', id: 'round' });
    expect(await begin()).toEqual(refused('round-not-open'));
  });
});
