import {
  type Delimiter,
  delimiters,
  type GroupAnswers,
  type IndentedAs,
  indentedAs,
  type Sheet,
  type TextEncoding,
  textEncodings,
} from '../../../shared/domain/threat-table/index.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useGroups } from '../../state/selectors.ts';
import { choiceOf, groupOptions, idOf } from './group-options.ts';
import styles from './ImportDialog.module.css';
import type { TableStep } from './import-store.ts';
import { answerGroup, chooseIndented, readAgain } from './use-table.ts';

/** What delimiters are called in a list, where the sign alone would not be seen. */
const delimiterNames = { ';': 'semicolon', '\t': 'tab', ',': 'comma', '|': 'bar', none: 'none' } as const;

/** What a text was taken to be written in; somebody who sees that it is wrong chooses another. */
export function TextFields({ step }: { readonly step: TableStep }) {
  const { t } = useWords('import-threats');
  const { text } = step;
  if (!text) return null;
  const { delimiter } = text;
  const isKnown = delimiters.some((each) => each === delimiter);
  const own = isKnown || !delimiter ? [] : [{ value: delimiter, label: delimiter }];
  return (
    <div className={styles.columns}>
      <SelectField
        beside
        label={t('encoding')}
        value={text.encoding}
        options={textEncodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
        onChoose={(value) => readAgain({ encoding: value as TextEncoding })}
      />
      {delimiter && (
        <SelectField
          beside
          label={t('delimiter')}
          value={delimiter}
          options={[
            ...own,
            ...delimiters.map((value) => ({ value, label: t(`delimiters.${delimiterNames[value]}`) })),
          ]}
          onChoose={(value) => readAgain({ delimiter: value as Delimiter })}
        />
      )}
    </div>
  );
}

/** What items of a list are that stand below others. */
export function IndentedField({ sheet: { indented } }: { readonly sheet: Sheet }) {
  const { t } = useWords('import-threats');
  if (!indented) return null;
  return (
    <SelectField
      label={t('indented')}
      value={indented}
      options={indentedAs.map((value) => ({ value, label: t(`indentedAs.${value}`) }))}
      onChoose={(value) => chooseIndented(value as IndentedAs)}
    />
  );
}

type Props = { readonly names: readonly string[]; readonly answers: GroupAnswers };

const unanswered = '?';

/** Which group each unknown name means: asked, never guessed. */
export function UnknownGroups({ names, answers }: Props) {
  const { t } = useWords('import-threats');
  const groups = useGroups();
  if (names.length === 0) return null;
  return (
    <fieldset>
      <legend className={styles.legend}>{t('unknownGroup')}</legend>
      <div className={styles.columns}>
        {names.map((name) => (
          <SelectField
            key={name}
            beside
            label={name}
            value={answers.has(name) ? choiceOf(answers.get(name) ?? null) : unanswered}
            options={[{ value: unanswered, label: t('chooseGroup') }, ...groupOptions(groups, t)]}
            onChoose={(value) => answerGroup(name, value === unanswered ? undefined : idOf(value))}
          />
        ))}
      </div>
    </fieldset>
  );
}
