import { type Language, languages } from '../../../shared/domain/codes.ts';
import { levelEdited } from '../../../shared/domain/method/edit.ts';
import type { MethodPart } from '../../../shared/domain/method/lint.ts';
import { type Level, levelStep, type Method } from '../../../shared/domain/method/method.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { asName, asText, edit, useEditor } from './editor-store.ts';
import styles from './MethodEditor.module.css';

type Props = {
  readonly part: MethodPart;
  readonly level: Level;
  readonly place: number;
  readonly isLast: boolean;
  readonly canRemove: boolean;
  readonly isShown: boolean;
  readonly onMove: (steps: number) => void;
  readonly onRemove: () => void;
};

/** One level: its figure, its name in both languages, and the ways to move or remove it. */
export function LevelRow({ part, level, place, isLast, isShown, onMove, onRemove, ...may }: Props) {
  const { t } = useWords('method');
  const name = level[useLanguage()];
  const show = () => useEditor.setState((editor) => ({ levels: { ...editor.levels, [part]: level.code } }));
  return (
    <fieldset
      aria-label={t('levelRow', { place: place + 1, name })}
      className={`${styles.row} ${isShown ? styles.shown : ''}`}
      data-focus-item={level.code}
      onFocus={show}
    >
      <span className={styles.figure}>{place + 1}</span>
      {languages.map((language, index) => (
        <div key={language} lang={language}>
          <CommitField
            label={t('levelIn', { place: place + 1, language: t(`inLanguage.${language}`) })}
            labelHidden
            focusTarget={index === 0}
            value={level[language]}
            onCommit={(text) =>
              asName(text, (words) =>
                edit((method) => levelEdited(method, part, level.code, { [language]: words })),
              )
            }
          />
        </div>
      ))}
      <span className={styles.actions}>
        <button type="button" className={styles.icon} disabled={place === 0} onClick={() => onMove(-1)}>
          <span aria-hidden="true">↑</span>
          <span className="visually-hidden">{t('moveUp', { name })}</span>
        </button>
        <button type="button" className={styles.icon} disabled={isLast} onClick={() => onMove(1)}>
          <span aria-hidden="true">↓</span>
          <span className="visually-hidden">{t('moveDown', { name })}</span>
        </button>
        <button type="button" className={styles.icon} disabled={!may.canRemove} onClick={onRemove}>
          <span aria-hidden="true">×</span>
          <span className="visually-hidden">{t('remove', { name })}</span>
        </button>
      </span>
    </fieldset>
  );
}

type LevelMeaningProps = {
  readonly draft: Method;
  readonly part: MethodPart;
  readonly level: Level;
  readonly place: number;
};

/** What a level means in both languages: of probability how often, of a risk level also how it looks. */
export function LevelMeaning({ draft, part, level, place }: LevelMeaningProps) {
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
