import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { passOn } from './ballot/ballot-navigation.ts';
import { endEngine, startEngine } from './ballot/chromium-electron.ts';

vi.mock('electron', () => import('./ballot/chromium-electron.ts'));
beforeAll(startEngine);
afterAll(endEngine);

it('fifty voters in turn each get their document from the host', async () => {
  const { arrived, failed } = await passOn(50);
  sayFigure('documents of voters that came in Chromium, of 50 hand-overs', arrived);
  expect([arrived, failed]).toEqual([50, []]);
});
