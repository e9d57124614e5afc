import type { App, WebContents } from 'electron';
import { pageUrl } from './app-scheme.ts';

type Navigation = { readonly url: string; readonly isMainFrame: boolean; preventDefault(): void };

/** A window shows our page and no other: it goes nowhere else, opens nothing and embeds nothing. */
export function denyNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => denyNavigationOf(contents));
}

function denyNavigationOf(contents: WebContents): void {
  contents.on('will-navigate', stayHere);
  contents.on('will-frame-navigate', stayHere);
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** A reload is a navigation to where one is already. */
function stayHere(navigation: Navigation): void {
  if (!navigation.isMainFrame || navigation.url !== pageUrl) navigation.preventDefault();
}
