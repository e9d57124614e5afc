import type { ProjectorContentOf } from '../../../shared/domain/projector/schema.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ViewHead } from './BoardView.tsx';
import { ProjectorMatrix } from './ProjectorMatrix.tsx';
import styles from './ProjectorWindow.module.css';
import { LevelLabel } from './TalkView.tsx';

/** The risks by falling level, and where they stand in the matrix. */
export function RegisterView({ result }: { readonly result: ProjectorContentOf<'register'> }) {
  const { t } = useWords('projector');
  const { page, pages, rows, unrated, matrix } = result;
  return (
    <div className={styles.registerView}>
      <ViewHead
        title={t('result')}
        aside={unrated > 0 && t('unrated', { count: unrated })}
        page={page}
        pages={pages}
      />
      <div className={styles.halves}>
        {rows.length > 0 && (
          <ol>
            {rows.map(({ number, title, level }) => (
              <li key={number} className={styles.row}>
                <b>{number}</b>
                <span dir="auto">{title || t('common:noTitle')}</span>
                <LevelLabel level={level} />
              </li>
            ))}
          </ol>
        )}
        {rows.length === 0 && pages === 1 && <p>{t('registerEmpty')}</p>}
        {matrix && <ProjectorMatrix matrix={matrix} />}
      </div>
    </div>
  );
}
