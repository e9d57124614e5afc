import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { cancellable } from './cancellable.ts';
import { world } from './world.ts';

/** What the engine writes on its command line before any script runs: on Linux, what it draws with. */
function engineSwitch(name: string): string {
  if (name !== 'ozone-platform' || process.platform !== 'linux') return '';
  return world.isWayland ? 'wayland' : 'x11';
}

class FakeApp extends EventEmitter {
  readonly paths = new Map<string, string>();
  appPath = join(import.meta.dirname, '..', '..');
  name = 'Storforum';
  private becomingReady: Promise<void> | null = null;
  private isQuitting = false;

  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void world.switches.set(name, value),
    removeSwitch: (name: string) => void world.switches.delete(name),
    hasSwitch: (name: string) => world.switches.has(name),
    getSwitchValue: (name: string) => world.switches.get(name) ?? engineSwitch(name),
  };

  get isPackaged() {
    return world.isPackaged;
  }

  /** Takes `no-sandbox` from the command line: who looks for it afterwards finds nothing. */
  enableSandbox() {
    if (world.isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    world.told.push('sandbox');
    world.switches.delete('no-sandbox');
  }

  disableHardwareAcceleration = () => void world.told.push('no hardware acceleration');
  getAppPath = () => this.appPath;
  getName = () => this.name;
  setName = (name: string) => {
    this.name = name;
  };
  getVersion = () => '0.1.0';
  getLocale = () => 'en-US';
  getPreferredSystemLanguages = () => ['en-US'];
  setAppUserModelId = (id: string) => void world.told.push(`model ${id}`);

  /** A folder that is redirected to where nothing answers is an exception, not an empty answer. */
  getPath(name: string): string {
    if (world.unreachable.has(name)) throw new Error(`Failed to get '${name}' path`);
    return this.paths.get(name) ?? `/home/siv/${name}`;
  }

  setPath(name: string, path: string) {
    if (!isAbsolute(path)) throw new Error('Path must be absolute');
    if (!existsSync(path)) throw new Error('Failed to set path');
    this.paths.set(name, path);
  }

  requestSingleInstanceLock = (_additionalData?: object) => world.isFirst;
  isReady = () => world.isReady;

  /** Electron becomes ready when the main script has been evaluated, never while it is. */
  whenReady(): Promise<void> {
    this.becomingReady ??= new Promise((resolve) => {
      setImmediate(() => {
        world.isReady = true;
        world.told.push('ready');
        this.emit('ready', {}, {});
        resolve();
      });
    });
    return this.becomingReady;
  }

  /** Asks, closes every window, and ends unless one of them stays. */
  quit() {
    world.told.push('quit');
    if (this.isQuitting || !this.allows('before-quit')) return;
    this.isQuitting = true;
    for (const window of world.windows) if (!window.destroyed) window.close();
    if (world.windows.every(({ destroyed }) => destroyed)) this.endQuitting();
    else this.isQuitting = false;
  }

  /** Ends at once: nobody is asked and no event is sent. */
  exit(code = 0) {
    world.told.push(`exit ${code}`);
    this.onExit(code);
  }

  /** For a process that is nothing but the app: what ends it. */
  onExit: (code: number) => void = () => {};

  /** What Electron does when the last window has gone. */
  lastWindowClosed() {
    if (this.isQuitting) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  reset() {
    this.removeAllListeners();
    this.paths.clear();
    this.becomingReady = null;
    this.isQuitting = false;
  }

  private endQuitting() {
    if (!this.allows('will-quit')) {
      this.isQuitting = false;
      return;
    }
    this.emit('quit', {}, 0);
    this.onExit(0);
  }

  private allows(name: string): boolean {
    const event = cancellable();
    this.emit(name, event);
    return !event.defaultPrevented;
  }
}

export const app = new FakeApp();
