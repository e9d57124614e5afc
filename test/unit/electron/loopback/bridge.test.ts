import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBridge, followLines } from '../../../../electron/loopback/page/bridge.ts';

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

  const follow = async (...answers: Response[]) => {
    const told: string[] = [];
    await followLines({ ask: async () => answers.shift() as Response, tell: (line) => told.push(line) });
    return told;
  };

  it('also when they come in pieces, and empty ones are not told', async () => {
    expect(await follow(answerOf('\n', 'on', 'e\ntw', 'o\n\nthr'), refusal())).toEqual(['one', 'two']);
  });

  it('again at once when they break off', async () => {
    const told = await follow(answerOf('one\n'), answerOf('two\n'), refusal());
    expect([told, vi.getTimerCount()]).toEqual([['one', 'two'], 0]);
  });

  /** When the host is asked, in milliseconds from the first time, and what is told of it. */
  async function watch(ask: (at: number) => Promise<Response>, milliseconds: number) {
    const start = Date.now();
    const [asked, lost]: [number[], string[]] = [[], []];
    void followLines({
      ask: () => {
        asked.push(Date.now() - start);
        return ask(Date.now() - start);
      },
      tell: () => {},
      onLost: (isLost) => lost.push(`${isLost ? 'lost' : 'back'} ${Date.now() - start}`),
    });
    await vi.advanceTimersByTimeAsync(milliseconds);
    return { asked, lost };
  }
  const growing = [0, 250, 750, 1_750, 3_750, 7_750, 15_750, 30_750, 45_750];

  it('at growing intervals while the host cannot be reached, which is told', async () => {
    const away = () => Promise.reject(new TypeError('unreachable'));
    expect(await watch(away, 50_000)).toEqual({ asked: growing, lost: ['lost 250'] });
  });

  it('at growing intervals from a host that cuts every answer off', async () => {
    const cut = async () => answerOf('\n');
    expect(await watch(cut, 50_000)).toEqual({ asked: growing, lost: ['lost 250'] });
  });

  it('again when the host is back, which is told', async () => {
    const open = () => new Response(new ReadableStream<Uint8Array>());
    const { asked, lost } = await watch(
      async (at) => (at < 1_000 ? Promise.reject(new TypeError('unreachable')) : open()),
      50_000,
    );
    expect([asked, lost]).toEqual([
      [0, 250, 750, 1_750],
      ['lost 250', 'back 2750'],
    ]);
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
