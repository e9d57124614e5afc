import { type Axis, type Language, languages } from '../../../shared/domain/codes.ts';
import { levelEdited } from '../../../shared/domain/method/edit.ts';
import {
  frequencyInWords,
  frequencyOf,
  rateText,
  typedRate,
} from '../../../shared/domain/method/frequency.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import { type Level, levelStep, type Method } from '../../../shared/domain/method/method.ts';
import { longestDescription, longestRemark } from '../../../shared/domain/method/schema.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { asText, attempted, edit } from './editor-store.ts';
import { LevelDetails } from './LevelDetails.tsx';
import styles from './MethodEditor.module.css';

type Props = {
  readonly draft: Method;
  readonly part: MethodPart;
  readonly level: Level;
  readonly place: number;
};

/** What a level means in both languages: of probability how often, of a risk level also how it looks. */
export function LevelMeaning({ draft, part, level, place }: Props) {
  const { t } = useWords('method');
  const name = level[useLanguage()];
  const words = (kind: 'interval' | 'description', language: Language) => ({
    label: t(`${kind}In`, { language: t(`inLanguage.${language}`) }),
    value: level[kind]?.[language] ?? '',
    onCommit: (typed: string) =>
      asText(typed, kind === 'interval' ? longestRemark : longestDescription, (said) => {
        const before = level[kind] ?? { sv: '', en: '' };
        edit((method) => levelEdited(method, part, level.code, { [kind]: { ...before, [language]: said } }));
      }),
  });
  return (
    <section className={styles.meaning} aria-label={t('meaningOf', { place: place + 1, name })}>
      <h2 className={styles.meaningHead}>{t('meaningOf', { place: place + 1, name })}</h2>
      {part === 'levels' && <Steps draft={draft} level={level} />}
      {part === 'probability' && <FrequencyFields part={part} level={level} />}
      {part === 'probability' &&
        languages.map((language) => (
          <CommitField key={`interval-${language}`} {...words('interval', language)} />
        ))}
      {languages.map((language) => (
        <CommitField key={`description-${language}`} rows={3} {...words('description', language)} />
      ))}
      {part !== 'probability' && <LevelDetails part={part} level={level} />}
    </section>
  );
}

type FrequencyProps = { readonly part: Axis; readonly level: Level };

/** How often a level is, in events a year, and what that is in words. */
function FrequencyFields({ part, level }: FrequencyProps) {
  const { t } = useWords('method');
  const language = useLanguage();
  const { from = null, to = null } = level.frequency ?? {};
  const frequency = frequencyOf(level);
  const commit = (end: 'from' | 'to') => (typed: string) =>
    attempted(() => {
      const rate = typedRate(typed);
      edit((method) => levelEdited(method, part, level.code, { frequency: { from, to, [end]: rate } }));
    });
  return (
    <>
      <CommitField label={t('frequencyFrom')} value={rateText(from, language)} onCommit={commit('from')} />
      <CommitField label={t('frequencyTo')} value={rateText(to, language)} onCommit={commit('to')} />
      <p role="status" className={`${styles.hint} ${styles.wide}`}>
        {frequency ? t('inWords', { words: frequencyInWords(frequency, language) }) : t('frequencyHint')}
      </p>
    </>
  );
}

/** The six steps of the ramp, each a colour and a sign: chosen by step, so that all can tell them apart. */
function Steps({ draft, level }: { readonly draft: Method; readonly level: Level }) {
  const { t } = useWords('method');
  const chosen = levelStep(draft, level);
  return (
    <fieldset className={styles.steps}>
      <legend className={styles.legend}>{t('step')}</legend>
      {[1, 2, 3, 4, 5, 6].map((step) => {
        const { sign, ...colours } = stepLook(step);
        return (
          <button
            key={step}
            type="button"
            style={colours}
            className={styles.step}
            aria-pressed={step === chosen}
            onClick={() => edit((method) => levelEdited(method, 'levels', level.code, { step }))}
          >
            <span aria-hidden="true">{sign}</span>
            <span className="visually-hidden">{t('stepOf', { step })}</span>
          </button>
        );
      })}
    </fieldset>
  );
}
