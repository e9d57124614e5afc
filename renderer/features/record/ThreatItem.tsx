import { memo, useEffect, useRef } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { Hyphenated, SentenceParts } from '../../components/Hyphenated.tsx';
import { GroupSign } from '../../components/signs.tsx';
import type { GroupChoice } from '../../state/group-choice.ts';
import { startEdit } from './actions.ts';
import { ThreatEditor } from './ThreatEditor.tsx';
import styles from './ThreatList.module.css';

type Props = {
  readonly threat: Threat;
  readonly choices: readonly GroupChoice[];
  /** Which threats it is the same as; empty where it is a card alone. */
  readonly same: string;
  /** Shown, but not yet acknowledged as on disk. */
  readonly isPending: boolean;
  /** Whether the Tab key stops here; the arrow keys move from there. */
  readonly isReached: boolean;
  readonly isEdited: boolean;
  readonly t: Words<'record'>;
};

/** A recorded threat. Rendered again only when its own data change: there may be thousands. */
export const ThreatItem = memo(function ThreatItem(props: Props) {
  const { threat, choices, isPending, isReached, isEdited, t } = props;
  const row = useRef<HTMLButtonElement>(null);
  const wasEdited = useRef(isEdited);
  useEffect(() => {
    if (wasEdited.current && !isEdited && document.activeElement === document.body) row.current?.focus();
    wasEdited.current = isEdited;
  }, [isEdited]);
  return (
    <li data-threat={threat.id} className={`${styles.item} ${isPending ? styles.pending : ''}`}>
      {isEdited ? (
        <ThreatEditor threat={threat} choices={choices} />
      ) : (
        <button
          ref={row}
          type="button"
          data-row=""
          className={styles.row}
          tabIndex={isReached ? 0 : -1}
          onClick={() => startEdit(threat)}
        >
          <RowContent {...props} />
          {isPending && <span className={styles.saving}>{t('saving')}</span>}
        </button>
      )}
    </li>
  );
});

function RowContent({ threat, choices, same, t }: Pick<Props, 'threat' | 'choices' | 'same' | 't'>) {
  const group = choices.find((choice) => choice?.id === threat.groupId);
  return (
    <>
      <span aria-hidden="true">
        <GroupSign sign={group?.sign} />
      </span>
      <span className={styles.number}>
        <span className="visually-hidden">{t('threat')} </span>
        {threat.number}
      </span>
      <span className={styles.texts}>
        <span dir="auto" className={styles.text}>
          <Hyphenated text={threat.text} />
        </span>
        <SentenceParts threat={threat} className={styles.detail} />
        {threat.detail !== '' && (
          <span dir="auto" className={styles.detail}>
            <Hyphenated text={threat.detail} />
          </span>
        )}
        {same && <span className={styles.detail}>{same}</span>}
      </span>
      {threat.origin && (
        <span className={styles.origin} title={t(`common:origin.${threat.origin}`)}>
          {t(`origin.${threat.origin}`)}
        </span>
      )}
      {threat.properties.map((property) => (
        <span key={property} className={styles.letter}>
          <span aria-hidden="true">{t(`common:propertyLetter.${property}`)}</span>
          <span className="visually-hidden">{t(`common:property.${property}`)} </span>
        </span>
      ))}
    </>
  );
}
