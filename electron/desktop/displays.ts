import type { Display } from 'electron';
import type { DisplayIdentity, ProjectorNotice } from '../../shared/domain/projector/window.ts';
import { preferencesFile, readPreferences, storeChoice } from '../library/preferences.ts';

/** What is asked about a display. */
export type DisplayFacts = Pick<Display, 'id' | 'label' | 'bounds' | 'scaleFactor' | 'internal'>;

type Box = Display['bounds'];

/** How things stand when it is decided where the projector's window belongs. */
export type Arrangement = {
  readonly displays: readonly DisplayFacts[];
  /** The displays when it was decided last. */
  readonly before: readonly DisplayFacts[];
  /** Where the facilitator's window stands. */
  readonly controls: DisplayFacts;
  /** The display that a person chose for the projector, now or in an earlier session. */
  readonly remembered: DisplayIdentity | null;
  /** Where the window fills the screen; null while it is an ordinary one. */
  readonly shownOn: DisplayFacts | null;
};

export type Decision =
  /** `on` is the display it fills, as it is numbered now. */
  | { readonly do: 'stay'; readonly on: DisplayFacts | null }
  /** Becomes an ordinary window beside the controls. */
  | { readonly do: 'retreat'; readonly notice: ProjectorNotice }
  /** Fills another display; `notice` is null where there is nothing to say. */
  | { readonly do: 'move'; readonly to: DisplayFacts; readonly notice: ProjectorNotice | null };

/** The projector's window and the facilitator's change displays. */
export type Swap = { readonly do: 'swap'; readonly to: DisplayFacts; readonly controlsTo: DisplayFacts };

/** What a display is, in pixels, so that a new scale or another place makes no other display of it. */
export function identityOf({ label, bounds, scaleFactor }: DisplayFacts): DisplayIdentity {
  const inPixels = (length: number) => Math.round(length * scaleFactor);
  return { label, width: inPixels(bounds.width), height: inPixels(bounds.height), scaleFactor };
}

/** What a display is called in a sentence: its name, or its size where it has none. */
export function nameOf(display: DisplayFacts): string {
  const { label, width, height } = identityOf(display);
  return label || `${width} × ${height}`;
}

/** Displays from left to right, then from the top: the order of the numbers shown on them. */
export function inOrder(displays: readonly DisplayFacts[]): DisplayFacts[] {
  return displays.filter(isReal).toSorted((a, b) => a.bounds.x - b.bounds.x || a.bounds.y - b.bounds.y);
}

/**
 * The displays that the projector's window may fill, the likeliest first. None that shows what the controls' display
 * shows: a mirrored one would put the window over the controls.
 */
export function projectorDisplays({
  displays,
  controls,
  remembered,
}: Pick<Arrangement, 'displays' | 'controls' | 'remembered'>): DisplayFacts[] {
  const rank = (display: DisplayFacts) => [
    likeness(display, remembered),
    display.internal ? 0 : 1,
    display.bounds.width * display.bounds.height,
  ];
  return inOrder(displays)
    .filter(({ bounds }) => !overlap(bounds, controls.bounds))
    .toSorted((a, b) => firstDifference(rank(b), rank(a)));
}

/** Where the projector's window belongs once displays or the controls have changed. */
export function decide(arrangement: Arrangement): Decision {
  const { displays, before, controls, shownOn } = arrangement;
  const possible = projectorDisplays(arrangement);
  const [best] = possible;
  if (!shownOn) {
    const fresh = possible.find((display) => !findAgain(display, displays, before));
    return fresh ? { do: 'move', to: fresh, notice: 'came' } : { do: 'stay', on: null };
  }
  const still = findAgain(shownOn, before, displays.filter(isReal));
  if (!still) return leave(best, 'gone-moved', 'gone');
  if (overlap(still.bounds, controls.bounds)) return leave(best, 'made-way', 'no-room');
  if (best && isChosen(best, arrangement) && !isChosen(still, arrangement))
    return { do: 'move', to: best, notice: 'came' };
  if (isSamePlace(still, shownOn)) return { do: 'stay', on: still };
  return { do: 'move', to: still, notice: null };
}

/**
 * The same where the system does not tell where a window stands: of a display that goes while the window fills one,
 * nobody knows whether it was that one, so that it never stays in full screen.
 */
