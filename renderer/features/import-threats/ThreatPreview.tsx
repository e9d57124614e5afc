import { useId } from 'react';
import type { RowThreat, TableThreats } from '../../../shared/domain/threat-table/index.ts';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useTables } from '../../state/selectors.ts';
import styles from './ThreatPreview.module.css';
import { Wording } from './Wording.tsx';

const shown = 5;

type Props = { readonly read: TableThreats; readonly groupId: string | null };

/** The first threats as they would be recorded. */
export function ThreatPreview({ read, groupId }: Props) {
  const { t } = useWords('import-threats');
  const id = useId();
  const { workGroup } = useTables();
  const rest = read.threats.length - shown;
  const signOf = ({ group }: RowThreat) => (group ?? workGroup.get(groupId ?? ''))?.sign;
  if (read.threats.length === 0) return <p>{t('nothing')}</p>;
  return (
    <section>
      <h3 id={id} className={styles.heading}>
        {t('preview')}
      </h3>
      <ul aria-labelledby={id} className={styles.list}>
        {read.threats.slice(0, shown).map((threat) => (
          <li key={threat.row} className={styles.threat}>
            <GroupSign sign={signOf(threat)} />
            <Wording said={threat} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{t('more', { count: rest })}</p>}
    </section>
  );
}
