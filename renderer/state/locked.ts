import type { PolicySetting } from '../../shared/domain/policy.ts';
import { useWords } from '../i18n/use-words.ts';
import { useUi } from './ui-store.ts';

/** Whether the organisation has settled a setting, so that it cannot be changed here. */
export function isLocked(setting: PolicySetting): boolean {
  return useUi.getState().start?.policy.locked.includes(setting) ?? false;
}

/** What is said beside a setting that the organisation has settled; undefined where it is the person's own. */
export function useLockedText(setting: PolicySetting): string | undefined {
  const { t } = useWords('about');
  return useUi((ui) => ui.start?.policy.locked.includes(setting)) ? t('locked') : undefined;
}
