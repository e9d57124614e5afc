import { useWords } from '../i18n/use-words.ts';
import { changeZoom, setPreferences } from '../state/preferences.ts';
import { useKeys } from './use-keys.ts';

/** Larger and smaller by one key on every screen. Where a screen means something else by it, with Ctrl. */
export function useZoomKeys(): void {
  const { t } = useWords('legibility');
  useKeys(
    [
      { keys: '[Shift]++', cap: '+', label: t('key.larger'), run: () => changeZoom(1) },
      { keys: '-', cap: '−', label: t('key.smaller'), run: () => changeZoom(-1) },
      { keys: '0', label: t('key.ordinary'), run: () => setPreferences({ zoom: 1 }) },
      {
        keys: '$mod+[Shift]++ | $mod+=',
        cap: 'Ctrl +',
        label: t('key.larger'),
        inFields: true,
        run: () => changeZoom(1),
      },
      { keys: '$mod+-', cap: 'Ctrl −', label: t('key.smaller'), inFields: true, run: () => changeZoom(-1) },
      {
        keys: '$mod+0',
        label: t('key.ordinary'),
        inFields: true,
        run: () => setPreferences({ zoom: 1 }),
      },
    ],
    { group: 'everywhere' },
  );
}
