// The script that the loopback host puts into the page: it defines the bridge, and reports where the window
// is.

import type { Bridge } from '../../../shared/api/bridge.ts';
import type { WindowPlace, WindowReport } from '../../../shared/api/window-report.ts';
import { createBridge } from './bridge.ts';

const place = document.querySelector<HTMLMetaElement>('meta[name="storforum-document"]');
const documentKey = place?.content ?? '';
// From here on the key lives in this script's memory alone.
place?.remove();
const bridge: Bridge = createBridge(documentKey, (input, init) => fetch(input, init));
if (window.location.pathname === '/') void reportWindow(window, sendWindowReport(documentKey));
Object.defineProperty(window, 'storforum', { value: Object.freeze(bridge) });

function sendWindowReport(key: string): SendReport {
  const headers = { 'x-storforum-document': key, 'content-type': 'application/json' };
  return async (report) => {
    const answer = await fetch('/window', { method: 'POST', headers, body: JSON.stringify(report) });
    return answer.ok ? answer.json() : null;
  };
}

const everyMilliseconds = 1_000;

/** Sends a report to the host; answers where the window belongs, or null where it stands right. */
type SendReport = (report: WindowReport) => Promise<WindowPlace | null>;

/**
 * Tells the host where the window stands, so that the next one comes up there. No event says that a window was moved,
 * so it is looked at once a second; the host hears only of changes.
 */
async function reportWindow(window: Window, send: SendReport): Promise<void> {
  const arrived = reportOf(window);
  const belongs = await send(arrived).catch(() => null);
  if (belongs && !(belongs.maximised && arrived.place.maximised)) putThere(window, belongs);
  let reported = '';
  window.setInterval(() => {
    const report = reportOf(window);
    if (JSON.stringify(report) === reported) return;
    reported = JSON.stringify(report);
    void send(report).catch(() => null);
  }, everyMilliseconds);
}

function reportOf({ screen, screenX, screenY, outerWidth, outerHeight }: Window): WindowReport {
  const maximised = outerWidth >= screen.availWidth && outerHeight >= screen.availHeight;
  return {
    screen: { width: screen.width, height: screen.height, isExtended: isExtended(screen) },
    place: { x: screenX, y: screenY, width: outerWidth, height: outerHeight, maximised },
  };
}

/** Whether there are several screens. Chromium tells it without asking for permission. */
function isExtended(screen: Screen & { readonly isExtended?: boolean }): boolean {
  return screen.isExtended === true;
}

/**
 * A page cannot maximise its window, but it can fill the screen with it. The size comes first: a window too large for
 * its new position would be kept from going there.
 */
function putThere(window: Window, { x, y, width, height, maximised }: WindowPlace): void {
  const { availLeft = 0, availTop = 0, availWidth, availHeight } = window.screen as AvailableScreen;
  window.resizeTo(maximised ? availWidth : width, maximised ? availHeight : height);
  window.moveTo(maximised ? availLeft : x, maximised ? availTop : y);
}

type AvailableScreen = Screen & { readonly availLeft?: number; readonly availTop?: number };
