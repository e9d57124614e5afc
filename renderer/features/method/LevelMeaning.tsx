import { type Language, languages } from '../../../shared/domain/codes.ts';
import { levelEdited } from '../../../shared/domain/method/edit.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import { type Level, levelStep, type Method } from '../../../shared/domain/method/method.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { asText } from './commit-words.ts';
import { edit } from './editor-store.ts';
import styles from './LevelsPart.module.css';

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
      asText(typed, kind === 'interval' ? 200 : 2_000, (said) => {
        const before = level[kind] ?? { sv: '', en: '' };
        edit((method) => levelEdited(method, part, level.code, { [kind]: { ...before, [language]: said } }));
      }),
  });
  return (
    <section className={styles.meaning} aria-label={t('meaningOf', { place: place + 1, name })}>
      <h2 className={styles.meaningHead}>{t('meaningOf', { place: place + 1, name })}</h2>
      {part === 'levels' && <Steps draft={draft} level={level} />}
      {part === 'probability' &&
        languages.map((language) => (
          <CommitField key={`interval-${language}`} {...words('interval', language)} />
        ))}
      {languages.map((language) => (
        <CommitField key={`description-${language}`} rows={3} {...words('description', language)} />
      ))}
    </section>
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
