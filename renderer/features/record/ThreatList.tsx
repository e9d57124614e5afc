import { type FocusEvent, type RefObject, type UIEvent, useMemo, useState } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import { useRovingFocus } from '../../components/use-roving-focus.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import { useJoined } from '../../state/selectors.ts';
import { useDraft } from './draft.ts';
import { isRow, threatIdAt, type Within } from './focus.ts';
import { ThreatItem } from './ThreatItem.tsx';
import styles from './ThreatList.module.css';

type Props = {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly threats: readonly Threat[];
  readonly pending: ReadonlySet<string>;
  readonly choices: readonly GroupChoice[];
  readonly within: Within;
  readonly onFocusWithin: (within: Within) => void;
};

/** What the group has said, newest first. */
export function ThreatList({ list, threats, pending, choices, within, onFocusWithin }: Props) {
  const { t } = useWords('record');
  const same = useSameness();
  const ids = useMemo(() => threats.map(({ id }) => id), [threats]);
  const { stop, at, reach } = useRovingFocus(ids);
  const editedId = useDraft((draft) => draft.edit?.threatId ?? null);
  const { count, onScroll } = useShown(threats, 1 + Math.max(within ? at : 0, ids.indexOf(editedId ?? '')));
  const onFocus = ({ target }: FocusEvent) => {
    reach(threatIdAt(target));
    onFocusWithin(isRow(target) ? 'row' : 'editor');
  };
  if (threats.length === 0) return null;
  return (
    <ul
      ref={list}
      aria-label={t('recordedThreats')}
      className={styles.list}
      onFocus={onFocus}
      onBlur={() => onFocusWithin(null)}
      onScroll={onScroll}
    >
      {threats.slice(0, count).map((threat) => (
        <ThreatItem
          key={threat.id}
          threat={threat}
          choices={choices}
          same={same(threat)}
          isPending={pending.has(threat.id)}
          isReached={threat.id === stop}
          isEdited={threat.id === editedId}
          t={t}
        />
      ))}
    </ul>
  );
}

/** Which threats a threat is one card with, in words. */
function useSameness(): (threat: Threat) => string {
  const { t } = useWords('record');
  const all = useBoard((board) => board.tables.threat);
  const workGroup = useBoard((board) => board.tables.workGroup);
  const joined = useJoined();
  return ({ id, joinedTo }) => {
    const card = all.get(joinedTo ?? id);
    const others = [...(card ? [card] : []), ...(joined.get(card?.id ?? '') ?? [])].filter(
      (each) => each.id !== id,
    );
    const named = others.map(({ number, groupId }) => {
      const sign = workGroup.get(groupId ?? '')?.sign;
      return sign ? t('common:oneThreatOf', { number, sign }) : t('common:oneThreat', { number });
    });
    return named.length > 0 ? t('common:sameAs', { threats: named.join(', ') }) : '';
  };
}

/** How many more rows are shown at a time, and how near the end more are wanted, in pixels. */
const step = 60;
const near = 1_000;

type Shown = { readonly count: number; readonly onScroll: (event: UIEvent<HTMLElement>) => void };

/**
 * How many rows of a long list are rendered: the first ones, and more when the end is scrolled near. Starts over when
 * the first row changes, so that recording stays fast among thousands of threats.
 */
function useShown(rows: readonly { readonly id: string }[], atLeast: number): Shown {
  const beginning = rows[0]?.id;
  const [shown, setShown] = useState({ beginning, count: step });
  if (shown.beginning !== beginning) setShown({ beginning, count: step });
  const count = Math.max(shown.count, atLeast);
  const onScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: UIEvent<HTMLElement>) => {
    const isNear = scrollHeight - scrollTop - clientHeight < near;
    if (isNear && count < rows.length) setShown({ beginning, count: count + step });
  };
  return { count, onScroll };
}
