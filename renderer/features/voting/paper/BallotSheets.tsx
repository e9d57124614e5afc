import { createPortal } from 'react-dom';
import { type Axis, axes, type Language } from '../../../../shared/domain/codes.ts';
import { conventionsText } from '../../../../shared/domain/method/meaning.ts';
import {
  fittedMeanings,
  hasMeanings,
  scaleMeanings,
  widthShares,
} from '../../../../shared/domain/method/meaning-room.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import type { VotingRound } from '../../../../shared/domain/tables.ts';
import { hyphenated } from '../../../../shared/domain/text/hyphenation.ts';
import { measuresIn, titleOf } from '../../../../shared/domain/workshop/register.ts';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { MeaningList } from '../../../components/Meaning.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import {
  useLanguage,
  useMethod,
  useTables,
  useThreatsByRisk,
  useWorkshop,
} from '../../../state/selectors.ts';
import styles from './BallotSheets.module.css';

/** The paper: as many ballots as people vote, all alike, with nothing on them that tells one from another. */
export function BallotSheets({ round }: { readonly round: VotingRound }) {
  const ballots = Array.from({ length: Math.max(1, round.present ?? 1) }, (_, place) => place);
  return createPortal(
    <div className={styles.sheets} data-print>
      {ballots.map((place) => (
        <Ballot key={place} round={round} />
      ))}
    </div>,
    document.body,
  );
}

function Ballot({ round }: { readonly round: VotingRound }) {
  const { t } = useWords('paper');
  const { title, classificationMark } = useWorkshop();
  const method = useMethod();
  const language = useLanguage();
  const tables = useTables();
  const threats = useThreatsByRisk();
  return (
    <section className={styles.ballot}>
      <header className={styles.head}>
        <h2>{t('ballot')}</h2>
        <p>{title}</p>
        {classificationMark !== '' && <p className={styles.mark}>{classificationMark}</p>}
      </header>
      {round.about === 'residual' && <p>{t('ballot:residual')}</p>}
      <p>{t('paperHint')}</p>
      <Meanings method={method} language={language} />
      <table className={styles.table}>
        <thead>
          <tr>
            <th colSpan={2} />
            {axes.map((axis) => (
              <th key={axis} colSpan={scaleOf(method, axis).length + 1} className={styles.axis}>
                {t(`common:axis.${axis}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {round.riskIds.map((riskId) => {
            const risk = tables.risk.get(riskId);
            return (
              <tr key={riskId}>
                <td className={styles.number}>{risk?.number}</td>
                <th scope="row">
                  {risk && <Hyphenated text={titleOf(risk, threats.get(riskId) ?? [])} />}
                  {round.about === 'residual' && <Measures riskId={riskId} />}
                </th>
                {axes.map((axis) => (
                  <Boxes key={axis} count={scaleOf(method, axis).length} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** What is done about a risk, where the vote is about what is then left of it. */
function Measures({ riskId }: { readonly riskId: string }) {
  const tables = useTables();
  const links = [...tables.measureRisk.values()].filter((link) => link.riskId === riskId);
  return (
    <ul className={styles.measures}>
      {measuresIn(tables, links).map(({ id, text }) => (
        <li key={id} dir="auto">
          <Hyphenated text={text} />
        </li>
      ))}
    </ul>
  );
}

/** What the paper has for the levels' meanings, in letters on a line and lines: at most a third of a page. */
const paper = { letters: 112, lines: 21 };

/** What the digits stand for: on a line for each scale, or side by side with what each level means. */
function Meanings({ method, language }: { readonly method: Method; readonly language: Language }) {
  const { t } = useWords('paper');
  const conventions = conventionsText(method, language);
  const shown = (text: string) => hyphenated(text, language);
  const meanings = {
    probability: scaleMeanings(method.probability, language, { shown }),
    consequence: scaleMeanings(method.consequence, language, { shown }),
  };
  const shares = widthShares(meanings);
  const shownOn = (axis: Axis) =>
    fittedMeanings(meanings[axis], {
      letters: Math.floor(paper.letters * shares[axis]),
      lines: paper.lines - method[axis].length,
      arranged: 'below',
    });
  if (hasMeanings(method, language))
    return (
      <>
        {conventions && <p>{conventions}</p>}
        <div
          className={styles.meanings}
          style={{ gridTemplateColumns: axes.map((axis) => `minmax(0, ${shares[axis]}fr)`).join(' ') }}
        >
          {axes.map((axis) => (
            <div key={axis}>
              <b>{t(`common:axis.${axis}`)}</b>
              <ol>
                <MeaningList
                  scale={scaleOf(method, axis)}
                  language={language}
                  shown={shownOn(axis)}
                  meanings={meanings[axis]}
                />
              </ol>
            </div>
          ))}
        </div>
      </>
    );
  return (
    <>
      {conventions && <p>{conventions}</p>}
      {axes.map((axis) => (
        <p key={axis}>
          <b>{t(`common:axis.${axis}`)}:</b>{' '}
          {scaleOf(method, axis)
            .map((level, place) => `${place + 1} ${level[language]}`)
            .join(' · ')}
        </p>
      ))}
    </>
  );
}

/** A box for each level, and one for abstaining. */
function Boxes({ count }: { readonly count: number }) {
  const marks = [...Array.from({ length: count }, (_, place) => `${place + 1}`), '–'];
  return marks.map((mark) => (
    <td key={mark} className={`${styles.box} ${mark === '1' ? styles.first : ''}`}>
      <span>{mark}</span>
    </td>
  ));
}
