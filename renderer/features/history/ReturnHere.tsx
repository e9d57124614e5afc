import { useState } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import type { LoggedChange } from '../../../shared/api/types.ts';
import { Button } from '../../components/Button.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './HistoryScreen.module.css';
import { countAfter } from './history-lines.ts';
import { useHistory } from './history-store.ts';
import { returnTo } from './returning.ts';

type Props = { readonly line: LoggedChange; readonly onDone: () => void };

/** Says what returning to a line would take back, and asks; or says why there is nothing to take back. */
export function ReturnHere({ line, onDone }: Props) {
  const { t } = useWords('history-screen');
  const count = useHistory(({ lines }) => countAfter(lines, line.seq));
  const [fault, setFault] = useState<Fault | null>(null);
  const no = whyNot(line, count);
  const giveBack = async () => {
    const refused = await returnTo(line.seq, count);
    setFault(refused);
    if (!refused) onDone();
  };
  return (
    <div className={styles.returning}>
      <p>{no ? t(`no.${no}`) : t('takenBack', { count })}</p>
      {fault && <p className={styles.fault}>{sentenceOf(t, fault)}</p>}
      <div className={styles.buttons}>
        {!no && (
          <Button look="main" onClick={giveBack}>
            {t('takeBack', { count })}
          </Button>
        )}
        <Button onClick={onDone}>{t(no ? 'common:close' : 'common:cancel')}</Button>
      </div>
    </div>
  );
}

/** Why one cannot return to a line; null where one can. */
function whyNot(line: LoggedChange, count: number): 'undoing' | 'undone' | 'newest' | null {
  if (line.kind !== 'do') return 'undoing';
  if (!line.inForce) return 'undone';
  return count === 0 ? 'newest' : null;
}
