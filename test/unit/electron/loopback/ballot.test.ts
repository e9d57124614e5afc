import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { contract } from '../../../../shared/api/contract.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { ask, enter, loadDocument, openEvents, startedServer } from '../../../helpers/loopback.ts';

const asking = (name: string) => JSON.stringify({ name, input: {} });
const refused = { ok: false, error: { code: 'not-allowed', params: {} } };

/** Longer than any test: nobody sits there while a machine is passed on. */
const patience = 60_000;

async function withVoter() {
  const api = echoApi();
  const server = await startedServer(api, { afterLast: patience, beforeFirst: patience });
  const facilitator = await enter(server);
  const cookieOf = (headers: { 'set-cookie'?: string[] | undefined }) =>
    String(headers['set-cookie']?.[0]?.split(';', 1)[0]);
  const next = async (from: string, path = '/ballot') => {
    const answer = await ask(server.origin, {
      path,
      headers: { ...facilitator.reading(path).headers, cookie: from },
    });
    return { ...answer, cookie: cookieOf(answer.headers) };
  };
  const cookie = String(facilitator.reading('/').headers?.cookie);
  return { api, server, facilitator, cookie, next };
}

describe('a machine that goes round', () => {
  it('shows the voter’s document at every address of the seat', async () => {
    const { api, cookie, next } = await withVoter();
    api.sit('ballot');
    const answer = await next(cookie, '/');
    expect([answer.status, answer.headers.location, answer.text]).toEqual([303, '/ballot', '']);
    api.sit('facilitator');
    const back = await next(cookie, '/ballot');
    expect([back.status, back.headers.location]).toEqual([303, '/']);
  });

  it('gives each document a new cookie and empties the browser of the one before', async () => {
    const { api, cookie, next } = await withVoter();
    api.sit('ballot');
    const [first, second] = [await next(cookie), await next(cookie)];
    expect(new Set([cookie, first.cookie, second.cookie]).size).toBe(3);
    for (const { headers, status } of [first, second])
      expect([status, headers['clear-site-data'], headers['cache-control']]).toEqual([
        200,
        '"cache", "storage"',
        'no-store',
      ]);
  });

  it('hears nothing more of whoever sat there before, by key or by an open stream', async () => {
    const { api, server, facilitator, cookie } = await withVoter();
    const { answer } = await openEvents(server, facilitator);
    api.sit('ballot');
    const first = await loadDocument(server, cookie, '/ballot');
    for await (const _ of answer);
    const second = await loadDocument(server, cookie, '/ballot');
    const statuses = [];
    for (const client of [facilitator, first, second])
      statuses.push((await ask(server.origin, client.calling(asking('ballot.read')))).status);
    expect(statuses).toEqual([403, 403, 200]);
  });

  it('answers the facilitator’s document nothing from the moment it is passed on', async () => {
    const { api, server, facilitator } = await withVoter();
    api.sit('ballot');
    for (const name of ['workshop.read', 'app.start', 'ballot.read', 'ballot.end']) {
      const { text } = await ask(server.origin, facilitator.calling(asking(name)));
      expect(JSON.parse(text)).toEqual(refused);
    }
    expect(api.calls).toEqual([]);
  });

  it('answers whoever votes four questions, takes reports of errors, and tells nothing of the workshop', async () => {
    const { api, server, cookie } = await withVoter();
    api.sit('ballot');
    const voter = await loadDocument(server, cookie, '/ballot');
    const answered = [];
    for (const name of [...Object.keys(contract), '__proto__', 'toString']) {
      const { text } = await ask(server.origin, voter.calling(asking(name)));
      if (JSON.parse(text).ok) answered.push(name);
      else expect(JSON.parse(text)).toEqual(refused);
    }
    expect(answered).toEqual(['ballot.read', 'ballot.cast', 'ballot.discard', 'ballot.end', 'log.report']);
  });

  it('answers the facilitator none of the voter’s questions', async () => {
    const { api, server, facilitator } = await withVoter();
    for (const name of ['ballot.read', 'ballot.cast', 'ballot.discard', 'ballot.end']) {
      const { text } = await ask(server.origin, facilitator.calling(asking(name)));
      expect(JSON.parse(text)).toEqual(refused);
    }
    expect(api.calls).toEqual([]);
  });

  it('tells whoever votes of nothing that happens', async () => {
    const { api, server, cookie } = await withVoter();
    api.sit('ballot');
    const { answer } = await openEvents(server, await loadDocument(server, cookie, '/ballot'));
    api.tell({ type: 'menu', item: 'undo' });
    server.end('stopped');
    let heard = '';
    for await (const chunk of answer) heard += chunk;
    expect(heard.trim()).toBe('');
  });

  it('keeps the app going as long as somebody sits there', async () => {
    const { api, server, facilitator, cookie } = await withVoter();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    let ended = 'not yet';
    void server.ended.then((reason) => {
      ended = reason;
    });
    await openEvents(server, facilitator);
    api.sit('ballot');
    const { leave } = await openEvents(server, await loadDocument(server, cookie, '/ballot'));
    vi.advanceTimersByTime(600_000);
    await ask(server.origin, facilitator.reading('/'));
    expect(ended).toBe('not yet');
    leave();
    await vi.waitFor(() => {
      vi.advanceTimersByTime(patience);
      expect(ended).toBe('page-gone');
    });
  });
});
