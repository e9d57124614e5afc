import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/api/contract.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { ask, enter, loadDocument, openEvents, startedServer } from '../../../helpers/loopback.ts';

const question = JSON.stringify({ name: 'methods.list', input: {} });

describe('the wall', () => {
  async function withWall(api = echoApi()) {
    const server = await startedServer(api);
    const facilitator = await enter(server);
    const cookie = String(facilitator.reading('/').headers?.cookie);
    return { api, server, facilitator, cookie, wall: await loadDocument(server, cookie, '/wall') };
  }

  it('has a document of its own beside the facilitator’s, which keeps its voice', async () => {
    const { server, facilitator, wall } = await withWall();
    await openEvents(server, facilitator);
    await openEvents(server, wall);
    const read = JSON.stringify({ name: 'wall.read', input: {} });
    const answers = await Promise.all([
      ask(server.origin, facilitator.calling(question)),
      ask(server.origin, wall.calling(read)),
    ]);
    expect(answers.map(({ text }) => JSON.parse(text).ok)).toEqual([true, true]);
  });

  it('may ask for nothing but what was released, press a presenter’s keys and report errors', async () => {
    const { api, server, wall } = await withWall();
    const mayAsk = ['wall.read', 'projector.press', 'log.report'];
    const names = [...Object.keys(contract).filter((name) => !mayAsk.includes(name)), 'other', '__proto__'];
    for (const name of names) {
      const { text } = await ask(server.origin, wall.calling(JSON.stringify({ name, input: {} })));
      expect(JSON.parse(text)).toEqual({ ok: false, error: { code: 'not-allowed', params: {} } });
    }
    expect(api.calls).toEqual([]);
  });

  it('hears of nothing but what is released', async () => {
    const { api, server, facilitator, wall } = await withWall();
    const [ear, other] = [await openEvents(server, wall), await openEvents(server, facilitator)];
    const released = {
      content: { view: 'curtain' },
      language: 'sv',
      theme: 'dark',
      scale: 1,
      version: 1,
    } as const;
    api.tell({ type: 'menu', item: 'undo' });
    api.tell({ type: 'wall', wall: released });
    api.tell({ type: 'menu', item: 'redo' });
    server.end('stopped');
    const heard = await Promise.all([ear, other].map(({ answer }) => linesOf(answer)));
    expect(heard).toEqual([
      [{ type: 'wall', wall: released }],
      [
        { type: 'menu', item: 'undo' },
        { type: 'menu', item: 'redo' },
      ],
    ]);
  });

  it('is served to the signed-in browser alone', async () => {
    const { server, wall } = await withWall();
    const { headers } = wall.reading('/wall');
    const changes = [
      { cookie: undefined },
      { host: 'attacker.example' },
      { origin: 'https://attacker.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
    ];
    const answers = await Promise.all(
      changes.map((change) => ask(server.origin, { path: '/wall', headers: { ...headers, ...change } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 403));
  });

  it.each(['/', '/wall'])('cannot read the key of a document at %s by a script', async (path) => {
    const { server, wall } = await withWall();
    const { headers } = wall.reading(path);
    const statuses = [];
    for (const destination of ['empty', 'iframe', 'script', undefined])
      statuses.push(
        (await ask(server.origin, { path, headers: { ...headers, 'sec-fetch-dest': destination } })).status,
      );
    expect(statuses).toEqual([403, 403, 403, 403]);
  });

  it('replaces the wall that was opened before it', async () => {
    const { server, cookie, wall } = await withWall();
    await openEvents(server, wall);
    const next = await loadDocument(server, cookie, '/wall');
    await openEvents(server, next);
    const read = JSON.stringify({ name: 'wall.read', input: {} });
    const statuses = [];
    for (const each of [wall, next]) statuses.push((await ask(server.origin, each.calling(read))).status);
    expect(statuses).toEqual([403, 200]);
  });

  it('does not keep the app going when the facilitator’s page is gone', async () => {
    const server = await startedServer(echoApi(), { afterLast: 20, beforeFirst: 60_000 });
    const facilitator = await enter(server);
    const wall = await loadDocument(server, String(facilitator.reading('/').headers?.cookie), '/wall');
    const { leave } = await openEvents(server, facilitator);
    await openEvents(server, wall);
    leave();
    expect(await server.ended).toBe('page-gone');
  });
});

/** The events of a stream that has ended. */
async function linesOf(answer: AsyncIterable<Buffer>): Promise<unknown[]> {
  let heard = '';
  for await (const chunk of answer) heard += chunk;
  const lines = heard.trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
