import type { Preferences } from '../../shared/api/types.ts';
import type { PolicySetting } from '../../shared/domain/policy.ts';
import { screenScale, zoomStep } from '../../shared/domain/projector/legibility.ts';
import { call } from '../api.ts';
import { switchLanguage } from '../i18n/index.ts';
import { useWords } from '../i18n/use-words.ts';
import { setUi, useUi } from './ui-store.ts';

/** Takes a choice at once and stores it; what cannot be stored still holds for this sitting. */
export async function setPreferences(chosen: Partial<Preferences>): Promise<void> {
  const preferences = { ...useUi.getState().preferences, ...chosen };
  setUi({ preferences });
  await showPreferences(preferences);
  const result = await call('preferences.set', chosen);
  if (!result.ok) setUi({ fault: result.error });
}

/** The next size up or down, as far as there is one. */
export async function changeZoom(steps: 1 | -1): Promise<void> {
  const { zoom } = useUi.getState().preferences;
  const next = zoomStep(zoom, steps);
  if (next !== zoom) await setPreferences({ zoom: next });
}

/** Makes the page follow the preferences. */
export async function showPreferences({ language, theme, room, zoom }: Preferences): Promise<void> {
  const page = document.documentElement;
  page.dataset.theme = theme;
  page.style.setProperty('--scale', String(screenScale(room, zoom)));
  await switchLanguage(language);
}

/** Whether the organisation has settled a setting, so that it cannot be changed here. */
export function isLocked(setting: PolicySetting): boolean {
  return useUi.getState().start?.policy.locked.includes(setting) ?? false;
}

/** What is said beside a setting that the organisation has settled; undefined where it is the person's own. */
export function useLockedText(setting: PolicySetting): string | undefined {
  const { t } = useWords('about');
  return useUi((ui) => ui.start?.policy.locked.includes(setting)) ? t('locked') : undefined;
}
