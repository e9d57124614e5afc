import { it } from 'vitest';
import { countPackets, whyNoCount } from '../long/packets/packets-out.ts';

const why = whyNoCount();
if (why !== null) console.log(`packets are not counted here: ${why}`);

/** Each has a network of its own, in which almost all the time is waiting. */
const counted = it.skipIf(why !== null).concurrent;

const sendsTwo = `
const send = (kind, to) => new Promise((sent) => {
  const socket = require('node:dgram').createSocket(kind);
  socket.send('x', 9, to, () => socket.close(sent));
});
send('udp4', '203.0.113.9').then(() => send('udp6', '2001:db8:1::9'));
`;

counted('a packet sent away is counted, whichever kind of address it goes to', async ({ expect }) => {
  const { status, packets } = await countPackets(process.execPath, ['--eval', sendsTwo]);
  expect([status, packets]).toEqual([0, 2]);
});

counted(
  'the browser as the app starts it, trying to reach another site, sends no packet away',
  async ({ expect }) => {
    const args = ['run', '-c', 'test/vitest.config.ts', 'test/contract/real-browser.test.ts'];
    const { status, packets, output } = await countPackets('vitest', args);
    expect([status, packets], output).toEqual([0, 0]);
  },
  120_000,
);

const reachOut = (seconds: number, ...without: string[]) =>
  countPackets(process.execPath, ['test/long/packets/reach-out.ts', String(seconds), ...without]);

counted(
  'a page under no policy, which tries every way out and then stays idle, sends none either',
  async ({ expect }) => {
    const { status, packets, output } = await reachOut(5);
    expect([status, packets], output).toEqual([0, 0]);
  },
  120_000,
);

counted('it would send many through a browser that has its ways out', async ({ expect }) => {
  const { status, packets } = await reachOut(5, 'proxy-server', 'proxy-bypass-list');
  expect([status, packets > 5]).toEqual([0, true]);
});
