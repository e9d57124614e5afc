import { type Coverage, type Square, untouched } from '../../../shared/domain/workshop/coverage.ts';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './Untouched.module.css';

type Props = {
  readonly coverage: Coverage;
  readonly onChoose: (square: Square) => void;
  readonly onPrompt: () => void;
  readonly onCoverage: () => void;
};

const shown = 4;

/** What no group has touched yet, a few of it; each opens its card. Below, the cards and the whole grid. */
export function Untouched({ coverage, onChoose, onPrompt, onCoverage }: Props) {
  const { t } = useWords('record');
  const left = untouched(coverage);
  return (
    <section className={styles.untouched} aria-labelledby="record-untouched">
      <h2 id="record-untouched" className={styles.heading}>
        {t(left.length === 0 ? 'coverage.allTouched' : 'coverage.untouched', { count: left.length })}
      </h2>
      {left.length > 0 && (
        <ul className={styles.chips}>
          {left.slice(0, shown).map((square) => (
            <li key={`${square.origin} ${square.property}`}>
              <button
                type="button"
                className={styles.chip}
                title={t(`common:property.${square.property}`)}
                onClick={() => onChoose(square)}
              >
                {t(`origin.${square.origin}`)} ×{' '}
                <span aria-hidden="true">{t(`common:propertyLetter.${square.property}`)}</span>
                <span className="visually-hidden">{t(`common:property.${square.property}`)}</span>
              </button>
            </li>
          ))}
          {left.length > shown && (
            <li className={styles.more}>{t('coverage.more', { count: left.length - shown })}</li>
          )}
        </ul>
      )}
      <p className={styles.actions}>
        <Button look="quiet" onClick={onPrompt}>
          {t('prompt.open')} <KeyCap>Alt K</KeyCap>
        </Button>
        <Button look="quiet" onClick={onCoverage}>
          {t('coverage.open')} <KeyCap>Alt O</KeyCap>
        </Button>
      </p>
    </section>
  );
}
