import { useEffect, useRef } from 'react';
import { axes } from '../../../../shared/domain/codes.ts';
import { withoutSoftHyphens } from '../../../../shared/domain/text/soft-hyphen.ts';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Ballot.module.css';
import { entryOf, type Filling, useFilling, withAnswer } from './draft.ts';
import { Scale } from './Scale.tsx';

type Props = Filling & { readonly at: number; readonly onGo: (at: number) => void };

/** One risk of the ballot at a time, large. */
export function OneRisk({ at, onGo, ...filling }: Props) {
  const { t } = useWords('ballot');
  const { sheet, draft, onDraft, onReview } = filling;
  const place = useRef<HTMLElement>(null);
  const risk = sheet.risks[at];
  const isLast = at >= sheet.risks.length - 1;
  const onNext = isLast ? onReview : () => onGo(at + 1);
  const onPrevious = () => onGo(Math.max(0, at - 1));
  useFilling(place, filling, { onNext, onPrevious });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another risk begins with its first scale.
  useEffect(() => entryOf(place.current?.querySelector('[data-scale]'))?.focus(), [at]);
  if (!risk) return null;
  return (
    <main
      ref={place}
      className={styles.page}
      data-subject={risk.id}
      data-long={withoutSoftHyphens(risk.title).length > 80}
    >
      <header className={styles.head}>
        <span>{t('risk', { number: risk.number })}</span>
        <span>{t('place', { at: at + 1, all: sheet.risks.length })}</span>
      </header>
      <div className={styles.talk}>
        <h1>{risk.title}</h1>
        {risk.description && <p>{risk.description}</p>}
      </div>
      <div className={styles.scales}>
        {axes.map((axis) => (
          <Scale
            key={axis}
            sheet={sheet}
            risk={risk}
            axis={axis}
            chosen={draft[risk.id]?.[axis]}
            onChoose={(code) => onDraft(withAnswer(draft, risk.id, axis, code))}
          />
        ))}
        <p className={styles.hint}>{t('howToAnswer')}</p>
      </div>
      <nav className={styles.steps} aria-label={t('title')}>
        <Button disabled={at === 0} onClick={onPrevious}>
          {t('previous')}
        </Button>
        <Button look="main" data-forward onClick={onNext}>
          {t(isLast ? 'review' : 'nextRisk')}
        </Button>
      </nav>
    </main>
  );
}

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
    <main ref={place} className={styles.allPage}>
      <header className={styles.allHead}>
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
      <div className={styles.allSteps}>
        <Button look="main" data-forward onClick={onReview}>
          {t('review')}
        </Button>
      </div>
    </main>
  );
}
