import { type KeyboardEvent, type RefObject, type SyntheticEvent, useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './LibraryScreen.module.css';
import type { LibraryActions } from './use-library.ts';

type Props = {
  readonly actions: LibraryActions;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Where there is nothing else to do yet. */
  readonly isLarge: boolean;
};

/** A title and Enter: a new workshop, opened where it is prepared. */
export function NewWorkshop({ actions, field, isLarge }: Props) {
  const { t } = useWords('library');
  const id = useId();
  const [title, setTitle] = useState('');
  const fault = actions.trouble?.at === 'new' ? actions.trouble.fault : null;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void actions.create(title);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onSubmit(event);
  };
  return (
    <form className={`${styles.form} ${isLarge ? styles.large : ''}`} onSubmit={onSubmit} noValidate>
      <label htmlFor={id} className={styles.label}>
        {t('new.label')}
      </label>
      <div className={styles.line}>
        <textarea
          ref={field}
          id={id}
          className={styles.title}
          value={title}
          placeholder={t('new.placeholder')}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          data-focus-fallback
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${id}-fault` : undefined}
          rows={1}
          onChange={(event) => setTitle(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <Button type="submit" look="main">
          {t('new.begin')} <KeyCap>Enter</KeyCap>
        </Button>
      </div>
      {fault && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </form>
  );
}
