import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBridge } from '../../../../electron/loopback/page/bridge.ts';
import { followLines } from '../../../../electron/loopback/page/follow-lines.ts';

const answerOf = (...chunks: string[]) =>
  new Response(
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk));
        controller.close();
      },
    }),
  );
const refusal = () => new Response(null, { status: 403 });

describe('lines are followed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('also when they come in pieces, and empty ones are not told', async () => {
    const told: string[] = [];
    const answers = [answerOf('\n', 'on', 'e\ntw', 'o\n\nthr'), refusal()];
    await followLines(
      async () => answers.shift() as Response,
      (line) => told.push(line),
    );
    expect(told).toEqual(['one', 'two']);
  });

  it('again at once when they break off', async () => {
    const told: string[] = [];
    const answers = [answerOf('one\n'), answerOf('two\n'), refusal()];
    await followLines(
      async () => answers.shift() as Response,
      (line) => told.push(line),
    );
    expect([told, vi.getTimerCount()]).toEqual([['one', 'two'], 0]);
  });

  it('for ten seconds more when the host cannot be reached', async () => {
    const ask = vi.fn(() => Promise.reject(new TypeError('unreachable')));
    const following = followLines(ask, () => {});
    await vi.advanceTimersByTimeAsync(9_750);
    await following;
    expect(ask).toHaveBeenCalledTimes(40);
  });
});

describe('the bridge', () => {
  it('rejects only when the host cannot be reached', async () => {
    const unreachable = async (path: unknown) => {
      if (path === '/events') return refusal();
      throw new TypeError('unreachable');
    };
    const bridge = createBridge('key', unreachable as typeof fetch);
    await expect(bridge.call('methods.list', {})).rejects.toThrow('unreachable');
  });

  it('tells a listener until it is removed', async () => {
    let push = (_text: string) => {};
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        push = (text) => controller.enqueue(new TextEncoder().encode(text));
      },
    });
    const bridge = createBridge('key', (async () => new Response(stream)) as typeof fetch);
    const heard = await new Promise((resolve) => {
      const remove = bridge.listen((event) => {
        remove();
        resolve(event);
      });
      bridge.listen(() => {});
      push('{"type":"menu","item":"redo"}\n');
    });
    expect(heard).toEqual({ type: 'menu', item: 'redo' });
  });
});
