import type { App } from 'electron';

/**
 * Why the app will not start as it was asked to, or null. Root cannot have the sandbox, so root may go without
 * it; a packaged app is never opened to a debugger.
 */
export function unsafeStart(app: App, isRoot = process.getuid?.() === 0): 'unsandboxed' | 'debugged' | null {
  if (!isRoot && app.commandLine.hasSwitch('no-sandbox')) return 'unsandboxed';
  const debugged = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk'];
  return app.isPackaged && debugged.some((name) => app.commandLine.hasSwitch(name)) ? 'debugged' : null;
}
