import { useEffect } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { useBoard } from '../../state/board-store.ts';
import { useSuggestions } from '../../state/suggestions.ts';
import { useLists } from '../cluster/board-model.ts';
import { Announcer } from '../cluster/Overlays.tsx';
import { focusTalk, watchUndoing } from './actions.ts';
import { Choices } from './Choices.tsx';
import { Done } from './Done.tsx';
import { useWalk } from './one-by-one-store.ts';
import { discussed } from './round.ts';
import { Talk } from './Talk.tsx';
import { useChoices } from './use-choices.ts';
import { useWalkKeys } from './use-one-by-one-keys.ts';
import { WalkActions } from './WalkActions.tsx';
import styles from './WalkScreen.module.css';

/** The plenary's walk through the threats: one at a time, and below it the risks it may belong to. */
export function WalkScreen() {
  const { t } = useWords('walk');
  const lists = useLists();
  const threats = useBoard((board) => board.tables.threat);
  const round = useWalk((walk) => walk.round);
  const threat = discussed(round, lists.tray, threats);
  const choices = useChoices(lists.columns, threat?.id ?? null);
  const rest = lists.columns.length - choices.length;
  useSuggestions();
  useWalkKeys(choices);
  useEffect(() => watchUndoing(), []);
  useEffect(() => focusTalk(), []);
  if (!threat) return <Done count={threats.size} />;
  return (
    <section className={styles.screen} aria-label={t('title')}>
      <Talk threat={threat} left={lists.tray.length} columns={lists.columns} />
      <WalkActions columns={lists.columns} rest={rest} />
      <Choices choices={choices} isIn={threat.riskId} />
      <Announcer />
    </section>
  );
}
