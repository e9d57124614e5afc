import { type Axis, axes } from '../../../../shared/domain/codes.ts';
import {
  type Judgement,
  type MethodMapping,
  type MethodPreview,
  mappedByFrequency,
} from '../../../../shared/domain/method/mapping.ts';
import { levelMeaning } from '../../../../shared/domain/method/meaning.ts';
import { type Method, scaleOf } from '../../../../shared/domain/method/method.ts';
import { Hyphenated } from '../../../components/Hyphenated.tsx';
import { LevelChip } from '../../../components/LevelChip.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './SwitchDialog.module.css';
import type { UsedLevel } from './use-switch.ts';

type Props = {
  readonly from: Method;
  readonly to: Method;
  readonly used: readonly UsedLevel[];
  readonly mapping: MethodMapping;
  readonly onChoose: (axis: Axis, code: string, target: string | null) => void;
};

/** What becomes of each level that ratings use, highest first as in the matrix. */
export function MappingFields(props: Props) {
  const { t } = useWords('method');
  return (
    <fieldset className={styles.mapping}>
      <legend className={styles.head}>{t('switch.mapping')}</legend>
      <p className={styles.hint}>{t('switch.mappingHint')}</p>
      {axes.map((axis) => (
        <div key={axis} className={styles.axis}>
          <h3 className={styles.axisName}>{t(`common:axis.${axis}`)}</h3>
          {props.used
            .filter((each) => each.axis === axis)
            .toReversed()
            .map((used) => (
              <MappedLevel key={used.level.code} {...props} used={used} />
            ))}
        </div>
      ))}
    </fieldset>
  );
}

type MappedLevelProps = Omit<Props, 'used'> & { readonly used: UsedLevel };

/** The choice for one level; below it how often both are, where the proposal rests on that. */
function MappedLevel({ from, to, used: { axis, level, uses }, mapping, onChoose }: MappedLevelProps) {
  const { t } = useWords('method');
  const language = useLanguage();
  const scale = scaleOf(to, axis);
  const chosen = scale.find(
    ({ code }) => code === mapping[axis].find((each) => each.from === level.code)?.to,
  );
  const isByFrequency = mappedByFrequency(from, to, axis).includes(level);
  return (
    <div>
      <SelectField
        beside
        label={t('switch.uses', { name: level[language], count: uses })}
        value={chosen?.code ?? ''}
        options={[
          ...scale.map((each) => ({ value: each.code, label: each[language] })).reverse(),
          { value: '', label: t('switch.anew') },
        ]}
        onChoose={(code) => onChoose(axis, level.code, code || null)}
      />
      {isByFrequency && (
        <p className={styles.hint}>
          {t('switch.byFrequency', {
            from: levelMeaning(level, language).frequency,
            to: (chosen && levelMeaning(chosen, language).frequency) || '–',
          })}
        </p>
      )}
    </div>
  );
}

/** Each risk that changes level, what it is now and what it would be. */
export function LevelChanges({ preview }: { readonly preview: MethodPreview }) {
  const { t } = useWords('method');
  const changes = preview.judgements.filter(({ changesLevel }) => changesLevel);
  if (changes.length === 0) return null;
  return (
    <table className={styles.changes}>
      <caption className={styles.head}>{t('switch.changes')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('switch.risk')}</th>
          <th scope="col">{t('switch.before')}</th>
          <th scope="col">{t('switch.after')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ risk, kind, title, before, after }) => (
          <tr key={`${risk.id} ${kind}`}>
            <th scope="row">
              <span className={styles.number}>{risk.number}</span>{' '}
              <bdi>
                <Hyphenated text={title} />
              </bdi>
              {kind === 'residual' && <span className={styles.kind}> · {t('switch.remaining')}</span>}
            </th>
            <td>
              <JudgementCell method={preview.from} judgement={before} />
            </td>
            <td>
              <JudgementCell method={preview.to} judgement={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type CellProps = { readonly method: Method; readonly judgement: Judgement };

function JudgementCell({ method, judgement: { pair, level } }: CellProps) {
  const language = useLanguage();
  const name = (axis: 'probability' | 'consequence') =>
    method[axis].find(({ code }) => code === pair[axis])?.[language] ?? '–';
  return (
    <span className={styles.judgement}>
      <LevelChip method={method} level={level} language={language} />
      <span className={styles.pair}>
        {name('probability')} × {name('consequence')}
      </span>
    </span>
  );
}
