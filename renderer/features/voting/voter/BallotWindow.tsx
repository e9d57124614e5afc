import { useEffect, useState } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import type { Words } from '../../../../shared/words/areas.ts';
import { call } from '../../../api.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { AllRisks, OneRisk } from './BallotLayouts.tsx';
import { Curtain, HiddenBallot } from './Curtain.tsx';
import { answersOf, castBallot, type Draft, type Sending } from './draft.ts';
import { Review } from './Review.tsx';
import { useIdle } from './use-idle.ts';

type Props = { readonly sheet: BallotSheet; readonly onLeave: (to: '/ballot' | '/') => void };
/** `at` is the place of the risk that is answered. */
type Step = { readonly name: 'curtain' | 'risk' | 'review'; readonly at: number };

/** One person's turn: the curtain, the ballot, a look over it, and away. The draft is here and nowhere else. */
export function BallotWindow({ sheet, onLeave }: Props) {
  const { t } = useWords('ballot');
  const [step, setStep] = useState<Step>({ name: 'curtain', at: 0 });
  const [draft, setDraft] = useState<Draft>({});
  const [sending, setSending] = useState<Sending>('no');
  const { idle, goOn } = useIdle(step.name !== 'curtain' && sending !== 'now', sheet.time, discard);
  const title = titleOf(t, sheet, idle.state === 'busy' ? step : 'hidden');
  useEffect(() => {
    document.title = `${title} · Storforum`;
  }, [title]);

  async function discard() {
    setDraft({});
    const result = await call('ballot.discard', {});
    if (result.ok) onLeave('/ballot');
    else setStep({ name: 'curtain', at: 0 });
  }
  async function handOver() {
    setSending('now');
    const cast = await castBallot(sheet.token, answersOf(sheet.risks, draft));
    if (cast === 'counted') onLeave('/ballot');
    else setSending(cast);
  }

  if (step.name === 'curtain')
    return (
      <Curtain sheet={sheet} onStart={() => setStep({ name: 'risk', at: 0 })} onEnded={() => onLeave('/')} />
    );
  if (idle.state !== 'busy')
    return <HiddenBallot left={idle.state === 'hidden' ? idle.left : 0} onGoOn={goOn} onDiscard={discard} />;
  const filling = { sheet, draft, onDraft: setDraft, onReview: () => setStep({ name: 'review', at: 0 }) };
  if (step.name === 'review')
    return (
      <Review
        sheet={sheet}
        draft={draft}
        sending={sending}
        onChange={(at) => setStep({ name: 'risk', at })}
        onHandOver={handOver}
      />
    );
  if (sheet.layout === 'all') return <AllRisks {...filling} at={step.at} />;
  return <OneRisk {...filling} at={step.at} onGo={(at) => setStep({ name: 'risk', at })} />;
}

/** Where the voter is, for the title of the window: nothing of the answers, which a browser's history would keep. */
function titleOf(t: Words<'ballot'>, { risks, layout }: BallotSheet, step: Step | 'hidden'): string {
  if (step === 'hidden') return t('hidden');
  if (step.name === 'curtain') return t('title');
  if (step.name === 'review' || layout === 'all') return t('yourBallot');
  return `${t('place', { at: step.at + 1, all: risks.length })} · ${t('title')}`;
}
