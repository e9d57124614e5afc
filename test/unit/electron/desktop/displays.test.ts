import { describe, expect, it } from 'vitest';
import {
  type Arrangement,
  type DisplayFacts,
  decide,
  decideOther,
  identityOf,
  inOrder,
  nameOf,
  overlap,
  projectorDisplays,
  windowWithin,
} from '../../../../electron/desktop/displays.ts';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const laptop: DisplayFacts = {
  id: 1,
  label: 'Built-in display',
  bounds: box(0, 0, 1280, 720),
  scaleFactor: 1.5,
  internal: true,
};
const beamer: DisplayFacts = {
  id: 2,
  label: 'EPSON PJ',
  bounds: box(1280, 0, 1920, 1080),
  scaleFactor: 1,
  internal: false,
};
const screen: DisplayFacts = { ...beamer, id: 3, label: 'DELL U2720', bounds: box(-2560, 0, 2560, 1440) };

const at = (given: Partial<Arrangement>): Arrangement => ({
  displays: [laptop, beamer],
  before: [laptop, beamer],
  controls: laptop,
  remembered: null,
  shownOn: beamer,
  ...given,
});

describe('the displays that the projector’s window may fill', () => {
  const possible = (given: Partial<Arrangement>) => projectorDisplays(at(given)).map(({ label }) => label);

  it.each([
    ['to the right', box(1280, 0, 1920, 1080)],
    ['to the left', box(-1920, 0, 1920, 1080)],
    ['above', box(0, -1080, 1920, 1080)],
    ['below', box(0, 720, 1920, 1080)],
  ])('are the one that stands %s of the controls', (_where, bounds) => {
    expect(possible({ displays: [laptop, { ...beamer, bounds }] })).toEqual(['EPSON PJ']);
  });

  it('are none with one display', () => expect(possible({ displays: [laptop] })).toEqual([]));

  it('are none where the picture is mirrored, so that nothing covers the controls', () => {
    expect(possible({ displays: [laptop, { ...beamer, bounds: laptop.bounds }] })).toEqual([]);
    expect(possible({ displays: [laptop, { ...beamer, bounds: box(0, 0, 1920, 1080) }] })).toEqual([]);
  });

  it('are none that show nothing while the system connects them', () => {
    const unfinished = { ...beamer, id: -1 };
    expect(possible({ displays: [laptop, unfinished, { ...beamer, bounds: box(1280, 0, 0, 0) }] })).toEqual(
      [],
    );
  });

  it('follow the controls: on the projector, they leave the laptop', () => {
    expect(possible({ controls: beamer })).toEqual(['Built-in display']);
  });

  it('begin with the remembered one, wherever it stands now', () => {
    const displays = [laptop, screen, { ...beamer, id: 9, bounds: box(0, 720, 1920, 1080) }];
    expect(possible({ displays })).toEqual(['DELL U2720', 'EPSON PJ']);
    expect(possible({ displays, remembered: identityOf(beamer) })).toEqual(['EPSON PJ', 'DELL U2720']);
  });

  it('begin with the remembered one at another scale, too', () => {
    const scaled = { ...beamer, bounds: box(1280, 0, 1280, 720), scaleFactor: 1.5 };
    const displays = [laptop, screen, scaled];
    expect(possible({ displays, remembered: identityOf(beamer) })).toEqual(['EPSON PJ', 'DELL U2720']);
  });

  it('do not begin with one that has only the size in common with the remembered one', () => {
    const other = { ...beamer, label: 'Samsung TV' };
    expect(possible({ displays: [laptop, screen, other], remembered: identityOf(beamer) })).toEqual([
      'DELL U2720',
      'Samsung TV',
    ]);
  });

  it('begin with the external and the larger where nothing is remembered', () => {
    const tablet = { ...laptop, id: 4, label: 'Tablet', bounds: box(1280, 1080, 4000, 3000) };
    expect(possible({ displays: [laptop, tablet, beamer, screen] })).toEqual([
      'DELL U2720',
      'EPSON PJ',
      'Tablet',
    ]);
  });

  it('of one model twice come from left to right', () => {
    const twin = { ...beamer, id: 7, bounds: box(-1920, 0, 1920, 1080) };
    const found = projectorDisplays(at({ displays: [laptop, beamer, twin], remembered: identityOf(beamer) }));
    expect(found.map(({ id }) => id)).toEqual([7, 2]);
  });
});

