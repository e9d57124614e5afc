import { type SyntheticEvent, useId, useRef } from 'react';
import type { LibraryEntry } from '../../../shared/api/types.ts';
import { type NextChoices, type NextPart, nextParts } from '../../../shared/domain/codes.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import styles from './LibraryScreen.module.css';
import type { LibraryActions } from './use-library.ts';
import type { LibraryUi } from './use-library-ui.ts';

type Props = {
  readonly entry: LibraryEntry;
  readonly actions: LibraryActions;
  readonly ui: LibraryUi;
};

/** Parts that are parts of the risks: without these they do not come. */
const ofRisks: readonly NextPart[] = ['levels', 'measures'];

type Draft = { readonly title: string; readonly choices: NextChoices };

/** A new analysis of the same object: its title, and what of the earlier one comes along. */
export function NextDialog({ entry, actions, ui }: Props) {
  const { t } = useWords('library');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [{ title, choices }, change, forget] = useKeptForm<Draft>(`next/${entry.file}`, () => ({
    title: entry.title,
    choices: everything,
  }));
  const close = () => ui.closeNext(entry.file);
  const fault = actions.trouble?.at === 'next' ? actions.trouble.fault : null;
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    void actions.next(entry.file, title, choices).then((isMade) => isMade && forget());
  };
  return (
    <Dialog
      title={t('next.title', { title: entry.title })}
      onClose={close}
      returnsFocus={false}
      firstFocus={field}
      actions={
        <>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <Button type="submit" form={id} look="main">
            {t('next.create')}
          </Button>
        </>
      }
    >
      <form id={id} className={styles.next} onSubmit={onSubmit} noValidate>
        <label className={styles.nextTitle}>
          <span className={styles.label}>{t('newTitle')}</span>
          <input
            ref={field}
            value={title}
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            aria-invalid={fault !== null}
            aria-describedby={fault ? `${id}-fault` : undefined}
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
        {fault && (
          <p id={`${id}-fault`} role="alert" className={styles.fault}>
            {sentenceOf(t, fault)}
          </p>
        )}
        <Parts
          choices={choices}
          onChoose={(part) => change({ choices: { ...choices, [part]: !choices[part] } })}
        />
        <p className={styles.label}>{t('next.stays')}</p>
      </form>
    </Dialog>
  );
}

const everything = Object.fromEntries(nextParts.map((part) => [part, true])) as NextChoices;

type PartsProps = { readonly choices: NextChoices; readonly onChoose: (part: NextPart) => void };

function Parts({ choices, onChoose }: PartsProps) {
  const { t } = useWords('library');
  return (
    <fieldset className={styles.parts}>
      <legend className={styles.label}>{t('next.comesAlong')}</legend>
      {nextParts.map((part) => {
        const isOfRisks = ofRisks.includes(part);
        const isPossible = !isOfRisks || choices.risks;
        return (
          <label key={part} className={isOfRisks ? styles.inner : undefined}>
            <input
              type="checkbox"
              checked={choices[part] && isPossible}
              disabled={!isPossible}
              onChange={() => onChoose(part)}
            />
            <span>
              <b>{t(`next.part.${part}`)}</b> {t(`next.about.${part}`)}
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
