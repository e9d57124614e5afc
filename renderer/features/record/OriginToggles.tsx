import { memo } from 'react';
import { type Origin, origins } from '../../../shared/domain/codes.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './PropertyToggles.module.css';

type Props = {
  readonly chosen: Origin | null;
  readonly onChange: (chosen: Origin | null) => void;
};

/** Where a threat comes from, as words to press: one or none. The focus stays where it is. */
export const OriginToggles = memo(function OriginToggles({ chosen, onChange }: Props) {
  const { t } = useWords('record');
  return (
    <fieldset className={styles.origins}>
      <legend className="visually-hidden">{t('origins')}</legend>
      {origins.map((origin, index) => (
        <button
          key={origin}
          type="button"
          className={`${styles.toggle} ${styles.word}`}
          aria-pressed={origin === chosen}
          aria-keyshortcuts={`Alt+${index + 5}`}
          title={t(`common:origin.${origin}`)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChange(origin === chosen ? null : origin)}
        >
          {t(`origin.${origin}`)}
        </button>
      ))}
    </fieldset>
  );
});
