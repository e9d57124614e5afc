import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readBody } from '../../../../electron/loopback/routes.ts';

const body = (...chunks: Buffer[]) => Readable.from(chunks) as unknown as IncomingMessage;

it('joins chunks before it reads letters, so that none is cut in two', async () => {
  const bytes = Buffer.from('spårbarhet');
  expect(await readBody(body(bytes.subarray(0, 3), bytes.subarray(3)), 100)).toBe('spårbarhet');
});

it('takes a body of the greatest length', async () => {
  expect(await readBody(body(Buffer.from('12345')), 5)).toBe('12345');
});

it('takes none that is longer', async () => {
  expect(await readBody(body(Buffer.from('123'), Buffer.from('456')), 5)).toBe(null);
});
