import { type FocusEvent, type ReactNode, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { type KeptFocus, useKeptFocus } from '../../../components/use-kept-focus.ts';
import { useRovingFocus } from '../../../components/use-roving-focus.ts';
import { useWords } from '../../../i18n/use-words.ts';
import { rowListKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import styles from './PeopleSection.module.css';

/** A list of rows that the arrows move through, one of which can be edited in place. */
export type RowList = {
  readonly focus: KeptFocus<HTMLDivElement>;
  /** The row that Tab stops at. */
  readonly current: string | null;
  setCurrent(id: string): void;
  readonly editing: string | null;
  setEditing(id: string | null): void;
};

/** The state and the keys of such a list; the keys act on the row in focus. */
export function useRowList(ids: readonly string[], onRemove: (id: string) => unknown): RowList {
  const focus = useKeptFocus<HTMLDivElement>();
  const { stop: current, reach: setCurrent } = useRovingFocus(ids);
  const [editing, setEditing] = useState<string | null>(null);
  const when = () => focus.held() !== null;
  const onHeld = (act: (id: string) => unknown) => () => act(focus.held() ?? '');
  const hint = ids.length > 0;
  useKeys(rowListKeys, {
    up: { when, run: () => focus.step(-1) },
    down: { when, run: () => focus.step(1) },
    edit: { hint, when, run: onHeld(setEditing) },
    remove: { hint, when, run: onHeld(onRemove) },
  });
  return { focus, current, setCurrent, editing, setEditing };
}

type Props = {
  readonly id: string;
  /** What the row is called, for the names of its controls. */
  readonly name: string;
  readonly list: RowList;
  readonly children: ReactNode;
  /** What stands there while the row is being changed. */
  readonly editor: ReactNode;
  readonly onRemove: () => unknown;
};

/** A row that can be edited in place or removed. Leaving it ends the editing. */
export function EditableRow({ id, name, list, children, editor, onRemove }: Props) {
  const { t } = useWords('prepare');
  const isCurrent = list.current === id;
  const isEditing = list.editing === id;
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (isEditing && relatedTarget && !currentTarget.contains(relatedTarget)) list.setEditing(null);
  };
  return (
    <li data-focus-item={id} className={styles.row} onFocus={() => list.setCurrent(id)} onBlur={onBlur}>
      {isEditing ? (
        <div className={styles.editor}>{editor}</div>
      ) : (
        <button
          type="button"
          data-focus-target
          className={styles.content}
          tabIndex={isCurrent ? 0 : -1}
          onClick={() => list.setEditing(id)}
        >
          {children}
        </button>
      )}
      <Button
        look="quiet"
        className={styles.remove}
        tabIndex={-1}
        aria-label={`${t('remove')}: ${name}`}
        onClick={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
