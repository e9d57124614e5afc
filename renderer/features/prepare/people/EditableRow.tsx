import type { FocusEvent, ReactNode } from 'react';
import { Button } from '../../../components/Button.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import styles from './EditableRow.module.css';
import type { RowList } from './use-row-list.ts';

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

/** A row that is changed where it stands, and taken away. Leaving it ends the change. */
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
        tabIndex={isCurrent ? 0 : -1}
        aria-label={`${t('remove')}: ${name}`}
        onClick={onRemove}
      >
        {t('remove')}
      </Button>
    </li>
  );
}
