import type { IncomingMessage } from 'node:http';

/** The body of a request as text; null when it is longer than `most` bytes, of which no more is kept. */
export async function readBody(request: IncomingMessage, most: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else chunks.length = 0;
  }
  return length <= most ? Buffer.concat(chunks).toString('utf8') : null;
}
