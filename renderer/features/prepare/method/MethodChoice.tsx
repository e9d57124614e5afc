import type { Methods } from '../../../../shared/api/types.ts';
import { axes } from '../../../../shared/domain/codes.ts';
import { conventionsText, criterionText, meaningText } from '../../../../shared/domain/method/meaning.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import { registerText } from '../../../../shared/domain/method/register-columns.ts';
import { isSameMethod } from '../../../../shared/domain/method/schema.ts';
import { LevelChip } from '../../../components/LevelChip.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './MethodSection.module.css';

/** A method in the list: where it is kept outside the workshop, and whether the workshop has it. */
export type MethodEntry = {
  readonly key: string;
  readonly method: Method;
  readonly kept: 'shipped' | 'own' | null;
  readonly isChosen: boolean;
};

/**
 * A workshop keeps the method it was given whatever becomes of the preset: its copy stands in the preset's place as long
 * as both say the same, and first where the preset has changed since or there is none.
 */
export function methodsToChoose(
  chosen: Method,
  { shipped, own }: Pick<Methods, 'shipped' | 'own'>,
): readonly MethodEntry[] {
  const entry = (kept: 'shipped' | 'own') => (method: Method) => {
    const isChosen = method.id === chosen.id && isSameMethod(method, chosen);
    return { key: `${kept}/${method.id}`, method, kept, isChosen };
  };
  const presets = [...shipped.map(entry('shipped')), ...own.map(entry('own'))];
  if (presets.some(({ isChosen }) => isChosen)) return presets;
  return [{ key: 'chosen', method: chosen, kept: null, isChosen: true }, ...presets];
}

type Props = {
  readonly entries: readonly MethodEntry[];
  /** The one looked at. */
  readonly shown: MethodEntry | undefined;
  readonly onLook: (entry: MethodEntry) => void;
};

/** The methods; the arrows go from one to the next and show each, choosing none. */
export function MethodChoice({ entries, shown, onLook }: Props) {
  const { t } = useWords('prepare');
  const language = useLanguage();
  return (
    <fieldset className={styles.methods}>
      <legend className={styles.legend}>{t('method.choose')}</legend>
      {entries.map((entry) => (
        <label key={entry.key} className={styles.method} data-current={entry === shown || undefined}>
          <input
            type="radio"
            name="method"
            className={styles.radio}
            checked={entry === shown}
            onChange={() => onLook(entry)}
          />
          <span className={styles.name}>{entry.method.name[language]}</span>
          <span className={styles.size}>
            {t('method.size', {
              probabilities: entry.method.probability.length,
              consequences: entry.method.consequence.length,
              count: entry.method.levels.length,
            })}
            {entry.kept === 'own' && ` · ${t('method:kept.own')}`}
            {entry.isChosen && ` · ${t('method.own')}`}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Both scales with the figures the room shows with its fingers, and the levels that come of them. */
export function Scales({ method }: { readonly method: Method }) {
  const { t } = useWords('prepare');
  const language = useLanguage();
  return (
    <div className={styles.scales}>
      {axes.map((axis) => (
        <div key={axis}>
          <h2 className={styles.axis}>{t(`common:axis.${axis}`)}</h2>
          <ol>
            {scaleOf(method, axis).map((level, index) => (
              <li key={level.code}>
                <span className={styles.figure}>{index + 1}</span> {level[language]}
                {meaningText(level, language) !== '' && (
                  <span className={styles.description}>{meaningText(level, language)}</span>
                )}
              </li>
            ))}
          </ol>
        </div>
      ))}
      <div className={styles.levels}>
        <h2 className={styles.axis}>{t('method.levels')}</h2>
        <p className={styles.chips}>
          {method.levels.map((level) => (
            <LevelChip key={level.code} method={method} level={level} language={language} />
          ))}
        </p>
        {method.levels.map((level) => {
          const text = [meaningText(level, language), criterionText(level, language)].filter((each) => each);
          return text.length === 0 ? null : (
            <p key={level.code} className={styles.criterion}>
              <b>{level[language]}</b> <span>{text.join('\n')}</span>
            </p>
          );
        })}
        {conventionsText(method, language) && <p>{conventionsText(method, language)}</p>}
        {method.register && (
          <p className={styles.criterion}>
            <b>{t('method:part.register')}</b> <span>{registerText(method, language)}</span>
          </p>
        )}
      </div>
    </div>
  );
}
