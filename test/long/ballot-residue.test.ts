import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';

const root = join(import.meta.dirname, '..', '..');

it('fifty hand-overs leave nothing of a ballot that the next person finds', () => {
  const { status, stdout } = spawnSync(
    'playwright',
    ['test', '-c', 'test/playwright.config.ts', 'ballot-residue.spec.ts'],
    { cwd: root, env: { ...process.env, STORFORUM_HANDOVERS: '50' }, encoding: 'utf8' },
  );
  if (status !== 0) console.error(stdout);
  const [, handOvers, hits] = /hand-overs: (\d+), hits: (\d+)/.exec(stdout) ?? [];
  sayFigure('hand-overs of a ballot searched, hits', `${handOvers}, ${hits}`);
  expect([status, handOvers, hits]).toEqual([0, '50', '0']);
});
