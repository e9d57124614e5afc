import { type KeyboardEvent, type RefObject, useId, useRef, useState } from 'react';
import type { ParkedNote, WorkGroup } from '../../../shared/domain/tables.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../shared/domain/workshop/register.ts';
import { Button } from '../../components/Button.tsx';
import { ToggleChip } from '../../components/Choice.tsx';
import { CommitField, UnsavedMark } from '../../components/CommitField.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useTextLang } from '../../components/Hyphenated.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { run } from '../../state/board-store.ts';
import { useTables } from '../../state/selectors.ts';
import { restoreRejected, setUnsavedText, useUnsavedText } from '../../state/unsaved-text.ts';
import styles from './ParkingDialog.module.css';

/** A note set aside from whichever phase it came up in, and below it those that already are. */
export function ParkingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('frame');
  const { parkedNote, workGroup } = useTables();
  const groups = [...workGroup.values()].sort(bySign);
  const notes = [...parkedNote.values()].sort(byRank);
  const field = useRef<HTMLInputElement>(null);
  return (
    <Dialog title={t('parked.title')} onClose={onClose} firstFocus={field}>
      <NewNote groups={groups} field={field} onParked={onClose} />
      {notes.length > 0 && (
        <ul className={styles.notes} aria-label={t('parked.list')}>
          {notes.map((note) => (
            <Note key={note.id} note={note} sign={workGroup.get(note.groupId ?? '')?.sign} field={field} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

const newText = 'note/new/text';

type NewNoteProps = {
  readonly groups: readonly WorkGroup[];
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onParked: () => void;
};

/** Enter parks it and goes back to the work. Whoever leaves it finds the text again: Escape saves nothing and loses nothing. */
function NewNote({ groups, field, onParked }: NewNoteProps) {
  const { t } = useWords('frame');
  const id = useId();
  const [groupId, setGroup] = useState('');
  const typed = useUnsavedText(newText);
  const lang = useTextLang();
  const text = typed?.text ?? '';
  const park = () => {
    if (text.trim() === '') return;
    const { fault, saved } = run({
      type: 'parkedNote.add',
      id: crypto.randomUUID(),
      text,
      groupId: groupId || null,
    });
    setUnsavedText(newText, fault && { text, fault });
    if (fault) return;
    restoreRejected(newText, text, saved);
    onParked();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    park();
  };
  return (
    <div className={styles.fresh}>
      <div className={styles.text}>
        <label htmlFor={id}>{t('parked.new')}</label>
        <input
          ref={field}
          id={id}
          dir="auto"
          lang={lang}
          autoComplete="off"
          spellCheck={false}
          value={text}
          aria-invalid={typed?.fault != null}
          aria-describedby={typed?.fault ? `${id}-fault` : typed?.isBack ? `${id}-unsaved` : undefined}
          onChange={(event) => setUnsavedText(newText, { text: event.target.value, fault: null })}
          onKeyDown={onKeyDown}
        />
        {typed?.isBack && <UnsavedMark id={`${id}-unsaved`} />}
        {typed?.fault && (
          <p id={`${id}-fault`} role="alert">
            {sentenceOf(t, typed.fault)}
          </p>
        )}
      </div>
      {groups.length > 0 && (
        <SelectField
          label={t('parked.from')}
          value={groupId}
          onChoose={setGroup}
          options={[
            { value: '', label: t('parked.nobody') },
            ...groups.map(({ id: value, sign, name }) => ({
              value,
              lang,
              label: name ? `${sign} ${name}` : sign,
            })),
          ]}
        />
      )}
      <Button look="main" onClick={park}>
        {t('parked.park')}
      </Button>
    </div>
  );
}

type NoteProps = Pick<NewNoteProps, 'field'> & {
  readonly note: ParkedNote;
  readonly sign: string | undefined;
};

function Note({ note, sign, field }: NoteProps) {
  const { t } = useWords('frame');
  const { id, text, state } = note;
  const isHandled = state === 'handled';
  const item = useRef<HTMLLIElement>(null);
  const remove = () => {
    // To its neighbour beforehand: what has gone would leave the focus to the dialog as a whole.
    const beside = item.current?.nextElementSibling ?? item.current?.previousElementSibling;
    (beside?.querySelector<HTMLElement>(':scope > button:last-of-type') ?? field.current)?.focus();
    run({ type: 'parkedNote.remove', ids: [id] });
  };
  return (
    <li ref={item} className={styles.note}>
      <span className={styles.sign}>{sign}</span>
      <CommitField
        label={t('parked.text')}
        labelHidden
        unsaved={`note/${id}/text`}
        value={text}
        grows
        onCommit={(typed) => run({ type: 'parkedNote.edit', id, text: typed })}
      />
      <ToggleChip
        pressed={isHandled}
        onToggle={() => run({ type: 'parkedNote.handle', id, state: isHandled ? 'open' : 'handled' })}
      >
        {t('common:noteState.handled')}
      </ToggleChip>
      <Button look="quiet" onClick={remove}>
        {t('parked.remove')}
      </Button>
    </li>
  );
}
