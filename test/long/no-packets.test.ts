import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { countPackets, whyNoCount } from './packets/packets-out.ts';

const why = whyNoCount();
if (why !== null) console.log(`packets are not counted here: ${why}`);

it.skipIf(why !== null)(
  'two whole workshops, in the browser as the app starts it, send no packet away',
  async () => {
    const root = join(import.meta.dirname, '..', '..');
    execFileSync(process.execPath, ['electron/build.ts'], { cwd: root, stdio: 'ignore' });
    const { status, packets, output } = await countPackets(
      'playwright',
      ['test', '-c', 'test/playwright.config.ts', '2014.spec.ts', '--reporter=line'],
      { STORFORUM_HOST: 'as-shipped', STORFORUM_IS_BUILT: '1', STORFORUM_WORKERS: '1' },
    );
    expect([status, packets], output).toEqual([0, 0]);
    sayFigure('packets beyond loopback in two workshops', packets);
  },
);

it.skipIf(why !== null)('a page that stays idle for ten minutes sends no packet away', async () => {
  const args = ['test/long/packets/reach-out.ts', '600'];
  const { status, packets, output } = await countPackets(process.execPath, args);
  expect([status, packets], output).toEqual([0, 0]);
  sayFigure('packets beyond loopback in ten idle minutes', packets);
});
