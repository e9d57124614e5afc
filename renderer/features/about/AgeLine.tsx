import { mayBeOutdated } from '../../../shared/domain/version-age.ts';
import { monthInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';

/** Says of an old version that there may be a newer one; by the clock of the machine, since nobody else is asked. */
export function AgeLine() {
  const { t } = useWords('about');
  const language = useLanguage();
  const builtAt = useUi((ui) => ui.start?.builtAt ?? null);
  if (builtAt === null || !mayBeOutdated(builtAt, new Date().toISOString())) return null;
  return <p>{t('old', { month: monthInWords(builtAt, language) })}</p>;
}
