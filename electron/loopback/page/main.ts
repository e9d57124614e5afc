import type { Bridge } from '../../../shared/api/bridge.ts';
import { createBridge } from './bridge.ts';

const place = document.querySelector<HTMLMetaElement>('meta[name="storforum-document"]');
const documentKey = place?.content ?? '';
// From here on the key lives in this script's memory alone.
place?.remove();
const bridge: Bridge = createBridge(documentKey, (input, init) => fetch(input, init));
Object.defineProperty(window, 'storforum', { value: Object.freeze(bridge) });
