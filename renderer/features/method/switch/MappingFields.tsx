import { type Axis, axes } from '../../../../shared/domain/codes.ts';
import type { MethodMapping } from '../../../../shared/domain/method/mapping.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import { SelectField } from '../../../components/SelectField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './SwitchDialog.module.css';
import type { UsedLevel } from './use-switch.ts';

type Props = {
  readonly to: Method;
  readonly used: readonly UsedLevel[];
  readonly mapping: MethodMapping;
  readonly onChoose: (axis: Axis, code: string, target: string | null) => void;
};

/** What becomes of each level that ratings use, highest first as in the matrix. */
export function MappingFields({ to, used, mapping, onChoose }: Props) {
  const { t } = useWords('method');
  const language = useLanguage();
  return (
    <fieldset className={styles.mapping}>
      <legend className={styles.head}>{t('switch.mapping')}</legend>
      <p className={styles.hint}>{t('switch.mappingHint')}</p>
      {axes.map((axis) => (
        <div key={axis} className={styles.axis}>
          <h3 className={styles.axisName}>{t(`common:axis.${axis}`)}</h3>
          {used
            .filter((each) => each.axis === axis)
            .toReversed()
            .map(({ level, uses }) => (
              <SelectField
                key={level.code}
                beside
                label={t('switch.uses', { name: level[language], count: uses })}
                value={mapping[axis].find(({ from }) => from === level.code)?.to ?? ''}
                options={[
                  ...scaleOf(to, axis)
                    .map((each) => ({ value: each.code, label: each[language] }))
                    .reverse(),
                  { value: '', label: t('switch.anew') },
                ]}
                onChoose={(code) => onChoose(axis, level.code, code || null)}
              />
            ))}
        </div>
      ))}
    </fieldset>
  );
}
