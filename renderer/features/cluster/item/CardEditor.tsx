import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Threat } from '../../../../shared/domain/tables.ts';
import { CommitField, type TextField } from '../../../components/CommitField.tsx';
import { KeyCap } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyButton } from '../../../keys/KeyCapOf.tsx';
import { boardKeys } from '../../../keys/tables/cluster.ts';
import { run } from '../../../state/board-store.ts';
import { lookForNearDuplicate } from '../../../state/near-duplicate.ts';
import { unsavedTextAt } from '../../../state/unsaved-text.ts';
import lineStyles from '../BoardLine.module.css';
import { closeEditor, splitThreat } from '../board-commands.ts';
import { setCluster, useCluster } from '../cluster-store.ts';
import { focusItem, focusLast } from '../focus.ts';
import { showLanded } from '../move/request-move.ts';
import styles from './Card.module.css';
import { afterPress } from './RiskForm.tsx';

/** The words of a threat, changed where its card lies. Enter and Escape keep what is typed and close. */
export function CardEditor({ threat: { id, number, text } }: { readonly threat: Threat }) {
  const { t } = useWords('cluster');
  const isNew = useCluster((state) => state.editing?.isNew ?? false);
  const field = useRef<TextField>(null);
  const name = `threat/${id}/text`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => {
    // A card that was split off says the same as the first: its text is selected, to be typed over.
    if (isNew) field.current?.select();
    else field.current?.setSelectionRange(text.length, text.length);
  }, []);
  const done = () => {
    flushSync(() => closeEditor(id));
    focusItem({ kind: 'threat', id });
  };
  const split = () => {
    field.current?.blur();
    splitThreat(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'd' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.stopPropagation();
    split();
  };
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    const isWithin = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    const isRefused = unsavedTextAt(name)?.fault != null;
    if (!isWithin && !isRefused && document.hasFocus()) afterPress(() => closeEditor(id));
  };
  return (
    <div className={styles.editor} data-editor="" {...{ onKeyDown, onBlur }}>
      <CommitField
        ref={field}
        label={t('wordsOf', { number })}
        unsaved={name}
        labelHidden
        grows
        value={text}
        autoFocus
        onCommit={(typed) => run({ type: 'threat.edit', id, text: typed })}
        onDone={done}
      />
      <p className={styles.editorKeys}>
        <span>
          <KeyCap>Enter</KeyCap> {t('done')}
        </span>
        <KeyButton table={boardKeys} row="splitThreat" tabIndex={-1} onClick={split}>
          {t('key.splitThreat')}
        </KeyButton>
      </p>
    </div>
  );
}

/** A new threat, which belongs to the plenary. Enter and Escape keep what is typed; then its card has the focus. */
export function AddThreat() {
  const { t } = useWords('cluster');
  const added = useRef<string | null>(null);
  const add = (text: string) => {
    if (text.trim() === '') return null;
    const id = crypto.randomUUID();
    const outcome = run({ type: 'threat.record', groupId: null, threats: [{ id, text }] });
    if (!outcome.fault) {
      added.current = id;
      lookForNearDuplicate([id]);
    }
    return outcome;
  };
  const done = () => {
    flushSync(() => setCluster({ isAdding: false }));
    if (added.current === null) return focusLast();
    const item = { kind: 'threat', id: added.current } as const;
    focusItem(item);
    showLanded([item]);
  };
  return (
    <div className={lineStyles.adding}>
      <CommitField
        label={t('newThreat')}
        unsaved="threat/new/text"
        value=""
        autoFocus
        onCommit={add}
        onDone={done}
      />
    </div>
  );
}