describe('when displays change', () => {
  it('the window stays where nothing has happened to its display', () => {
    expect(decide(at({}))).toEqual({ do: 'stay', on: beamer });
    expect(decide(at({ displays: [laptop, beamer, screen] }))).toEqual({ do: 'stay', on: beamer });
    expect(decide(at({ before: [laptop, beamer, screen] }))).toEqual({ do: 'stay', on: beamer });
  });

  it('an ordinary window goes to a projector that is plugged in', () => {
    expect(decide(at({ before: [laptop], shownOn: null }))).toEqual({
      do: 'move',
      to: beamer,
      notice: 'came',
    });
  });

  it('a window that somebody took out of full screen is left alone while no display comes', () => {
    expect(decide(at({ shownOn: null }))).toEqual({ do: 'stay', on: null });
    expect(decide(at({ shownOn: null, displays: [laptop], before: [laptop, beamer] }))).toEqual({
      do: 'stay',
      on: null,
    });
  });

  it('an ordinary window goes to the second of a model that is plugged in beside the first', () => {
    const twin = { ...beamer, id: 7, bounds: box(3200, 0, 1920, 1080) };
    expect(decide(at({ displays: [laptop, beamer, twin], shownOn: null }))).toEqual({
      do: 'move',
      to: twin,
      notice: 'came',
    });
  });

  it('the window comes back beside the controls when the cable is pulled', () => {
    expect(decide(at({ displays: [laptop] }))).toEqual({ do: 'retreat', notice: 'gone' });
  });

  it('the window goes to the display that is left beside that of the controls', () => {
    const displays = [laptop, screen];
    expect(decide(at({ displays, before: [...displays, beamer] }))).toEqual({
      do: 'move',
      to: screen,
      notice: 'gone-moved',
    });
  });

  it('a second of the same model that was there already is not taken for the one that went', () => {
    const twin = { ...beamer, id: 7, bounds: box(-1920, 0, 1920, 1080) };
    expect(decide(at({ displays: [laptop, twin], before: [laptop, twin, beamer] }))).toEqual({
      do: 'move',
      to: twin,
      notice: 'gone-moved',
    });
  });

  it('another display with the number of the one that went is another display', () => {
    const other = { ...beamer, label: 'Samsung TV' };
    expect(decide(at({ displays: [laptop, other] }))).toEqual({
      do: 'move',
      to: other,
      notice: 'gone-moved',
    });
  });

  it('the same display with another number is the same', () => {
    const renumbered = { ...beamer, id: 9 };
    expect(decide(at({ displays: [laptop, renumbered] }))).toEqual({ do: 'stay', on: renumbered });
  });

  it('the window follows its display to another place, size and scale, and nobody needs to be told', () => {
    const placed = { ...beamer, bounds: box(0, -1080, 1920, 1080) };
    const scaled = { ...beamer, bounds: box(1280, 0, 1280, 720), scaleFactor: 1.5 };
    for (const changed of [placed, scaled])
      expect(decide(at({ displays: [laptop, changed] }))).toEqual({ do: 'move', to: changed, notice: null });
  });

  it('the window never stays over the controls when the picture becomes mirrored', () => {
    const mirrored = { ...beamer, bounds: laptop.bounds };
    expect(decide(at({ displays: [laptop, mirrored] }))).toEqual({ do: 'retreat', notice: 'no-room' });
  });

  it('the window makes way when the controls are moved to its display', () => {
    expect(decide(at({ controls: beamer }))).toEqual({ do: 'move', to: laptop, notice: 'made-way' });
  });

  it('the window becomes an ordinary one when the lid is closed and the controls come to the projector', () => {
    expect(decide(at({ displays: [beamer], controls: beamer }))).toEqual({
      do: 'retreat',
      notice: 'no-room',
    });
  });

  it('the window comes back when all displays go for a moment, and returns with the one it was on', () => {
    expect(decide(at({ displays: [] }))).toEqual({ do: 'retreat', notice: 'gone' });
    const again = { ...beamer, id: 12 };
    expect(decide(at({ displays: [laptop, again], before: [], shownOn: null }))).toEqual({
      do: 'move',
      to: again,
      notice: 'came',
    });
  });

  it('the window goes from another display to the remembered one when that comes', () => {
    const before = [laptop, screen];
    const remembered = identityOf(beamer);
    expect(decide(at({ displays: [...before, beamer], before, shownOn: screen, remembered }))).toEqual({
      do: 'move',
      to: beamer,
      notice: 'came',
    });
    expect(decide(at({ displays: [...before, beamer], before, shownOn: screen }))).toEqual({
      do: 'stay',
      on: screen,
    });
  });
});

describe('asked for the other display', () => {
  it('an ordinary window fills the one beside the controls', () => {
    expect(decideOther(at({ shownOn: null }))).toEqual({ do: 'move', to: beamer, notice: 'moved' });
  });

  it('the window goes round all that are not the controls’', () => {
    const displays = [laptop, beamer, screen];
    expect(decideOther(at({ displays }))).toEqual({ do: 'move', to: screen, notice: 'moved' });
    expect(decideOther(at({ displays, shownOn: screen }))).toEqual({
      do: 'move',
      to: beamer,
      notice: 'moved',
    });
  });

  it('the two windows change places where there are two displays', () => {
    expect(decideOther(at({}))).toEqual({ do: 'swap', to: laptop, controlsTo: beamer });
  });

  it('nothing moves with one display', () => {
    expect(decideOther(at({ displays: [laptop], shownOn: null }))).toEqual({ do: 'stay', on: null });
  });
});

describe('a display', () => {
  it('is known by its pixels, not by the units that a scale makes of them', () => {
    expect(identityOf(laptop)).toEqual({
      label: 'Built-in display',
      width: 1920,
      height: 1080,
      scaleFactor: 1.5,
    });
  });

  it('is called by its name, or by its size where it has none', () => {
    expect([nameOf(beamer), nameOf({ ...beamer, label: '' })]).toEqual(['EPSON PJ', '1920 × 1080']);
  });

  it('has its number from the left', () => {
    expect(inOrder([beamer, laptop, screen]).map(({ id }) => id)).toEqual([3, 1, 2]);
  });

  it('holds an ordinary window that stays within it at any scale', () => {
    expect(windowWithin(screen)).toEqual(box(-1920, 360, 1280, 720));
  });

  it('beside another has no point in common with it', () => {
    expect(overlap(laptop.bounds, beamer.bounds)).toBe(false);
    expect(overlap(laptop.bounds, box(1279, 719, 10, 10))).toBe(true);
  });
});
