import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** What is known of Electron, and the test of what the app does about it: its file, and words of its name. */
const answers: Readonly<Record<string, readonly [file: string, words: string]>> = {
  'loadURL is rejected by a second navigation': [
    'unit/electron/desktop/ballot-view',
    'sets out for the voter’s document itself',
  ],
  'enableSandbox() hides --no-sandbox': [
    'unit/electron/desktop/security',
    'whether it was started without one is seen before',
  ],
  'documents can be unreachable': [
    'unit/electron/desktop/documents',
    'cannot be reached keep nobody from starting',
  ],
  'an exception before the first window': [
    'unit/electron/desktop/start-failure',
    'says why in a box, and ends',
  ],
  'execArgv is not passed on': [
    'unit/electron/desktop/start-worker',
    'the flags are ones that Electron passes on',
  ],
  'a utility process out of memory': [
    'unit/electron/desktop/start-worker',
    'is a refusal and no error of the app',
  ],
  "kill() before 'spawn' does nothing": ['unit/electron/desktop/start-worker', 'is ended as soon as it has'],
  'messages are cloned': ['unit/electron/desktop/start-worker', 'is sent what to work on'],
  'every accelerator fires on macOS': ['unit/electron/desktop/menu', 'undoes the text on macOS'],
  'the focus comes back to the window’s own page': [
    'unit/electron/desktop/ballot-view',
    'comes back from another program',
  ],
  'a session lives until the end': [
    'unit/electron/desktop/ballot-view',
    'its session emptied and never used again',
  ],
  'zoom belongs to an origin': ['unit/electron/desktop/menu', 'the engine’s stays at one'],
  'window.print() without a printer': [
    'unit/electron/desktop/printing',
    'become a PDF where there is no printer',
  ],
  'optional packages are packed': ['packed/packed-app', 'and nothing else'],
  'a packed app as large as it is made': ['packed/packed-app', 'less than 20 MB'],
  'runAsNode is a fuse': ['packed/packed-app', 'has its fuses flipped'],
  'right as it is: what must be done before ready': [
    'unit/electron/desktop/main',
    'is made safe before Electron is ready',
  ],
  'right as it is: the sender’s main frame': ['unit/electron/desktop/window', 'is trusted as the main frame'],
  'right as it is: printing from a hidden window': [
    'unit/electron/desktop/printing',
    'a window that is never shown',
  ],
  'HTML full screen needs a permission, and F11 goes with the menu': [
    'unit/electron/desktop/projector-window-moves',
    'is left and entered by F11 on',
  ],
  'Wayland tells no window where it stands': [
    'unit/electron/desktop/projector-window-moves',
    'full screen is left and the curtain falls when any display goes',
  ],
  'setApplicationMenu gives every window the menu': [
    'unit/electron/desktop/projector-window',
    'keeps no menu bar when the menu of the app is set again',
  ],
  'show() takes the keyboard': [
    'unit/electron/desktop/projector-window',
    'never takes the keyboard from the facilitator',
  ],
  'the frame of a dead page cannot be asked': [
    'unit/electron/desktop/facilitator-window',
    'died just before the ballot keeps no voter out',
  ],
  'a deb needs a homepage and a maintainer': ['packed/packed-app', 'becomes a deb that says who made it'],
  'the native library needs glibc 2.34': ['unit/packaging', 'asks for the system that its native library'],
  'an older glibc that is met all the same': [
    'unit/electron/desktop/start-failure',
    'when its native library cannot be loaded',
  ],
  'user namespaces are restricted': ['unit/packaging', 'there is no package that gives up the sandbox'],
  'right as it is: ESM in asar': ['packed/packed-app', 'starts, shows, records'],
  'right as it is: protocol.handle on a memory partition': [
    'unit/electron/desktop/main',
    'every session is hardened, and the page’s own lives in memory',
  ],
  'right as it is: edit roles on macOS': ['unit/electron/desktop/menu', 'undoes the text on macOS'],
  'right as it is: an installer for one person without administrator': [
    'unit/packaging',
    'there is an installer for a person, one for a machine',
  ],
};

it.each(Object.entries(answers))('%s: the app has an answer, tested in %s', (_fact, [file, words]) => {
  const tests = readFileSync(join(import.meta.dirname, '..', '..', '..', `${file}.test.ts`), 'utf8');
  expect(tests).toMatch(new RegExp(`(it|describe)[^\n]*(\n[^\n]*){0,3}${words}`));
});
