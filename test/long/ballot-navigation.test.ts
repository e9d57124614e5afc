import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { passOn } from '../helpers/ballot-navigation.ts';
import { endEngine, startEngine } from '../helpers/chromium-electron.ts';
import { sayFigure } from '../helpers/figure.ts';

vi.mock('electron', () => import('../helpers/chromium-electron.ts'));
beforeAll(startEngine);
afterAll(endEngine);

it('fifty voters in turn each get their document from the host', async () => {
  const { arrived, failed } = await passOn(50);
  sayFigure('documents of voters that came in Chromium, of 50 hand-overs', arrived);
  expect([arrived, failed]).toEqual([50, []]);
});
