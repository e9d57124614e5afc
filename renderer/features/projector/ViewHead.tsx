import { useWords } from '../../i18n/use-words.ts';
import styles from './ViewHead.module.css';

type Props = {
  readonly title: string;
  readonly page: number;
  readonly pages: number;
  readonly aside?: string | false;
};

/** What a view of several things is, and which page of it. */
export function ViewHead({ title, page, pages, aside }: Props) {
  const { t } = useWords('wall');
  return (
    <header className={styles.head}>
      <h1>{title}</h1>
      {aside && <p>{aside}</p>}
      {pages > 1 && <p className={styles.page}>{t('page', { page: page + 1, pages })}</p>}
    </header>
  );
}
