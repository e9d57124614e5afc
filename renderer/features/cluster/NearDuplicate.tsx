import { cardIdOf } from '../../../shared/domain/workshop/joined.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyButton } from '../../keys/KeyCapOf.tsx';
import { nearDuplicateKeys } from '../../keys/tables/cluster.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { dismissNearDuplicate, joinNearDuplicate, useNearDuplicate } from '../../state/near-duplicate.ts';
import styles from './Hint.module.css';

/** The question whether a threat that was just added is the same as another; nothing once either is gone or they are one. */
export function NearDuplicate() {
  const found = useNearDuplicate((state) => state.found);
  const threats = useBoard((board) => board.tables.threat);
  const own = threats.get(found?.threatId ?? '');
  const like = threats.get(found?.likeId ?? '');
  const card = like && threats.get(cardIdOf(like));
  const isOpen = own && card && cardIdOf(own) !== card.id;
  return isOpen ? <Question number={card.number} text={like.text} /> : null;
}

function Question({ number, text }: { readonly number: number; readonly text: string }) {
  const { t } = useWords('cluster');
  useKeys(nearDuplicateKeys, { join: joinNearDuplicate, leave: dismissNearDuplicate });
  return (
    <div className={styles.near}>
      <p role="status">
        {t('near.like', { number })}{' '}
        <bdi>
          <Hyphenated text={text} />
        </bdi>{' '}
        {t('near.same')}
      </p>
      <KeyButton table={nearDuplicateKeys} row="join" onClick={joinNearDuplicate}>
        {t('near.join')}
      </KeyButton>
      <KeyButton table={nearDuplicateKeys} row="leave" onClick={dismissNearDuplicate}>
        {t('near.leave')}
      </KeyButton>
    </div>
  );
}
