import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { HostCapabilities } from '../../../../electron/api/api.ts';
import { createApi } from '../../../../electron/api/create-api.ts';
import { apiAs } from '../../../../electron/api/roles.ts';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { watchProcess } from '../../../../electron/log/log.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import type { BallotSheet, Snapshot } from '../../../../shared/api/types.ts';
import { logIn, projectRoot } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const secret = 'Hemligt hot mot Anna Ek';

/** An api with a workshop open, and its log. */
async function opened(more: Partial<HostCapabilities> = {}) {
  const data = temporaryFolder();
  const folders = { data, documents: data, resources: join(projectRoot, 'resources') };
  const log = logIn(data);
  const api = createApi(folders, { host: 'loopback', log, browseForTarget: null, startWorker, ...more });
  onTestFinished(() => api.close());
  const heard: HostEvent[] = [];
  api.listen((event) => void heard.push(event));
  const { value } = (await api.call('library.create', { title: secret, language: 'sv' })) as {
    value: Snapshot;
  };
  const run = (command: object) => api.call('workshop.run', { key: crypto.randomUUID(), command });
  return { api, data, log, heard, file: value.file, run };
}

vi.mock('../../../../electron/cli/file-commands.ts', async (importOriginal) => ({
  ...(await importOriginal<object>()),
  verifyCommand: () => {
    throw new TypeError(secret);
  },
}));

describe('an unexpected error', () => {
  it('in a handler is told as unexpected, and logged with its call and our frames alone', async () => {
    const { api, log } = await opened({
      showFile: () => {
        throw new TypeError(secret);
      },
    });
    log.error('host', new Error());
    const answer = await api.call('log.show', {});
    expect(answer).toEqual({ ok: false, error: { code: 'unexpected', params: {} } });
    expect(log.read()).toMatch(
      / host TypeError call=log\.show workshop=[0-9a-f]{8} at .*electron\/api\/machine-handlers\.ts:\d+:\d+ < /,
    );
    expect(log.read()).not.toMatch(/Anna|Hemligt|\.storforum/);
  });

  it('that is refused with a sentence leaves no line', async () => {
    const { run, log } = await opened();
    expect(await run({ type: 'threat.remove', ids: ['gone'] })).toMatchObject({ ok: false });
    expect(log.read()).toBe('');
  });

  it('that nobody caught in the host is logged and told, and the workshop stays open', async () => {
    const { api, log, heard, run } = await opened();
    onTestFinished(watchProcess(api.unexpected));
    for (const name of ['uncaughtException', 'unhandledRejection'])
      process.listeners(name as NodeJS.Signals).at(-1)?.(new RangeError(secret) as never);
    const fault = { code: 'internal-error', params: {} };
    expect(heard.filter(({ type }) => type === 'fault')).toEqual([
      { type: 'fault', fault },
      { type: 'fault', fault },
    ]);
    expect(log.read()).toMatch(/ host RangeError workshop=[0-9a-f]{8} at /);
    expect(await run({ type: 'group.add', id: 'g-1', name: 'A' })).toMatchObject({ ok: true });
  });

  it('of a window is logged by the window’s role, and only as a trace', async () => {
    const { api, log } = await opened();
    const trace = { name: 'TypeError', frames: ['assets/index-a1.js:1:2'] };
    expect(await apiAs('projector', api).call('log.report', trace)).toEqual({ ok: true, value: null });
    expect(log.read()).toMatch(/ projector TypeError at assets\/index-a1\.js:1:2\n$/);
    for (const wrong of [{ name: secret }, { frames: [secret] }, { message: secret }])
      expect(await api.call('log.report', { ...trace, ...wrong })).toMatchObject({
        error: { code: 'bad-input' },
      });
    expect(log.read()).not.toContain('Anna');
  });

  it('on the command line is one sentence and a line in the same log', async () => {
    const data = temporaryFolder();
    const env = { STORFORUM_DATA: data, LANG: 'en' };
    const broken = join(data, 'x.storforum');
    const outcome = await runCli(['verify', broken], env);
    expect(outcome.code).toBe(1);
    expect(outcome.errors).not.toContain('Anna');
    expect(logIn(data).read()).toMatch(/ command-line TypeError at .*electron\//);
  });
});

describe('while ballots are cast', () => {
  it('errors of host and voters write nothing, and what is written afterwards counts none of them', async () => {
    const { api, log, run } = await opened();
    await run({ type: 'risk.add', id: 'r-1', title: 'En risk' });
    const open = { type: 'round.open', id: 'round', riskIds: ['r-1'], present: 4, earlierId: null };
    await run({ ...open, way: 'secret' });
    await api.call('ballot.begin', { roundId: 'round', layout: 'each' });
    const voter = apiAs('ballot', api);
    for (let voters = 0; voters < 4; voters += 1) {
      await voter.call('log.report', { name: 'TypeError', frames: ['assets/index-a1.js:1:2'] });
      api.unexpected(new RangeError(secret));
      const { value } = (await voter.call('ballot.read', {})) as { value: BallotSheet };
      const answers = [{ riskId: 'r-1', probability: 'abstain', consequence: 'abstain' }];
      expect(await voter.call('ballot.cast', { token: value.token, answers })).toMatchObject({ ok: true });
      expect(log.read()).toBe('');
    }
    await voter.call('ballot.end', {});
    await api.call('workshop.read', {});
    await api.call('workshop.close', {});
    const lines = log.read().trim().split('\n');
    expect(lines.map((line) => line.split(' ').slice(1, 3).join(' '))).toEqual([
      'ballot TypeError',
      'host RangeError',
    ]);
  });
});
