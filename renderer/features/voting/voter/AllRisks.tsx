import { useEffect, useRef } from 'react';
import { axes } from '../../../../shared/domain/codes.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './AllRisks.module.css';
import { withAnswer } from './draft.ts';
import { Scale } from './Scale.tsx';
import { entryOf, type Filling, useFilling } from './use-filling.ts';

/** Every risk of the ballot on one page. `at` is the one to begin with. */
export function AllRisks({ at, ...filling }: Filling & { readonly at: number }) {
  const { t } = useWords('ballot');
  const { sheet, draft, onDraft, onReview } = filling;
  const place = useRef<HTMLElement>(null);
  useFilling(place, filling);
  useEffect(() => {
    const scales = place.current?.querySelectorAll('[data-scale]');
    entryOf(scales?.[at * axes.length])?.focus();
  }, [at]);
  return (
    <main ref={place} className={styles.page}>
      <header className={styles.head}>
        <h1>{t('yourBallot')}</h1>
        <p>{t('howToAnswer')}</p>
      </header>
      <ol className={styles.risks}>
        {sheet.risks.map((risk) => (
          <li key={risk.id} className={styles.risk}>
            <h2>
              <span className={styles.number}>{risk.number}</span> {risk.title}
            </h2>
            {axes.map((axis) => (
              <div key={axis} className={styles.axis}>
                <span aria-hidden="true">{t(axis)}</span>
                <Scale
                  small
                  sheet={sheet}
                  risk={risk}
                  axis={axis}
                  chosen={draft[risk.id]?.[axis]}
                  onChoose={(code) => onDraft(withAnswer(draft, risk.id, axis, code))}
                />
              </div>
            ))}
          </li>
        ))}
      </ol>
      <div className={styles.steps}>
        <Button look="main" data-forward onClick={onReview}>
          {t('review')}
        </Button>
      </div>
    </main>
  );
}
