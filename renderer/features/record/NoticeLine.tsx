import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useDraft } from './draft-store.ts';
import { holds, type Notice } from './notice.ts';
import styles from './RecordScreen.module.css';

/** What was done last and how to take it back. A single threat recorded is told only to those who listen. */
export function NoticeLine({ pending }: { readonly pending: ReadonlySet<string> }) {
  const { t } = useWords('record');
  const notice = useDraft((draft) => draft.notice);
  const { threat, workGroup } = useBoard((board) => board.tables);
  const isTold = notice !== null && holds(notice, threat, pending);
  const isSeen = notice?.kind !== 'recorded' || notice.ids.length > 1;
  return (
    <p role="status" className={isSeen ? styles.notice : 'visually-hidden'}>
      {isTold && (
        <>
          {words(notice)} <KeyCap>Ctrl Z</KeyCap> {t('undoes')}
        </>
      )}
    </p>
  );

  function words({ kind, ids, number, groupId }: Notice): string {
    const sign = workGroup.get(groupId ?? '')?.sign;
    const key = kind === 'moved' && !sign ? 'movedOut' : kind;
    return t(key, { count: ids.length, number, sign });
  }
}
