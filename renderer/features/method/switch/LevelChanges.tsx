import type { Method } from '../../../../shared/domain/method/method.ts';
import type { Judgement, MethodPreview } from '../../../../shared/domain/method/preview.ts';
import { LevelChip } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { useLanguage } from '../../../state/selectors.ts';
import styles from './SwitchDialog.module.css';

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
              <span className={styles.number}>{risk.number}</span> <bdi>{title}</bdi>
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
