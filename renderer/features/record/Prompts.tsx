import { lazy, Suspense, useMemo, useState } from 'react';
import {
  type Coverage,
  coverageOf,
  type Square,
  squareToBegin,
  untouched,
} from '../../../shared/domain/workshop/coverage.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { promptKeys } from '../../keys/tables/record.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import styles from './Aside.module.css';
import { changeDraft } from './draft.ts';
import { focusField } from './focus.ts';

const PromptCard = lazy(async () => ({ default: (await import('./PromptCard.tsx')).PromptCard }));
const CoverageDialog = lazy(async () => ({ default: (await import('./CoverageDialog.tsx')).CoverageDialog }));

type Props = { readonly choices: readonly GroupChoice[]; readonly speaking: GroupChoice };

/** Help for a group that has run dry: what nobody has touched, a card to ask about it, and the whole grid. */
export function Prompts({ choices, speaking }: Props) {
  const threats = useBoard((board) => board.tables.threat);
  const coverage = useMemo(() => coverageOf(threats.values()), [threats]);
  const [shown, setShown] = useState<Square | 'coverage' | null>(null);
  const showCard = () => setShown(squareToBegin(coverage, speaking?.id ?? null));
  const showCoverage = () => setShown('coverage');
  const close = () => setShown(null);
  const record = ({ origin, property }: Square) => {
    changeDraft({ origin, properties: [property] });
    close();
    // Only when the dialog has gone, which gives the focus back to where it came from.
    requestAnimationFrame(focusField);
  };
  const when = ({ altKey }: KeyboardEvent) => altKey;
  useKeys(promptKeys, { open: { when, run: showCard }, coverage: { when, run: showCoverage } });
  return (
    <>
      <Untouched coverage={coverage} onChoose={setShown} onPrompt={showCard} onCoverage={showCoverage} />
      <Suspense fallback={null}>
        {shown === 'coverage' && (
          <CoverageDialog {...{ coverage, choices }} onChoose={setShown} onClose={close} />
        )}
        {shown !== null && shown !== 'coverage' && (
          <PromptCard
            {...{ coverage, speaking }}
            square={shown}
            onTurn={setShown}
            onRecord={record}
            onClose={close}
          />
        )}
      </Suspense>
    </>
  );
}

type UntouchedProps = {
  readonly coverage: Coverage;
  readonly onChoose: (square: Square) => void;
  readonly onPrompt: () => void;
  readonly onCoverage: () => void;
};

const mostShown = 4;

/** What no group has touched yet, a few of it; each opens its card. Below, the cards and the whole grid. */
function Untouched({ coverage, onChoose, onPrompt, onCoverage }: UntouchedProps) {
  const { t } = useWords('record');
  const left = untouched(coverage);
  return (
    <section className={styles.untouched} aria-labelledby="record-untouched">
      <h2 id="record-untouched" className={styles.untouchedHeading}>
        {t(left.length === 0 ? 'coverage.allTouched' : 'coverage.untouched', { count: left.length })}
      </h2>
      {left.length > 0 && (
        <ul className={styles.chips}>
          {left.slice(0, mostShown).map((square) => (
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
          {left.length > mostShown && (
            <li className={styles.more}>{t('coverage.more', { count: left.length - mostShown })}</li>
          )}
        </ul>
      )}
      <p className={styles.actions}>
        <Button look="quiet" onClick={onPrompt}>
          {t('prompt.open')} <KeyCapOf table={promptKeys} row="open" />
        </Button>
        <Button look="quiet" onClick={onCoverage}>
          {t('coverage.open')} <KeyCapOf table={promptKeys} row="coverage" />
        </Button>
      </p>
    </section>
  );
}
