import type { Accepted } from '../../shared/domain/workshop/acceptance.ts';
import { acceptanceLacks } from '../../shared/domain/workshop/acceptance.ts';
import { listed } from '../../shared/words/locale.ts';
import { useWords } from '../i18n/use-words.ts';
import { useInterfaceLanguage } from '../state/selectors.ts';

/** What is missing before a risk counts as accepted, in a sentence; empty where nothing is. */
export function useAcceptanceLacks(row: Accepted): string {
  const { t } = useWords('common');
  const language = useInterfaceLanguage();
  const parts = acceptanceLacks(row).map((part) => t(`acceptancePart.${part}`));
  return parts.length === 0 ? '' : t('notYetAccepted', { parts: listed(parts, language) });
}
