import { useEffect, useLayoutEffect } from 'react';
import { create } from 'zustand';
import { suggestionsFor } from '../../../shared/domain/suggest/index.ts';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyButton } from '../../keys/KeyCapOf.tsx';
import { proposalKeys } from '../../keys/tables/cluster.ts';
import { isTextField } from '../../keys/text-fields.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { suggestionsNow, useSuggestions } from '../../state/suggestions.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import { elementId } from './board-model.ts';
import { hasMarks, say, useCluster } from './cluster-store.ts';
import { focusItem } from './focus.ts';
import styles from './Hint.module.css';
import { watchLooks } from './item/handle.ts';
import { requestMove } from './move/request-move.ts';
import { paint } from './paint.ts';

const noLikes: readonly string[] = [];

/** Suggests which threat the unsorted card in focus or under the pointer may belong with, to be accepted or dismissed. */
export function Hint() {
  const { t } = useWords('cluster');
  const isElsewhere = useCluster(
    ({ find, editing, naming }) => find !== null || editing !== null || naming !== null,
  );
  const hint = useOpenHint();
  const likes = hint?.likes ?? noLikes;
  const threats = useBoard((board) => board.tables.threat);
  const risks = useBoard((board) => board.tables.risk);
  const like = threats.get(likes[0] ?? '');
  const risk = risks.get(like?.riskId ?? '');
  useSuggestions(isDragging);
  useHintKeys();
  useEffect(() => followLooks(), []);
  useLayoutEffect(() => paintLikes(likes), [likes]);
  useLayoutEffect(() => () => paintLikes([]), []);
  useLayoutEffect(() => {
    // The card that is spoken of is not left beneath what is said of it.
    if (hint)
      document
        .getElementById(elementId({ kind: 'threat', id: hint.threatId }))
        ?.scrollIntoView({ block: 'nearest' });
  }, [hint]);
  if (!like || isElsewhere) return null;
  return (
    <div className={styles.hint}>
      <p className={styles.text} title={like.text}>
        {risk ? t('hint.inRisk', { number: risk.number }) : t('hint.like')}{' '}
        <bdi>
          <Hyphenated text={like.text} />
        </bdi>
      </p>
      <p className={styles.actions}>
        <KeyButton table={proposalKeys} row="accept" onClick={acceptHint}>
          {t('hint.accept')}
        </KeyButton>
        <KeyButton table={proposalKeys} row="dismiss" onClick={dismissHint}>
          {t('hint.away')}
        </KeyButton>
      </p>
    </div>
  );
}

/** Drawn anew when the hint, the marks or the rows have changed what holds. */
function useOpenHint() {
  useHint();
  useCluster(hasMarks);
  useBoard((board) => board.tables.threat);
  return hintNow();
}

function useHintKeys(): void {
  useKeys(proposalKeys, {
    accept: { when: isHinted, run: acceptHint },
    dismiss: { when: isHinted, run: dismissHint },
  });
}

const isDragging = () => useCluster.getState().drag !== null;

function isHinted({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || isTextField(target) || target.closest('[role=menu]')) return false;
  return hintNow() !== null && !isDragging();
}

/** An unsorted threat in focus or under the pointer, and its likely companions, the likeliest first. */
type HintOfThreat = { readonly threatId: string; readonly likes: readonly string[] };

const useHint = create<{ readonly hint: HintOfThreat | null }>(() => ({ hint: null }));

const mostLikes = 3;
/** Milliseconds on a card before its like are looked for, so that moving over cards stays quick. */
const rest = 80;

/** Shows the hint of the card that is looked at. Returns its own removal. */
function followLooks(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null = null;
  const stopWatching = watchLooks(({ kind, id }) => {
    if (kind !== 'threat' || id === last) return;
    last = id;
    clearTimeout(timer);
    timer = setTimeout(() => showHint(id), rest);
  });
  return () => {
    clearTimeout(timer);
    stopWatching();
    useHint.setState({ hint: null });
  };
}

/** What is like an unsorted threat; nothing for one that a person has placed. */
function showHint(threatId: string): void {
  const isUnsorted = useBoard.getState().tables.threat.get(threatId)?.riskId === null;
  const likes = isUnsorted && !isDragging() ? likesOf(threatId) : [];
  useHint.setState({ hint: likes.length > 0 ? { threatId, likes } : null });
}

function likesOf(threatId: string): string[] {
  const { dismissedPairs } = useUi.getState();
  return suggestionsFor(suggestionsNow(), threatId, mostLikes, dismissedPairs).map((each) => each.threatId);
}

/** The hint that holds: none while something is marked, or when its threat has found its place meanwhile. */
function hintNow(): HintOfThreat | null {
  const { hint } = useHint.getState();
  const { threat } = useBoard.getState().tables;
  const isOpen = hint !== null && threat.get(hint.threatId)?.riskId === null;
  return isOpen && threat.has(hint.likes[0] ?? '') && !hasMarks(useCluster.getState()) ? hint : null;
}

/** Puts the threat with its likeliest companion: into that one's risk, or into a new risk of the two. */
function acceptHint(): void {
  const hint = hintNow();
  const like = useBoard.getState().tables.threat.get(hint?.likes[0] ?? '');
  if (!hint || !like) return;
  const source = { kind: 'threats', ids: [hint.threatId] } as const;
  const target = like.riskId === null ? ({ kind: 'threat', id: like.id } as const) : undefined;
  requestMove(source, target ?? { kind: 'risk', id: like.riskId ?? '' }, 'key');
}

/** The two do not belong together: the next likeliest takes its place. */
function dismissHint(): void {
  const hint = hintNow();
  const like = hint?.likes[0];
  if (!hint || like === undefined) return;
  setUi(({ dismissedPairs }) => ({ dismissedPairs: [...dismissedPairs, [hint.threatId, like]] }));
  showHint(hint.threatId);
  say('cluster:hint.waved');
  if (document.activeElement === document.body) focusItem({ kind: 'threat', id: hint.threatId });
}

function paintLikes(likes: readonly string[]): void {
  const cards = likes.map((id) => document.getElementById(elementId({ kind: 'threat', id })));
  paint('like', cards, (index) => String(index + 1));
}
