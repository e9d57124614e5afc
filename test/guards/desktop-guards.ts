import type { Guard } from './guards.ts';

const desktop = { tests: ['test/unit/electron/desktop'] };
const harden = { ...desktop, file: 'electron/desktop/harden-session.ts' };
const navigation = { ...desktop, file: 'electron/desktop/deny-navigation.ts' };
const sender = { ...desktop, file: 'electron/desktop/trusted-sender.ts' };
const window = { ...desktop, file: 'electron/desktop/window.ts' };

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
    ...harden,
    name: 'permissions are denied',
    from: 'denyPermissions(session);\n  denyRequests',
    to: 'denyRequests',
  },
  { ...harden, name: 'requests to elsewhere are cancelled', from: 'denyRequests(session);', to: '' },
  { ...harden, name: 'downloads are prevented', from: 'denyDownloads(session);', to: '' },
  { ...harden, name: 'the spellchecker is off', from: 'denySpellcheck(session);', to: '' },
  { ...harden, name: 'no proxy is looked for', from: 'await denyProxy(session);', to: '' },
  {
    ...desktop,
    name: 'permissions are denied when they are checked, too',
    file: 'electron/desktop/deny-permissions.ts',
    from: 'session.setPermissionCheckHandler(() => false);',
    to: '',
  },
  {
    ...navigation,
    name: 'a window navigates nowhere',
    from: "contents.on('will-navigate', stayHere);",
    to: '',
  },
  {
    ...navigation,
    name: 'a frame navigates nowhere',
    from: "contents.on('will-frame-navigate', stayHere);",
    to: '',
  },
  {
    ...navigation,
    name: 'a redirect is prevented',
    from: "contents.on('will-redirect', (event) => event.preventDefault());",
    to: '',
  },
  {
    ...navigation,
    name: 'no webview is attached',
    from: "contents.on('will-attach-webview', (event) => event.preventDefault());",
    to: '',
  },
  {
    ...navigation,
    name: 'no window is opened',
    from: "contents.setWindowOpenHandler(() => ({ action: 'deny' }));",
    to: '',
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
];
