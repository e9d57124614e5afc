import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { windowPlaces } from '../../../../electron/loopback/window-places.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';

const laptop = { width: 1440, height: 900, isExtended: false };
const atProjector = { width: 1440, height: 900, isExtended: true };
const place = { x: 200, y: 100, width: 1200, height: 700, maximised: false };
const elsewhere = { ...place, x: 30 };

/** A run of the app: the window comes up on a screen, and is then moved to each place in turn. */
function run(file: string, screen: typeof laptop, ...moves: (typeof place)[]) {
  const places = windowPlaces(file);
  const sent = places.take({ screen, place: { ...place, x: 0 } });
  for (const move of moves) places.take({ screen, place: move });
  return { opening: places.opening, sent };
}

describe('a window', () => {
  const file = () => join(temporaryFolder(), 'data', 'window.json');

  it('has no place at first, and stays as it came', () => {
    expect(run(file(), laptop)).toEqual({ opening: null, sent: null });
  });

  it('comes up where it was left', () => {
    const path = file();
    run(path, laptop, elsewhere, place);
    expect(run(path, laptop)).toEqual({ opening: place, sent: null });
  });

  it('is sent to its place on a screen that it knows, when it was opened for another', () => {
    const path = file();
    run(path, laptop, place);
    run(path, atProjector, elsewhere);
    expect(run(path, laptop)).toEqual({ opening: elsewhere, sent: place });
  });

  it('fills a screen on which it has never been', () => {
    const path = file();
    run(path, laptop, place);
    expect(run(path, atProjector).sent).toMatchObject({ maximised: true });
  });

  it('keeps, while it is maximised, the size that it goes back to', () => {
    const path = file();
    run(path, laptop, place, { x: 0, y: 0, width: 1440, height: 880, maximised: true });
    expect(run(path, laptop).opening).toEqual({ x: 0, y: 0, width: 1200, height: 700, maximised: true });
  });

  it('opens as at first where the file is damaged or cannot be written', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'window.json'), '{"last":"1x1","places":{"1x1":{"x":1e99}}}');
    writeFileSync(join(folder, 'no-folder'), '');
    expect(run(join(folder, 'window.json'), laptop).opening).toBe(null);
    expect(run(join(folder, 'no-folder', 'window.json'), laptop, place)).toEqual({
      opening: null,
      sent: null,
    });
    expect(readdirSync(folder).sort()).toEqual(['no-folder', 'window.json']);
  });
});
