import { useEffect, useLayoutEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { Hyphenated } from '../../components/Hyphenated.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { isTextField, useKeys } from '../../keys/use-keys.ts';
import { useBoard } from '../../state/board-store.ts';
import { useSuggestions } from '../../state/suggestions.ts';
import { hasMarks, useCluster } from './cluster-store.ts';
import styles from './Hint.module.css';
import { acceptHint, hintNow, paintLikes, useHint, watchLooks, waveAway } from './hint.ts';

const noLikes: readonly string[] = [];

/** Which threat the unsorted card one looks at is likely to belong with: quietly, to be taken or waved away. */
export function Hint() {
  const { t } = useWords('cluster');
  const hint = useOpenHint();
  const likes = hint?.likes ?? noLikes;
  const threats = useBoard((board) => board.tables.threat);
  const risks = useBoard((board) => board.tables.risk);
  const like = threats.get(likes[0] ?? '');
  const risk = risks.get(like?.riskId ?? '');
  useSuggestions();
  useHintKeys();
  useEffect(() => watchLooks(), []);
  useLayoutEffect(() => paintLikes(likes), [likes]);
  if (!like) return null;
  return (
    <div className={styles.hint}>
      <p className={styles.text}>
        {risk ? t('hint.inRisk', { number: risk.number }) : t('hint.like')}{' '}
        <bdi>
          <Hyphenated text={like.text} />
        </bdi>
      </p>
      <p className={styles.actions}>
        <Button look="quiet" onClick={acceptHint}>
          <KeyCap>Y</KeyCap> {t('hint.accept')}
        </Button>
        <Button look="quiet" onClick={waveAway}>
          <KeyCap>X</KeyCap> {t('hint.away')}
        </Button>
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
  const { t } = useWords('cluster');
  useKeys([
    { keys: 'y', label: t('hint.accept'), inFields: true, when: isHinted, run: acceptHint },
    { keys: 'x', label: t('hint.away'), inFields: true, when: isHinted, run: waveAway },
  ]);
}

function isHinted({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement) || isTextField(target) || target.closest('[role=menu]')) return false;
  return hintNow() !== null && useCluster.getState().drag === null;
}
