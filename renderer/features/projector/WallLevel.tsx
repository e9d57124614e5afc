import type { WallOf } from '../../../shared/domain/projector/schema.ts';
import { stepLook } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import styles from './WallLevel.module.css';

/** A level by sign, name and colour; an unrated risk says so in words. */
export function WallLevel({ level }: { readonly level: WallOf<'risk'>['level'] }) {
  const { t } = useWords('common');
  if (!level) return <span className={styles.unrated}>{t('unrated')}</span>;
  const { sign, ...colours } = stepLook(level.step);
  return (
    <span className={styles.level} style={colours}>
      <span aria-hidden="true">{sign}</span> {level.label}
    </span>
  );
}
