import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { places } from './focus-targets.ts';
import styles from './RiskHead.module.css';

type Props = {
  /** Said before the name to those who do not see where on the screen it stands. */
  readonly position: string;
  readonly title: string;
  readonly description: string;
};

/** The risk under discussion, large. Its description stands below where there is room for the whole of it. */
export function RiskHead({ position, title, description }: Props) {
  const { t } = useWords('assess');
  return (
    <div className={styles.head}>
      <div aria-live="polite" aria-atomic="true">
        <p className="visually-hidden">{position}</p>
        <h1 id={places.title} tabIndex={-1} className={styles.title} dir="auto">
          <Hyphenated text={title || t('common:noTitle')} />
        </h1>
      </div>
      {description && (
        <p className={styles.description} dir="auto">
          <Hyphenated text={description} />
        </p>
      )}
    </div>
  );
}
