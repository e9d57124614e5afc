import { describe, expect, it } from 'vitest';
import { contract } from '../../../../shared/api/contract.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { ask, enter, loadDocument, openEvents, startedServer } from '../../../helpers/loopback.ts';

const question = JSON.stringify({ name: 'methods.list', input: {} });

describe('the projector', () => {
  async function withProjector(api = echoApi()) {
    const server = await startedServer(api);
    const facilitator = await enter(server);
    const cookie = String(facilitator.reading('/').headers?.cookie);
    return { api, server, facilitator, cookie, projector: await loadDocument(server, cookie, '/projector') };
  }

  it('has a document of its own beside the facilitator’s, which keeps its voice', async () => {
    const { server, facilitator, projector } = await withProjector();
    await openEvents(server, facilitator);
    await openEvents(server, projector);
    const read = JSON.stringify({ name: 'projector.read', input: {} });
    const answers = await Promise.all([
      ask(server.origin, facilitator.calling(question)),
      ask(server.origin, projector.calling(read)),
    ]);
    expect(answers.map(({ text }) => JSON.parse(text).ok)).toEqual([true, true]);
  });

  it('may ask for nothing but what was released, press a presenter’s keys and report errors', async () => {
    const { api, server, projector } = await withProjector();
    const mayAsk = ['projector.read', 'projector.press', 'log.report'];
    const names = [...Object.keys(contract).filter((name) => !mayAsk.includes(name)), 'other', '__proto__'];
    for (const name of names) {
      const { text } = await ask(server.origin, projector.calling(JSON.stringify({ name, input: {} })));
      expect(JSON.parse(text)).toEqual({ ok: false, error: { code: 'not-allowed', params: {} } });
    }
    expect(api.calls).toEqual([]);
  });

  it('hears of nothing but what is released', async () => {
    const { api, server, facilitator, projector } = await withProjector();
    const [ear, other] = [await openEvents(server, projector), await openEvents(server, facilitator)];
    const released = {
      content: { view: 'curtain' },
      language: 'sv',
      theme: 'dark',
      scale: 1,
      singleKeys: true,
      spot: null,
      isApart: null,
      version: 1,
    } as const;
    api.tell({ type: 'menu', item: 'undo' });
    api.tell({ type: 'projector-picture', picture: released });
    api.tell({ type: 'menu', item: 'redo' });
    server.end('stopped');
    const heard = await Promise.all([ear, other].map(({ answer }) => linesOf(answer)));
    expect(heard).toEqual([
      [{ type: 'projector-picture', picture: released }],
      [
        { type: 'menu', item: 'undo' },
        { type: 'projector-picture', picture: released },
        { type: 'menu', item: 'redo' },
      ],
    ]);
  });

  it('is served to the signed-in browser alone', async () => {
    const { server, projector } = await withProjector();
    const { headers } = projector.reading('/projector');
    const changes = [
      { cookie: undefined },
      { host: 'attacker.example' },
      { origin: 'https://attacker.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'none' },
    ];
    const answers = await Promise.all(
      changes.map((change) => ask(server.origin, { path: '/projector', headers: { ...headers, ...change } })),
    );
    expect(answers.map(({ status }) => status)).toEqual(changes.map(() => 403));
  });

  it.each(['/', '/projector'])('cannot read the key of a document at %s by a script', async (path) => {
    const { server, projector } = await withProjector();
    const { headers } = projector.reading(path);
    const statuses = [];
    for (const destination of ['empty', 'iframe', 'script', undefined])
      statuses.push(
        (await ask(server.origin, { path, headers: { ...headers, 'sec-fetch-dest': destination } })).status,
      );
    expect(statuses).toEqual([403, 403, 403, 403]);
  });

  it('replaces the projector that was opened before it', async () => {
    const { server, cookie, projector } = await withProjector();
    await openEvents(server, projector);
    const next = await loadDocument(server, cookie, '/projector');
    await openEvents(server, next);
    const read = JSON.stringify({ name: 'projector.read', input: {} });
    const statuses = [];
    for (const each of [projector, next])
      statuses.push((await ask(server.origin, each.calling(read))).status);
    expect(statuses).toEqual([403, 200]);
  });

  it('does not keep the app going when the facilitator’s page is gone', async () => {
    const server = await startedServer(echoApi(), { afterLast: 20, beforeFirst: 60_000 });
    const facilitator = await enter(server);
    const projector = await loadDocument(
      server,
      String(facilitator.reading('/').headers?.cookie),
      '/projector',
    );
    const { leave } = await openEvents(server, facilitator);
    await openEvents(server, projector);
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
