import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createEventStream } from '../../../../electron/loopback/presence.ts';
import { limitUnidentified } from '../../../../electron/loopback/server.ts';
import type { HostEvent } from '../../../../shared/api/bridge.ts';

async function serving(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function connected(port: number): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  await once(socket, 'connect');
  return socket;
}

it('a connection that shows no key ends after a second, and one of many at once makes way; the page’s stays', async () => {
  const server = createServer((_request, response) => response.end());
  const isKnown = limitUnidentified(server);
  server.on('request', (request) => request.url === '/known' && isKnown(request.socket));
  const port = await serving(server);
  const own = await connected(port);
  own.write('GET /known HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(own, 'data');
  const idle = await Promise.all(Array.from({ length: 200 }, () => connected(port)));
  await Promise.all(idle.map((socket) => socket.closed || once(socket.resume(), 'close')));
  own.write('GET /known HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(own, 'data');
  expect(own.destroyed).toBe(false);
});

it('news for a page that is gone, or whose stream has ended, is no error', async () => {
  const stream = createEventStream();
  const server = createServer((_request, response) => stream.open(response));
  const port = await serving(server);
  const failed: unknown[] = [];
  const heard = (thrown: unknown) => failed.push(thrown);
  process.on('uncaughtException', heard);
  onTestFinished(() => void process.removeListener('uncaughtException', heard));
  for (const leave of [
    (page: Socket) => page.destroy(),
    () => stream.close(),
    (page: Socket) => page.resetAndDestroy(),
  ]) {
    const page = await connected(port);
    page.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(page, 'data');
    leave(page);
    for (let news = 0; news < 50; news += 1) {
      stream.send({ type: 'incoming' });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  expect(failed).toEqual([]);
});

it('a page that has not read its news at a hand-over gets what was sent before, and nothing is written to it after', async () => {
  const stream = createEventStream();
  const responses: ServerResponse[] = [];
  const faults: unknown[] = [];
  const server = createServer((_request, response) => {
    responses.push(response);
    response.on('error', ({ code }: NodeJS.ErrnoException) => faults.push(code));
    stream.open(response);
  });
  const page = await connected(await serving(server));
  page.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(page, 'readable');
  // As of a large change, more than the system takes from the host before the page reads.
  const news = {
    type: 'second-copy',
    fault: { code: 'copy-folder-missing', params: { path: 'x'.repeat(100_000) } },
  };
  for (let sent = 0; sent < 200; sent += 1) stream.send(news as HostEvent);
  const [response] = responses;
  expect(response?.writableLength).toBeGreaterThan(0);
  stream.close();
  expect(response?.writableFinished).toBe(false);
  stream.send({ type: 'incoming' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(faults).toEqual([]);
  const read: Buffer[] = [];
  for await (const part of page) {
    read.push(part);
    if (String(part).endsWith('0\r\n\r\n')) break;
  }
  const all = String(Buffer.concat(read));
  expect(all.split('second-copy')).toHaveLength(201);
  expect(all).not.toContain('incoming');
});
