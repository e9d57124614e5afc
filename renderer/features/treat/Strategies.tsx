import { strategies } from '../../../shared/domain/codes.ts';
import type { Risk } from '../../../shared/domain/tables.ts';
import { capital } from '../../../shared/words/locale.ts';
import { ToggleChip } from '../../components/Choice.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Strategies.module.css';
import { toggleStrategy } from './treat-actions.ts';

/** The ways to treat a risk, one or more. */
export function Strategies({ risk }: { readonly risk: Risk }) {
  const { t } = useWords('treat');
  return (
    <fieldset className={styles.strategies}>
      <legend className={styles.legend}>{t('strategies')}</legend>
      {strategies.map((strategy, index) => (
        <ToggleChip
          key={strategy}
          pressed={risk.strategies.includes(strategy)}
          onToggle={() => toggleStrategy(risk, strategy)}
        >
          {capital(t(`common:strategy.${strategy}`))} <KeyCap>{String(index + 1)}</KeyCap>
        </ToggleChip>
      ))}
    </fieldset>
  );
}
