import { EventEmitter } from 'node:events';
import { world } from './world.ts';

export type Rectangle = { x: number; y: number; width: number; height: number };

/** A display as a test tells it; what it leaves out is as on most. */
export type FakeDisplay = {
  id: number;
  bounds: Rectangle;
  label?: string;
  scaleFactor?: number;
  internal?: boolean;
};

function whole(display: FakeDisplay) {
  const { width, height } = display.bounds;
  const likely = { label: '', scaleFactor: 1, internal: false, rotation: 0, displayFrequency: 60 };
  return { ...likely, ...display, size: { width, height }, workArea: { ...display.bounds } };
}

/** What the engine says while there is none: there is always one. */
const noDisplay: FakeDisplay = { id: -1, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };

class FakeScreen extends EventEmitter {
  getAllDisplays = () => this.displays();
  getPrimaryDisplay = () => this.displays()[0];
  getCursorScreenPoint = () => ({ x: 0, y: 0 });
  getDisplayNearestPoint = (point: { x: number; y: number }) =>
    this.getDisplayMatching({ ...point, width: 1, height: 1 });

  /** The one with most of the rectangle; the primary one where it lies on none. */
  getDisplayMatching(rectangle: Rectangle) {
    const most = this.displays().sort(
      (a, b) => overlap(b.bounds, rectangle) - overlap(a.bounds, rectangle),
    )[0];
    return most && overlap(most.bounds, rectangle) > 0 ? most : this.getPrimaryDisplay();
  }

  private displays() {
    if (!world.isReady) throw new Error("The 'screen' module can't be used before the app 'ready' event");
    return world.displays.length > 0 ? world.displays.map(whole) : [whole(noDisplay)];
  }
}

export const screen = new FakeScreen();

/** A cable is put in. */
export function plugIn(display: FakeDisplay): void {
  world.displays.push(display);
  screen.emit('display-added', {}, whole(display));
}

/** A cable is pulled: the system moves the windows that stood there to the primary display. */
export function unplug(id: number): void {
  const gone = world.displays.find((each) => each.id === id);
  if (!gone) throw new Error(`no display ${id}`);
  const stranded = world.windows.filter(
    (window) => !window.destroyed && screen.getDisplayMatching(window.bounds)?.id === id,
  );
  world.displays = world.displays.filter((each) => each !== gone);
  for (const window of stranded) window.standOn(world.displays[0]);
  screen.emit('display-removed', {}, whole(gone));
}

/** Another resolution, scale or place. */
export function changeDisplay(id: number, changes: Partial<FakeDisplay>): void {
  const display = world.displays.find((each) => each.id === id);
  if (!display) throw new Error(`no display ${id}`);
  Object.assign(display, changes);
  const changed = Object.keys(changes).flatMap((name) => (name === 'bounds' ? ['bounds', 'workArea'] : name));
  screen.emit('display-metrics-changed', {}, whole(display), changed);
}

function overlap(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}