export function decideUnplaced({ displays, before }: Arrangement, isFullScreen: boolean): Decision {
  const isGone = before.some((display) => !findAgain(display, before, displays));
  return isGone && isFullScreen ? { do: 'retreat', notice: 'gone' } : { do: 'stay', on: null };
}

/** What the menu item for the other display does; with two displays the controls change places with it. */
export function decideOther(arrangement: Omit<Arrangement, 'before'>): Decision | Swap {
  const { shownOn, controls } = arrangement;
  const possible = projectorDisplays(arrangement);
  const around = inOrder(possible);
  const at = around.findIndex(({ id }) => id === shownOn?.id);
  const next = at < 0 ? possible[0] : around[(at + 1) % around.length];
  if (!next) return { do: 'stay', on: null };
  if (next.id !== shownOn?.id) return { do: 'move', to: next, notice: 'moved' };
  return { do: 'swap', to: controls, controlsTo: next };
}

/** An ordinary window in the middle of a display, half as wide and high: it stays within it at any scale. */
export function windowWithin({ bounds: { x, y, width, height } }: DisplayFacts): Box {
  const half = { width: Math.round(width / 2), height: Math.round(height / 2) };
  return { x: x + Math.round(width / 4), y: y + Math.round(height / 4), ...half };
}

/** Whether two displays, or a display and a window, have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Whether a display shows anything: the system also tells of some while it connects or has lost them. */
export function isReal({ id, bounds }: DisplayFacts): boolean {
  return id !== -1 && bounds.width > 0 && bounds.height > 0;
}

function leave(best: DisplayFacts | undefined, moved: ProjectorNotice, stayed: ProjectorNotice): Decision {
  return best ? { do: 'move', to: best, notice: moved } : { do: 'retreat', notice: stayed };
}

/**
 * A display of one list in another. A number can be given to another display, so that it counts only together with
 * the name; a display that comes back may have a new number, so that an unknown one of the same name and pixels is it.
 * A second of the same model that was there already is another one.
 */
function findAgain(
  display: DisplayFacts,
  from: readonly DisplayFacts[],
  to: readonly DisplayFacts[],
): DisplayFacts | undefined {
  const isNumbered = (other: DisplayFacts) => (each: DisplayFacts) =>
    each.id === other.id && each.label === other.label;
  const isAlike = (other: DisplayFacts) =>
    other.label === display.label && isSameSize(identityOf(other), identityOf(display));
  return to.find(isNumbered(display)) ?? to.find((other) => isAlike(other) && !from.some(isNumbered(other)));
}

function isChosen(display: DisplayFacts, { remembered }: Pick<Arrangement, 'remembered'>): boolean {
  return likeness(display, remembered) >= certain;
}

/** Name and pixels both. */
const certain = 6;

/** How much a display is like the remembered one; 0 where it has another name, since many have the same size. */
function likeness(display: DisplayFacts, remembered: DisplayIdentity | null): number {
  if (!remembered) return 0;
  const own = identityOf(display);
  if (own.label !== remembered.label) return 0;
  const isSameScale = own.scaleFactor === remembered.scaleFactor;
  return (own.label ? 4 : 0) + (isSameSize(own, remembered) ? 2 : 0) + (isSameScale ? 1 : 0);
}

/** Sizes are told in rounded units of the layout, so that pixels computed from them differ a little. */
function isSameSize(a: DisplayIdentity, b: DisplayIdentity): boolean {
  return Math.abs(a.width - b.width) <= 4 && Math.abs(a.height - b.height) <= 4;
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((each, index) => each - (b[index] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

function isSamePlace(a: DisplayFacts, b: DisplayFacts): boolean {
  const keys = ['x', 'y', 'width', 'height'] as const;
  return keys.every((key) => a.bounds[key] === b.bounds[key]) && a.scaleFactor === b.scaleFactor;
}

/** The display that was chosen for the projector; where it cannot be stored, the choice holds for this sitting. */
export function rememberedDisplay(data: string) {
  const file = preferencesFile(data);
  let chosen = readPreferences(file).projectorDisplay;
  return {
    read: (): DisplayIdentity | null => chosen,
    write(display: DisplayIdentity): void {
      chosen = display;
      try {
        storeChoice(file, { projectorDisplay: display });
      } catch (thrown) {
        console.error(thrown);
      }
    },
  };
}
