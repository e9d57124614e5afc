// The ballot's questions, one risk at a time or all in a list, each with its scales.

import { type CSSProperties, useEffect, useId, useRef } from 'react';
import type { BallotSheet } from '../../../../shared/api/types.ts';
import { type Axis, abstain, axes } from '../../../../shared/domain/codes.ts';
import {
  type ScaleMeanings,
  type ShownMeaning,
  widthShares,
} from '../../../../shared/domain/method/meaning-room.ts';
import { withoutSoftHyphens } from '../../../../shared/domain/text/signs.ts';
import { textLanguage } from '../../../../shared/words/index.ts';
import { Button } from '../../../components/Button.tsx';
import { Meaning, MeaningList, reserved, WholeMeaning } from '../../../components/Meaning.tsx';
import { KeyCap } from '../../../components/signs.tsx';
import { entryOf, useChoiceList } from '../../../components/use-choice-list.ts';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './Ballot.module.css';
import { type BallotMeanings, useBallotMeanings } from './ballot-meanings.ts';
import { type Filling, useFilling, withAnswer } from './draft.ts';

type Props = Filling & { readonly at: number; readonly onGo: (at: number) => void };

/** One risk of the ballot at a time, large. */
export function OneRisk({ at, onGo, ...filling }: Props) {
  const { t } = useWords('ballot');
  const { sheet, draft, onDraft, onReview } = filling;
  const place = useRef<HTMLElement>(null);
  const risk = sheet.risks[at];
  const meanings = useBallotMeanings(place, sheet, { riskId: risk?.id ?? '' });
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
      data-meanings={meanings !== null}
    >
      <header className={styles.head} {...reserved}>
        <span>{t('risk', { number: risk.number })}</span>
        {sheet.about === 'residual' && <span>{t('residual')}</span>}
        <span>{t('place', { at: at + 1, all: sheet.risks.length })}</span>
      </header>
      <div className={styles.talk} {...reserved}>
        <h1>{risk.title}</h1>
        {risk.description && <p>{risk.description}</p>}
        <Measures risk={risk} />
      </div>
      <div className={styles.scales} style={columnsOf(meanings)}>
        {axes.map((axis) => (
          <Scale
            key={axis}
            sheet={sheet}
            risk={risk}
            axis={axis}
            meanings={meanings?.[axis]}
            chosen={draft[risk.id]?.[axis]}
            onChoose={(code) => onDraft(withAnswer(draft, risk.id, axis, code))}
          />
        ))}
        <div className={styles.hints} {...reserved}>
          {sheet.conventions && <p className={styles.hint}>{sheet.conventions}</p>}
          <p className={styles.hint}>{t('howToAnswer')}</p>
        </div>
      </div>
      <nav className={styles.steps} {...reserved} aria-label={t('title')}>
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
  const meanings = useBallotMeanings(place, sheet, 'legend');
  useFilling(place, filling);
  useEffect(() => {
    const scales = place.current?.querySelectorAll('[data-scale]');
    entryOf(scales?.[at * axes.length])?.focus();
  }, [at]);
  return (
    <main ref={place} className={styles.allPage}>
      <header className={styles.allHead}>
        <h1>{t('yourBallot')}</h1>
        {sheet.about === 'residual' && <p>{t('residual')}</p>}
        {sheet.conventions && <p>{sheet.conventions}</p>}
        <p>{t('howToAnswer')}</p>
        {meanings && <Legend sheet={sheet} meanings={meanings} />}
      </header>
      <ol className={styles.risks}>
        {sheet.risks.map((risk) => (
          <li key={risk.id} className={styles.risk}>
            <h2>
              <span className={styles.number}>{risk.number}</span> {risk.title}
            </h2>
            <Measures risk={risk} />
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

/** What is done about a risk, where the vote is about what is then left of it. */
function Measures({ risk: { measures } }: { readonly risk: BallotSheet['risks'][number] }) {
  const { t } = useWords('ballot');
  if (measures.length === 0) return null;
  return (
    <ul aria-label={t('measures')} className={styles.measures}>
      {measures.map((text, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two measures may have the same words, and none moves.
        <li key={place} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Side by side where the levels have meanings, the scale that says more the wider. */
function columnsOf(meanings: BallotMeanings | null): CSSProperties | undefined {
  if (!meanings) return undefined;
  const { probability, consequence } = widthShares({
    probability: meanings.probability.all,
    consequence: meanings.consequence.all,
  });
  return { '--shares': `minmax(0, ${probability}fr) minmax(0, ${consequence}fr)` } as CSSProperties;
}

type LegendProps = { readonly sheet: BallotSheet; readonly meanings: BallotMeanings };

/** What the levels mean, once for all the scales of a page. */
function Legend({ sheet, meanings }: LegendProps) {
  const { t } = useWords('ballot');
  return (
    <div className={styles.legend} style={columnsOf(meanings)}>
      {axes.map((axis) => (
        <section key={axis} aria-label={t(axis)}>
          <h2>{t(axis)}</h2>
          <ol>
            <MeaningList
              scale={sheet.scales[axis]}
              language={textLanguage(sheet.language)}
              shown={meanings[axis].shown}
              meanings={meanings[axis].all}
            />
          </ol>
        </section>
      ))}
    </div>
  );
}

type ScaleProps = {
  readonly sheet: BallotSheet;
  readonly risk: BallotSheet['risks'][number];
  readonly axis: Axis;
  readonly chosen: string | undefined;
  readonly onChoose: (code: string) => void;
  /** Names of levels only, for a page with many scales. */
  readonly small?: boolean;
  readonly meanings?: { readonly all: ScaleMeanings; readonly shown: readonly ShownMeaning[] } | undefined;
};

/** A scale to choose from. Buttons, not form fields: a browser remembers fields for whoever comes back. */
function Scale({ sheet, risk, axis, chosen, onChoose, small = false, meanings }: ScaleProps) {
  const { t } = useWords('ballot');
  const id = useId();
  const language = textLanguage(sheet.language);
  const answers = [
    ...sheet.scales[axis].map((level, place) => ({
      code: level.code,
      digit: place + 1,
      name: level[language],
      whole: meanings?.all[place] ?? [],
      shown: meanings?.shown[place],
    })),
    { code: abstain, digit: 0, name: t('abstain'), whole: [], shown: undefined },
  ];
  const title = withoutSoftHyphens(risk.title);
  const label = t('axisOf', { axis: t(axis), number: risk.number, title });
  const { list, option } = useChoiceList({ chosen, label });
  return (
    <div className={`${styles.scale} ${small ? styles.small : ''}`}>
      {!small && <h2 id={id}>{t(axis)}</h2>}
      <div {...list} className={styles.answers} data-scale={`${risk.id}/${axis}`}>
        {answers.map(({ code, digit, name, whole, shown }) => (
          <button
            key={code}
            {...option(code)}
            type="button"
            aria-describedby={whole.length > 0 ? `${id}/${code}` : undefined}
            className={styles.answer}
            data-answer={code}
            onClick={() => onChoose(code)}
          >
            <KeyCap>{String(digit)}</KeyCap>
            <span className={styles.name}>{name}</span>
            <span className={styles.chosen} aria-hidden="true">
              ✓ <span className={styles.chosenWord}>{t('chosen')}</span>
            </span>
            {shown && (
              <span className={styles.description} aria-hidden="true">
                <Meaning shown={shown} arranged="below" whole={whole} />
              </span>
            )}
            {whole.length > 0 && <WholeMeaning id={`${id}/${code}`} parts={whole} />}
          </button>
        ))}
      </div>
    </div>
  );
}
