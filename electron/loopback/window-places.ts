import { dirname } from 'node:path';
import { z } from 'zod';
import { type WindowPlace, type WindowReport, windowPlaceSchema } from '../../shared/api/window-report.ts';
import { privateFile, privateFolder } from '../db/private-files.ts';
import { readSmallFile } from '../db/read-small-file.ts';
import { makeFolder, writeFileAtomic } from '../files/atomic-file.ts';

const storedSchema = z.object({
  /** The screen that the window stood on last. */
  last: z.string(),
  places: z.record(z.string(), windowPlaceSchema),
});
type Stored = z.infer<typeof storedSchema>;

export type WindowPlaces = {
  /** Where the window stood last, which is where it is opened; null where nobody has told. */
  readonly opening: WindowPlace | null;
  /**
   * Takes what the page tells of its window. The first report of a run says which screen it came up on; where that is
   * another than the one it was opened for, the answer is where it belongs there. Later ones are remembered.
   */
  take(report: WindowReport): WindowPlace | null;
};

/**
 * The places of the app's window, in a file: one for each kind of screen, since the same window stands on the laptop
 * alone today and beside a projector tomorrow. The browser cannot remember them, its profile goes with each run.
 */
export function windowPlaces(path: string): WindowPlaces {
  let stored = read(path);
  const openedFor = stored?.last ?? null;
  const opening = stored?.places[stored.last] ?? null;
  let isFirst = true;
  return {
    opening,
    take({ screen, place }) {
      const key = keyOf(screen);
      if (isFirst) {
        isFirst = false;
        if (openedFor === null || openedFor === key) return null;
        return stored?.places[key] ?? { ...place, maximised: true };
      }
      stored = { last: key, places: { ...stored?.places, [key]: normalPlace(place, stored?.places[key]) } };
      write(path, stored);
      return null;
    },
  };
}

/** A maximised window keeps the size that it goes back to. */
function normalPlace(place: WindowPlace, before: WindowPlace | undefined): WindowPlace {
  if (!place.maximised) return place;
  const { width, height } = before ?? { width: 1440, height: 900 };
  return { ...place, width, height };
}

function keyOf({ width, height, isExtended }: WindowReport['screen']): string {
  return `${width}x${height}${isExtended ? ', one of several' : ''}`;
}

function read(path: string): Stored | null {
  try {
    return storedSchema.parse(JSON.parse(readSmallFile(path)));
  } catch {
    return null;
  }
}

/** Where it cannot be stored, the window comes up maximised the next time; nothing else rests on it. */
function write(path: string, stored: Stored): void {
  try {
    makeFolder(dirname(path), privateFolder);
    writeFileAtomic(path, `${JSON.stringify(stored, null, 2)}\n`, privateFile);
  } catch {
    return;
  }
}
