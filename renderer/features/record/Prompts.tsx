import { lazy, Suspense, useMemo, useState } from 'react';
import { coverageOf, type Square, squareToBegin } from '../../../shared/domain/workshop/coverage.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { changeDraft } from './draft-store.ts';
import { focusField } from './focus.ts';
import type { GroupChoice } from './group-choice.ts';
import { Untouched } from './Untouched.tsx';

const PromptCard = lazy(async () => ({ default: (await import('./PromptCard.tsx')).PromptCard }));
const CoverageDialog = lazy(async () => ({ default: (await import('./CoverageDialog.tsx')).CoverageDialog }));

type Props = { readonly places: readonly GroupChoice[]; readonly speaking: GroupChoice };

/** Help for a group that has run dry: what nobody has touched, a card to ask about it, and the whole grid. */
export function Prompts({ places, speaking }: Props) {
  const { t } = useWords('record');
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
  const withAlt = { inFields: true, when: ({ altKey }: KeyboardEvent) => altKey };
  useKeys([
    { ...withAlt, keys: 'Alt+KeyK', label: t('prompt.open'), run: showCard },
    { ...withAlt, keys: 'Alt+KeyO', label: t('coverage.open'), run: showCoverage },
  ]);
  return (
    <>
      <Untouched coverage={coverage} onChoose={setShown} onPrompt={showCard} onCoverage={showCoverage} />
      <Suspense fallback={null}>
        {shown === 'coverage' && (
          <CoverageDialog {...{ coverage, places }} onChoose={setShown} onClose={close} />
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
