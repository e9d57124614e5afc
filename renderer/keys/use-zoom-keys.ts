import { changeZoom, setPreferences } from '../state/preferences.ts';
import { zoomKeys } from './tables/frame.ts';
import { useKeys } from './use-keys.ts';

const larger = () => changeZoom(1);
const smaller = () => changeZoom(-1);
const ordinary = () => setPreferences({ zoom: 1 });

/** Larger and smaller by one key on every screen. Where a screen means something else by it, with Ctrl. */
export function useZoomKeys(): void {
  useKeys(zoomKeys, {
    larger,
    smaller,
    ordinary,
    largerAlways: larger,
    smallerAlways: smaller,
    ordinaryAlways: ordinary,
  });
}
