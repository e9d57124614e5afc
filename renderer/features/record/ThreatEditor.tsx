import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import type { Threat } from '../../../shared/domain/tables.ts';
import { Button } from '../../components/Button.tsx';
import { UnsavedMark } from '../../components/CommitField.tsx';
import { useTextLang } from '../../components/Hyphenated.tsx';
import { GroupSign, KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import { useIsBack } from '../../state/unsaved-text.ts';
import { closeEdit, commitEdit, leaveEdit, removeThreat, setOrigin, setProperties } from './actions.ts';
import { changeDraft, useDraft } from './draft.ts';
import { leaveItem } from './focus.ts';
import { OriginToggles, PropertyToggles } from './TagToggles.tsx';
import styles from './ThreatList.module.css';
import { moveFrom } from './use-record-keys.ts';
import { changedWords, oneLine, type Wording } from './wording.ts';

type Props = { readonly threat: Threat; readonly choices: readonly GroupChoice[] };

/** A threat's texts open for change in its own place, with all else that can be done to it. */
export function ThreatEditor({ threat, choices }: Props) {
  const { t } = useWords('record');
  const edit = useDraft((draft) => draft.edit);
  const lang = useTextLang();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    text.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
    if (document.activeElement !== document.body) return;
    text.current?.focus();
    text.current?.setSelectionRange(text.current.value.length, text.current.value.length);
  }, []);
  const isBack = useIsBack(edit !== null && Object.keys(changedWords(edit, edit.before)).length > 0);
  if (!edit) return null;
  const change = (part: Partial<Wording>) => changeDraft({ edit: { ...edit, ...part, fault: null } });
  const id = `edit-${threat.id}`;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys and the leaving of the fields within.
    <div className={styles.editor} onBlur={onBlur} onKeyDown={onKeyDown}>
      <label className={styles.label} htmlFor={id}>
        {t('threatNumbered', { number: threat.number })}
      </label>
      <textarea
        id={id}
        ref={text}
        className={styles.editorText}
        value={edit.text}
        data-committed={edit.before.text}
        aria-invalid={edit.fault !== null}
        aria-describedby={edit.fault ? `${id}-fault` : isBack ? `${id}-unsaved` : undefined}
        onChange={(event) => change({ text: oneLine(event.target.value) })}
        lang={lang}
        {...plain}
      />
      {isBack && !edit.fault && <UnsavedMark id={`${id}-unsaved`} />}
      {edit.fault && (
        <p id={`${id}-fault`} role="alert" className={styles.fault}>
          {sentenceOf(t, edit.fault)}
        </p>
      )}
      <div className={styles.parts}>
        {(['cause', 'consequence'] as const).map((key) => (
          <div key={key} className={styles.part}>
            <label className={styles.label} htmlFor={`${id}-${key}`}>
              {t(key)}
            </label>
            <textarea
              id={`${id}-${key}`}
              className={styles.editorDetail}
              value={edit[key]}
              data-committed={edit.before[key]}
              onChange={(event) => change({ [key]: oneLine(event.target.value) })}
              lang={lang}
              {...plain}
            />
          </div>
        ))}
      </div>
      <label className={styles.label} htmlFor={`${id}-detail`}>
        {t('detail')}
      </label>
      <textarea
        id={`${id}-detail`}
        className={styles.editorDetail}
        value={edit.detail}
        data-committed={edit.before.detail}
        onChange={(event) => change({ detail: event.target.value })}
        lang={lang}
        {...plain}
      />
      <div className={styles.line}>
        <PropertyToggles
          label={t('properties')}
          chosen={threat.properties}
          onChange={(properties) => setProperties(threat, properties)}
        />
        <OriginToggles chosen={threat.origin} onChange={(origin) => setOrigin(threat, origin)} />
        <MoveButtons threat={threat} choices={choices} />
        <span className={styles.actions}>
          <Button
            look="quiet"
            tabIndex={-1}
            onClick={(event) => {
              leaveItem(event.currentTarget);
              removeThreat(threat);
            }}
          >
            {t('removeThreat')}
          </Button>
          <Button onClick={closeEdit}>
            {t('done')} <KeyCap>Enter</KeyCap>
          </Button>
        </span>
      </div>
    </div>
  );
}

const plain = { rows: 1, dir: 'auto', autoComplete: 'off', spellCheck: false } as const;

/** Each other group as its sign. */
function MoveButtons({ threat, choices }: Props) {
  const { t } = useWords('record');
  const others = choices.filter((choice) => (choice?.id ?? null) !== threat.groupId);
  if (others.length === 0) return null;
  return (
    <fieldset className={styles.move}>
      <legend className="visually-hidden">{t('moveTo')}</legend>
      <span aria-hidden="true">{t('moveTo')}</span>
      {others.map((choice) => (
        <button
          key={choice?.id ?? ''}
          type="button"
          className={styles.sign}
          title={choice?.name || undefined}
          onClick={(event) => moveFrom(event.currentTarget, threat, choice?.id ?? null)}
        >
          <GroupSign sign={choice?.sign} />
        </button>
      ))}
    </fieldset>
  );
}

/** Enter commits, Ctrl+Enter in the explanation, which may have lines; Escape commits too, and leaves. */
function onKeyDown(event: KeyboardEvent): void {
  if (!(event.target instanceof HTMLTextAreaElement)) return;
  const isDetail = event.target.id.endsWith('-detail');
  if (event.key === 'Escape') leaveEdit();
  else if (event.key === 'Enter' && (!isDetail || event.ctrlKey || event.metaKey)) closeEdit();
  else return;
  event.preventDefault();
}

/** Leaving commits. The editor closes only when the focus leaves the list: a row must not move while it is being clicked. */
function onBlur({ currentTarget, relatedTarget, target }: FocusEvent): void {
  const isWindowLeft = document.activeElement === target;
  if (isWindowLeft || currentTarget.contains(relatedTarget)) return;
  const staysBy = relatedTarget === null || relatedTarget.closest('[data-threat], [role=dialog]') !== null;
  if (staysBy) commitEdit();
  else closeEdit();
}
