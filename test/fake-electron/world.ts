import type { MenuItem } from './menu.ts';
import type { FakeDisplay } from './screen.ts';
import type { FakeSession } from './session.ts';
import type { FakeUtilityProcess } from './utility-process.ts';
import type { WebContentsView } from './view.ts';
import type { FakeWebContents } from './web-contents.ts';
import type { BrowserWindow } from './window.ts';

export type Handler = (event: unknown, ...values: unknown[]) => unknown;
type DialogAnswer = {
  canceled?: boolean;
  filePath?: string;
  filePaths?: string[];
  response?: number;
  checkboxChecked?: boolean;
};

/** A system as most have it: one display, a printer, X11, every folder within reach. */
function freshWorld() {
  return {
    /** Everything told before and after ready, in order. */
    told: [] as string[],
    exposed: new Map<string, unknown>(),
    handlers: new Map<string, Handler>(),
    windows: [] as BrowserWindow[],
    views: [] as WebContentsView[],
    sessions: new Map<string, FakeSession>(),
    /** Each menu that was set for the whole app, in order. */
    menus: [] as MenuItem[][],
    privileged: [] as unknown[],
    switches: new Map<string, string>(),
    /** What each dialog was given, without the error boxes. */
    dialogs: [] as unknown[][],
    dialogAnswer: { canceled: true, filePath: '' } as DialogAnswer,
    errorBoxes: [] as { title: string; content: string }[],
    /** Error boxes that became a line on stderr: those of Linux before ready. */
    stderr: [] as string[],
    processes: [] as FakeUtilityProcess[],
    /** Whether a utility process is a real one of this Node; else a test plays its part. */
    runsWorkers: false,
    /** The first is the primary one. */
    displays: [{ id: 1, bounds: { x: 0, y: 0, width: 1440, height: 900 } }] as FakeDisplay[],
    /** Under Wayland no window is told where it stands, and none can choose. */
    isWayland: false,
    /** Names of folders that `getPath` throws for. */
    unreachable: new Set<string>(),
    /** Addresses that cannot be loaded, and why: `[-6, 'ERR_FILE_NOT_FOUND']`. */
    failingLoads: new Map<string, readonly [errno: number, code: string]>(),
    printers: 1,
    /** Why the printer's dialog comes to nothing; empty where it prints. */
    printFailure: '',
    /** What printing waits for, if anything. */
    printing: null as Promise<unknown> | null,
    /** Addresses whose documents do not come, and what the engine says of it; null where it says nothing at all. */
    failing: new Map<string, readonly [errno: number, code: string] | null>(),
    /** Ids of what keeps the screen awake. */
    awake: new Map<number, string>(),
    /** What was handed to the system's shell, as `openPath /home/siv/a.pdf`. */
    shell: [] as string[],
    clipboard: '',
    /** Whose page hears the keys. */
    focused: null as FakeWebContents | null,
    isPackaged: false,
    isFirst: true,
    /** Before ready, what needs a started engine throws. `reset` starts it, unless told. */
    isReady: true,
  };
}

/** What Electron and the system do, and a test may look at or change; `reset` makes it new. */
export const world = freshWorld();

/** Makes the world new, but for what a preload script exposed: that stays, as in a window. */
export function resetWorld(): void {
  const { exposed } = world;
  Object.assign(world, freshWorld(), { exposed });
}
