import type { Risk } from '../../shared/domain/tables.ts';
import { isCounted } from '../../shared/domain/workshop/risk-status.ts';
import { capital } from '../../shared/words/locale.ts';
import { useWords } from '../i18n/use-words.ts';
import { Hyphenated } from './Hyphenated.tsx';
import styles from './signs.module.css';

/**
 * What has become of a risk that does not count, since when and why, or that nobody has said why; of an open one the reason that was kept when two risks
 * became one. Nothing of any other.
 */
export function SetAsideNote({ risk }: { readonly risk: Risk }) {
  const { t } = useWords('common');
  const { status, statusOn, statusReason } = risk;
  if (isCounted(risk) && statusReason === '') return null;
  const name = isCounted(risk) ? t('terms:statusReason') : capital(t(`riskStatus.${status}`));
  return (
    <p className={styles.setAside} dir="auto">
      <strong>{[name, !isCounted(risk) && statusOn].filter(Boolean).join(' ')}</strong>
      {': '}
      <Hyphenated text={statusReason} otherwise={t('noReason')} />
    </p>
  );
}
