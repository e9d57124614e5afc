import { languages } from '../../../shared/domain/codes.ts';
import { conventionsEdited } from '../../../shared/domain/method/edit.ts';
import { conventionsText } from '../../../shared/domain/method/meaning.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import {
  type Conventions,
  judgedConsequences,
  judgedSafeguards,
  longestHorizon,
  longestRemark,
} from '../../../shared/domain/method/schema.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { Choice } from '../../components/Choice.tsx';
import { CommitField } from '../../components/CommitField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { asText, attempted, edit } from './editor-store.ts';
import styles from './MethodEditor.module.css';

const set = (patch: Conventions) => edit((method) => conventionsEdited(method, patch));

/** What every judgement presupposes: shown wherever somebody votes. */
export function ConventionsPart({ draft }: { readonly draft: Method }) {
  const { t } = useWords('method');
  const said = conventionsText(draft, useLanguage());
  const { consequence, safeguards, horizonYears, horizon } = draft.conventions ?? {};
  return (
    <div className={styles.names}>
      <p className={styles.hint}>{t('conventions.hint')}</p>
      <Either
        asked="consequence"
        options={judgedConsequences}
        value={consequence}
        onChoose={(chosen) => set({ consequence: chosen })}
      />
      <Either
        asked="safeguards"
        options={judgedSafeguards}
        value={safeguards}
        onChoose={(chosen) => set({ safeguards: chosen })}
      />
      <CommitField
        label={t('conventions.years')}
        value={horizonYears === undefined ? '' : String(horizonYears)}
        onCommit={(typed) => attempted(() => set({ horizonYears: typedYears(typed) }))}
      />
      {languages.map((language) => (
        <CommitField
          key={language}
          label={t('conventions.horizonIn', { language: t(`inLanguage.${language}`) })}
          value={horizon?.[language] ?? ''}
          onCommit={(typed) =>
            asText(typed, longestRemark, (words) =>
              set({ horizon: { ...(horizon ?? { sv: '', en: '' }), [language]: words } }),
            )
          }
        />
      ))}
      <p role="status">{said}</p>
    </div>
  );
}

type EitherProps<T extends string> = {
  readonly asked: 'consequence' | 'safeguards';
  readonly options: readonly T[];
  readonly value: T | undefined;
  readonly onChoose: (value: T | undefined) => void;
};

const unsaid = 'unsaid';

/** One of two, or nothing said. */
function Either<T extends (typeof judgedConsequences | typeof judgedSafeguards)[number]>({
  asked,
  options,
  value,
  onChoose,
}: EitherProps<T>) {
  const { t } = useWords('method');
  const label = t(`conventions.${asked}`);
  const choices: readonly (T | typeof unsaid)[] = [unsaid, ...options];
  return (
    <div>
      <p className={styles.legend} aria-hidden="true">
        {label}
      </p>
      <Choice<T | typeof unsaid>
        label={label}
        options={choices.map((each) => ({ value: each, text: t(`conventions.${each}`) }))}
        value={value ?? unsaid}
        onChoose={(chosen) => onChoose(chosen === unsaid ? undefined : chosen)}
      />
    </div>
  );
}

/** Whole years; undefined for nothing. Throws `years-mistyped`. */
function typedYears(typed: string): number | undefined {
  const text = typed.trim();
  if (text === '') return undefined;
  const years = Number(text);
  if (!Number.isInteger(years) || years < 1 || years > longestHorizon)
    throw new Refusal('years-mistyped', { most: longestHorizon });
  return years;
}
