import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { app, BrowserWindow, dialog, reset, session, world } from '../../fake-electron/index.ts';

const { platform } = process;
const on = (name: NodeJS.Platform) => Object.defineProperty(process, 'platform', { value: name });
beforeEach(() => reset());
afterEach(() => on(platform));

const opened = (options: object = {}) => new BrowserWindow({ webPreferences: {}, ...options });

describe('the app', () => {
  it('takes --no-sandbox from the command line when it enables the sandbox', () => {
    reset({ isReady: false });
    world.switches.set('no-sandbox', '');
    app.enableSandbox();
    expect(app.commandLine.hasSwitch('no-sandbox')).toBe(false);
  });

  it('throws where it is asked for a folder that cannot be reached', () => {
    world.unreachable.add('documents');
    expect(() => app.getPath('documents')).toThrow("Failed to get 'documents' path");
  });

  it('is ready only after the script that waits for it', async () => {
    reset({ isReady: false });
    const waiting = app.whenReady();
    expect([app.isReady(), () => opened()]).toEqual([false, expect.any(Function)]);
    expect(() => opened()).toThrow('before app is ready');
    await waiting;
    expect(opened()).toBeInstanceOf(BrowserWindow);
  });

  it('shows no error box on Linux before it is ready', async () => {
    reset({ isReady: false });
    on('linux');
    dialog.showErrorBox('Storforum', 'too early');
    await app.whenReady();
    dialog.showErrorBox('Storforum', 'in time');
    expect([world.stderr, world.errorBoxes.map(({ content }) => content)]).toEqual([
      ['Storforum\ntoo early'],
      ['in time'],
    ]);
  });

  it('quits when its last window is closed and nobody has said otherwise', () => {
    opened().close();
    expect(world.told).toEqual(['quit']);
  });
});

describe('a session', () => {
  it('is the same for the same name until the app ends: it is emptied, not destroyed', async () => {
    const own = session.fromPartition('ballot-1');
    await own.clearStorageData();
    expect([session.fromPartition('ballot-1'), own.cleared]).toEqual([own, ['storage']]);
    expect(own).not.toHaveProperty('destroy');
  });

  it('grants what nobody has denied, and serves a scheme once', async () => {
    const own = session.fromPartition('own');
    own.protocol.handle('app', () => undefined);
    expect(await own.asksFor('notifications')).toBe(true);
    expect(() => own.protocol.handle('app', () => undefined)).toThrow('Failed to register protocol');
  });
});
