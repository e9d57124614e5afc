import type { RegisterRow } from '../../../shared/domain/workshop/register.ts';
import { LevelChip } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage, useMethod } from '../../state/selectors.ts';
import styles from './Overview.module.css';

/** How many risks there are of each level, before treatment and among those judged after it. */
export function LevelCounts({ rows }: { readonly rows: readonly RegisterRow[] }) {
  const { t } = useWords('treat');
  const method = useMethod();
  const language = useLanguage();
  const judged = rows.filter(({ residualLevel }) => residualLevel !== null);
  const count = (key: 'level' | 'residualLevel', code: string) =>
    rows.filter((row) => row[key]?.code === code).length;
  return (
    <>
      <table className={styles.counts}>
        <caption className="visually-hidden">{t('counts')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('common:level')}</th>
            <th scope="col">{t('before')}</th>
            <th scope="col">{t('after')}</th>
          </tr>
        </thead>
        <tbody>
          {method.levels.toReversed().map((level) => (
            <tr key={level.code}>
              <th scope="row">
                <LevelChip {...{ method, level, language }} />
              </th>
              <td>{count('level', level.code)}</td>
              <td>{count('residualLevel', level.code)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.judged}>{t('judgedAfter', { count: judged.length, all: rows.length })}</p>
    </>
  );
}
