import type { Bridge } from '../../../shared/api/bridge.ts';
import { createBridge } from './bridge.ts';
import { reportWindow, type SendReport } from './report-window.ts';

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
