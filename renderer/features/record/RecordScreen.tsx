import { type ReactNode, useEffect, useRef, useState } from 'react';
import { GroupSign } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { useAnnounced } from '../../state/announcer.ts';
import { NearDuplicate } from '../cluster/NearDuplicate.tsx';
import { GroupTimer } from '../timer/GroupTimer.tsx';
import { useDraft } from './draft.ts';
import { focusField, useTypingGoesToField, type Within } from './focus.ts';
import { GroupList } from './GroupList.tsx';
import { Prompts } from './Prompts.tsx';
import styles from './RecordScreen.module.css';
import { TalkField } from './TalkField.tsx';
import { ThreatHint } from './ThreatHint.tsx';
import { ThreatList } from './ThreatList.tsx';
import { usePendingThreats, useRecordData } from './use-record-data.ts';
import { useRecordKeys } from './use-record-keys.ts';
import { RefusedList } from './WaitingTexts.tsx';

type Props = {
  /** Another way to threats, beside their number: the import. */
  readonly action: ReactNode;
};

/** Threats as they are told: a group speaks, the facilitator types, Enter puts it on disk and on the projector. */
export function RecordScreen({ action }: Props) {
  const { t } = useWords('record');
  const { choices, speaking, threats, countOf } = useRecordData();
  const pending = usePendingThreats();
  const list = useRef<HTMLUListElement>(null);
  const [within, setWithin] = useState<Within>(null);
  useRecordKeys({ choices, speaking, list, within, isEmpty: threats.length === 0 });
  useTypingGoesToField();
  useFocusKept(threats);
  const hasGroups = choices.some((choice) => choice !== null);
  const heading = speaking ? t('speaks', { sign: speaking.sign }) : t(hasGroups ? 'common:plenary' : 'title');
  useAnnounced(heading);
  const newest = threats[0]?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what has just been recorded is to be seen.
  useEffect(() => {
    if (list.current) list.current.scrollTop = 0;
  }, [newest]);
  return (
    <div className={styles.screen}>
      <div className={styles.talk}>
        <div className={styles.speaking}>
          {hasGroups && (
            <span aria-hidden="true">
              <GroupSign sign={speaking?.sign} size="large" />
            </span>
          )}
          <h1>{heading}</h1>
          <GroupTimer onDone={focusField} />
        </div>
        <TalkField speaking={speaking} />
        <RefusedList speaking={speaking} />
        <div className={styles.said}>
          <h2 className={styles.count}>
            {threats.length === 0 ? t('nothingYet') : t('common:threats', { count: threats.length })}
          </h2>
          {action}
          <ThreatHint />
          <NearDuplicate />
        </div>
        <ThreatList {...{ list, threats, pending, choices, within }} onFocusWithin={setWithin} />
      </div>
      <aside className={styles.aside} aria-label={t('beside')}>
        <GroupList {...{ choices, speaking, countOf }} />
        <Prompts {...{ choices, speaking }} />
      </aside>
    </div>
  );
}

/** The focus begins in the field, and comes back to it when what had it goes away. */
function useFocusKept(threats: unknown): void {
  const editedId = useDraft((draft) => draft.edit?.threatId);
  useEffect(() => {
    if (!document.activeElement?.closest('[data-threat]')) focusField();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the threats shown have changed.
  useEffect(() => {
    if (document.activeElement === document.body) focusField();
  }, [threats, editedId]);
}
