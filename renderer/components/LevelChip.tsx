import type { Language } from '../../shared/domain/codes.ts';
import type { Level, Method } from '../../shared/domain/method/method.ts';
import { useWords } from '../i18n/use-words.ts';
import { useHyphenate } from '../state/hyphenate.ts';
import styles from './signs.module.css';
import { levelLook } from './signs.tsx';

type LevelChipProps = {
  readonly method: Method;
  readonly level: Level | null;
  readonly language: Language;
  readonly size?: 'small' | 'large';
};

/** A risk level: sign, name and colour, the same everywhere. An unrated risk says so in words. */
export function LevelChip({ method, level, language, size = 'small' }: LevelChipProps) {
  const { t } = useWords('common');
  const hyphenate = useHyphenate();
  if (!level)
    return (
      <span className={`${styles.chip} ${size === 'large' ? styles.largeChip : ''} ${styles.unrated}`}>
        {t('unrated')}
      </span>
    );
  const { sign, ...colours } = levelLook(method, level);
  return (
    <span className={`${styles.chip} ${size === 'large' ? styles.largeChip : ''}`} style={colours}>
      <span aria-hidden="true">{sign}</span>
      <span className={styles.levelName} title={level[language]}>
        <span className="visually-hidden">{t('level')} </span>
        {hyphenate(level[language], language)}
      </span>
    </span>
  );
}
