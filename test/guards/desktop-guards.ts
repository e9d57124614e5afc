import type { Guard } from './guards.ts';

const desktop = { tests: ['test/unit/electron/desktop'] };
const security = { ...desktop, file: 'electron/desktop/security.ts' };
const sender = { ...desktop, file: 'electron/desktop/ipc.ts' };
const window = { ...desktop, file: 'electron/desktop/window.ts' };
const projector = { ...desktop, file: 'electron/desktop/projector-window.ts' };

/** What keeps Electron's windows, sessions and messages to the app's own page. */
export const desktopGuards: readonly Guard[] = [
  {
    name: 'the packed app cannot be run as Node',
    file: 'electron-builder.yml',
    from: 'runAsNode: false',
    to: 'runAsNode: true',
    tests: ['test/unit/packaging.test.ts'],
  },
  {
    ...security,
    name: 'permissions are denied when they are asked for',
    from: 'setPermissionRequestHandler((_contents, _permission, answer) => answer(false))',
    to: 'setPermissionRequestHandler(null)',
  },
  {
    ...security,
    name: 'permissions are denied when they are checked, too',
    from: 'session.setPermissionCheckHandler(() => false)',
    to: 'session.setPermissionCheckHandler(null)',
  },
  {
    ...security,
    name: 'devices are denied',
    from: 'session.setDevicePermissionHandler(() => false)',
    to: 'session.setDevicePermissionHandler(null)',
  },
  {
    ...security,
    name: 'a picture of the screen is denied',
    from: 'session.setDisplayMediaRequestHandler((_request, answer) => answer(null))',
    to: 'session.setDisplayMediaRequestHandler(null)',
  },
  {
    ...security,
    name: 'requests to elsewhere are cancelled',
    from: "'request to elsewhere': (session) => denyRequests(session, ['app:']),",
    to: '',
  },
  {
    ...security,
    name: 'downloads are prevented',
    from: "session.on('will-download', (event) => event.preventDefault())",
    to: "session.on('will-download', () => undefined)",
  },
  {
    ...security,
    name: 'the spellchecker is off',
    from: 'session.setSpellCheckerEnabled(false)',
    to: 'session.setSpellCheckerEnabled(true)',
  },
  {
    ...security,
    name: 'no dictionary is fetched',
    from: 'session.setSpellCheckerLanguages([])',
    to: "session.setSpellCheckerLanguages(['sv'])",
  },
  {
    ...security,
    name: 'no proxy is looked for',
    from: "session.setProxy({ mode: 'direct' })",
    to: "session.setProxy({ mode: 'auto_detect' })",
  },
  {
    ...security,
    name: 'a window navigates nowhere',
    from: "contents.on('will-navigate', stayHere)",
    to: 'contents.isDestroyed()',
  },
  {
    ...security,
    name: 'a frame navigates nowhere',
    from: "contents.on('will-frame-navigate', stayHere)",
    to: 'contents.isDestroyed()',
  },
  {
    ...security,
    name: 'a redirect is prevented',
    from: "contents.on('will-redirect', (event) => event.preventDefault())",
    to: 'contents.isDestroyed()',
  },
  {
    ...security,
    name: 'no webview is attached',
    from: "contents.on('will-attach-webview', (event) => event.preventDefault())",
    to: 'contents.isDestroyed()',
  },
  {
    ...security,
    name: 'no window is opened',
    from: "contents.setWindowOpenHandler(() => ({ action: 'deny' }))",
    to: 'contents.isDestroyed()',
  },
  {
    ...security,
    name: 'no name is resolved',
    from: "'host-resolver-rules': 'MAP * ~NOTFOUND',",
    to: '',
  },
  {
    ...security,
    name: '--no-sandbox is looked for before it is taken away',
    from: 'const unsafe = unsafeStart(app);\n  app.enableSandbox();',
    to: 'app.enableSandbox();\n  const unsafe = unsafeStart(app);',
  },
  {
    ...sender,
    name: 'a message comes from the main frame',
    from: 'senderFrame === webContents.mainFrame &&',
    to: '',
  },
  { ...sender, name: 'a message comes from our window', from: 'sender === webContents &&', to: '' },
  { ...sender, name: 'a message comes from our page', from: '&& senderFrame.origin === pageOrigin', to: '' },
  ...[
    'sandbox: true',
    'contextIsolation: true',
    'nodeIntegration: false',
    'webSecurity: true',
    'spellcheck: false',
    'devTools: false',
  ].map((setting) => ({ ...window, name: `a window has ${setting}`, from: `${setting},`, to: '' })),
  {
    ...projector,
    name: 'the projector shows nothing once its display has gone',
    from: 'if (isCurtained) this.host.curtain();',
    to: '',
  },
  {
    ...projector,
    name: 'the projector takes no keyboard when it is shown',
    from: `private show(window: BrowserWindow, display: DisplayFacts | undefined): void {
    window.showInactive();`,
    to: `private show(window: BrowserWindow, display: DisplayFacts | undefined): void {
    window.show();`,
  },
  {
    ...desktop,
    file: 'electron/desktop/page-loading.ts',
    name: 'a page does not come back in the place of somebody who votes',
    from: '!contents.isDestroyed() && isWanted()',
    to: '!contents.isDestroyed()',
  },
  {
    ...desktop,
    file: 'electron/desktop/facilitator-window.ts',
    name: 'a page that hangs keeps nobody from closing the window',
    from: 'if (isSecondAttempt || ',
    to: 'if (',
  },
  {
    ...desktop,
    file: 'electron/desktop/page-loading.ts',
    name: 'a page that died keeps no voter out',
    from: 'return contents.mainFrame.url;\n  } catch {\n    return null;',
    to: 'return contents.mainFrame.url;\n  } catch (thrown) {\n    throw thrown;',
  },
  {
    ...desktop,
    file: 'electron/desktop/displays.ts',
    name: 'the projector never fills the display with the controls',
    from: '.filter(({ bounds }) => !overlap(bounds, controls.bounds))',
    to: '',
  },
  {
    ...desktop,
    file: 'electron/desktop/menu.ts',
    name: 'no menu bar comes back to the projector',
    from: 'if (window !== host.facilitator()) window.removeMenu();',
    to: '{}',
  },
];
