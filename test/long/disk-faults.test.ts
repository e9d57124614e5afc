import { expect, it } from 'vitest';
import { sayFigure } from '../helpers/figure.ts';
import { buildShim } from './disk/build-shim.ts';
import { failInTurn } from './disk/disk-faults.ts';
import { type Fault, type Kind, kinds } from './disk/fault.ts';

const shim = buildShim();
const path = shim.missing === null ? shim.path : '';
if (shim.missing !== null) sayFigure('disk faults', `skipped: ${shim.missing}`);

/** Where nothing can be renamed or removed any more, what lies beside must stay: that one fails but once. */
const faults = (Object.keys(kinds) as Kind[]).flatMap((kind) =>
  (['ENOSPC', 'EIO'] as const).flatMap((error) =>
    (kind === 'name' ? [false] : [true, false]).map((stays): Fault => ({ kind, error, stays })),
  ),
);

it.runIf(path)('every operation of everything the app writes fails in turn, in fourteen ways', async () => {
  const found = await failInTurn(path, faults, 1);
  const wrong = found.filter((each) => each.wrong.length > 0);
  expect(wrong.map((each) => ({ ...each, wrong: each.wrong[0] }))).toEqual([]);
  const runs = found.reduce((sum, each) => sum + each.runs, 0);
  const scenes = new Set(found.map(({ scene }) => scene));
  expect(runs).toBeGreaterThan(1_500);
  sayFigure(
    'disk faults',
    `${runs} over ${scenes.size} ways of writing, 0 acknowledged lost, 0 former files changed`,
  );
  const said = new Map<string, number>();
  for (const each of found)
    for (const [code, count] of Object.entries(each.said)) said.set(code, (said.get(code) ?? 0) + count);
  sayFigure('sentences said', [...said].map(([code, count]) => `${code} ${count}`).join(', '));
});
