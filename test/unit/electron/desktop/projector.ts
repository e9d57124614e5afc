import type { BrowserWindow as ElectronWindow, Session } from 'electron';
import { afterEach, beforeEach, vi } from 'vitest';
import { type ProjectorHost, ProjectorWindow } from '../../../../electron/desktop/projector-window.ts';
import type { ProjectorAction } from '../../../../shared/domain/projector/window.ts';
import { BrowserWindow, type FakeDisplay, FakeSession, reset, world } from '../../../fake-electron/index.ts';

export const laptop: FakeDisplay = {
  id: 1,
  label: 'Built-in display',
  bounds: { x: 0, y: 0, width: 1440, height: 900 },
  internal: true,
};
export const beamer: FakeDisplay = {
  id: 2,
  label: 'EPSON PJ',
  bounds: { x: 1440, y: 0, width: 1920, height: 1080 },
};
export const monitor: FakeDisplay = {
  id: 3,
  label: 'DELL U2720',
  bounds: { x: -2560, y: 0, width: 2560, height: 1440 },
};

const ownPlatform = process.platform;
export const onPlatform = (platform: NodeJS.Platform) =>
  Object.defineProperty(process, 'platform', { value: platform });

beforeEach(() => {
  reset();
  onPlatform('linux');
  // What waits for displays to settle; the fake's own events come by other ways.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  onPlatform(ownPlatform);
});

/** Lets everything happen that Electron does later. */
export const later = async () => {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};
export const settled = async () => {
  await later();
  vi.advanceTimersByTime(500);
  await later();
};

export function setUp(
  displays: FakeDisplay[] = [laptop, beamer],
  remembered: ReturnType<Memory['read']> = null,
) {
  world.displays = displays.map((display) => ({ ...display }));
  const session = new FakeSession() as unknown as Session;
  const facilitator = new BrowserWindow({ webPreferences: {}, width: 1200, height: 800 });
  const told: string[] = [];
  const places: boolean[] = [];
  const memory = { chosen: remembered };
  const host: ProjectorHost = {
    session,
    preload: '/app/preload.cjs',
    // As main.ts answers it: also once it is closed.
    facilitator: () => facilitator as unknown as ElectronWindow,
    remembered: {
      read: () => memory.chosen,
      write: (display) => {
        memory.chosen = display;
      },
    },
    onDeath: (fault) => told.push(fault.message),
    curtain: () => told.push('curtain'),
    placed: (isApart) => places.push(isApart),
    tell: ({ notice, display, isCurtained }) =>
      told.push([notice, display, isCurtained ? 'shows nothing' : ''].filter((part) => part).join(': ')),
  };
  const projector = new ProjectorWindow(host);
  return { projector, facilitator, session, told, places, memory };
}
export type Memory = ProjectorHost['remembered'];

export async function opened(...given: Parameters<typeof setUp>) {
  const parts = setUp(...given);
  parts.projector.act('open');
  await later();
  const window = world.windows[1] as BrowserWindow;
  const act = async (action: ProjectorAction) => {
    parts.projector.act(action);
    await later();
  };
  return { ...parts, window, act };
}

export const fills = (window: BrowserWindow, display: FakeDisplay) =>
  (window.isFullScreen() || window.isSimpleFullScreen()) &&
  JSON.stringify(window.bounds) === JSON.stringify(display.bounds);
