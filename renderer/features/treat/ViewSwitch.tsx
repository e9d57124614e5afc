import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { setUi, type TreatView, treatViews, useUi } from '../../state/ui-store.ts';
import styles from './ViewSwitch.module.css';

/** From where the treatment is looked at: risk by risk, by owner, by date, or all at once in the matrix. */
export function ViewSwitch() {
  const { t } = useWords('treat');
  const view = useUi((ui) => ui.treatView);
  const choose = (treatView: TreatView) => setUi({ treatView });
  const next = treatViews[(treatViews.indexOf(view) + 1) % treatViews.length] ?? 'risk';
  useKeys([{ keys: t('keyOf.view'), label: t('viewKey'), run: () => choose(next) }]);
  return (
    <fieldset className={styles.switch}>
      <legend className={styles.legend}>
        {t('views')} <KeyCap>{t('keyOf.view').toUpperCase()}</KeyCap>
      </legend>
      {treatViews.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          className={styles.view}
          onClick={() => choose(each)}
        >
          {t(`view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
