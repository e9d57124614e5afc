import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './RegisterView.module.css';
import { ViewHead } from './ViewHead.tsx';
import { WallLevel } from './WallLevel.tsx';
import { WallMatrix } from './WallMatrix.tsx';

/** The risks by falling level, and where they stand in the matrix. */
export function RegisterView({ result }: { readonly result: WallOf<'register'> }) {
  const { t } = useWords('wall');
  const { page, pages, rows, unrated, matrix } = result;
  return (
    <div className={styles.view}>
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
                <WallLevel level={level} />
              </li>
            ))}
          </ol>
        )}
        {rows.length === 0 && pages === 1 && <p>{t('registerEmpty')}</p>}
        {matrix && <WallMatrix matrix={matrix} />}
      </div>
    </div>
  );
}
