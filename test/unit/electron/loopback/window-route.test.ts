import { expect, it } from 'vitest';
import type { WindowReport } from '../../../../shared/api/window-report.ts';
import { echoApi } from '../../../helpers/echo-api.ts';
import { ask, type Client, enter, loadDocument, startedServer } from '../../../helpers/loopback.ts';

const place = { x: 10, y: 20, width: 1200, height: 800, maximised: false };
const report: WindowReport = { screen: { width: 1920, height: 1080, isExtended: false }, place };

async function withDoor() {
  const taken: WindowReport[] = [];
  const takeWindowReport = (each: WindowReport) => {
    taken.push(each);
    return null;
  };
  const server = await startedServer(echoApi(), undefined, { takeWindowReport });
  const facilitator = await enter(server);
  const tell = (client: Client, body: unknown) =>
    ask(server.origin, { ...client.calling(JSON.stringify(body)), path: '/window' });
  return { server, facilitator, taken, tell };
}

it('the facilitator’s page tells where its window stands', async () => {
  const { facilitator, taken, tell } = await withDoor();
  expect((await tell(facilitator, report)).status).toBe(200);
  expect(taken).toEqual([report]);
});

it('the projector’s page tells nothing of the window, in which it is not', async () => {
  const { server, facilitator, taken, tell } = await withDoor();
  const cookie = String(facilitator.reading('/').headers?.cookie);
  const projector = await loadDocument(server, cookie, '/projector');
  expect([(await tell(projector, report)).status, taken]).toEqual([403, []]);
});

it.each([
  ['no place', { screen: report.screen }],
  ['a length of nothing', { ...report, place: { ...place, width: 0 } }],
  ['a place off every screen', { ...report, place: { ...place, x: 1e9 } }],
  ['more than is asked', { ...report, title: 'Nätverket' }],
  ['nothing', null],
])('a report with %s is refused', async (_what, told) => {
  const { facilitator, taken, tell } = await withDoor();
  expect([(await tell(facilitator, told)).status, taken]).toEqual([403, []]);
});
