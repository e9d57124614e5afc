import type { ClipboardEvent } from 'react';
import type { Language, Origin, Property } from '../../../shared/domain/codes.ts';
import { pastedThreats } from '../../../shared/domain/threat-table/index.ts';
import type { Words } from '../../../shared/words/areas.ts';
import { UnsavedMark } from '../../components/CommitField.tsx';
import { useTextLang } from '../../components/Hyphenated.tsx';
import { longestOf, refusesPaste } from '../../components/RefusedPaste.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { recordKeys } from '../../keys/tables/record.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import { useIsBack } from '../../state/unsaved-text.ts';
import { recordDraft } from './actions.ts';
import { changeDraft, isBegun, useDraft } from './draft.ts';
import { causeId, consequenceId, fieldId, focusField, nextOfSentence } from './focus.ts';
import styles from './RecordScreen.module.css';
import { OriginToggles, PropertyToggles } from './TagToggles.tsx';
import { PastedLines } from './WaitingTexts.tsx';
import { oneLine } from './wording.ts';

/** The large field: what is typed is what the room sees. Enter records it for the group that speaks. */
export function TalkField({ speaking }: { readonly speaking: GroupChoice }) {
  const { t } = useWords('record');
  const text = useDraft((draft) => draft.text);
  const chosen = useDraft((draft) => draft.properties);
  const origin = useDraft((draft) => draft.origin);
  const isSentence = useDraft((draft) => draft.isSentence);
  const pasted = useDraft((draft) => draft.pasted);
  const fault = useDraft((draft) => draft.fault);
  const lang = useTextLang();
  const isBack = useIsBack(useDraft((draft) => isBegun(draft) || draft.pasted !== null));
  return (
    <div>
      <div className={styles.frame}>
        <label htmlFor={fieldId} className="visually-hidden">
          {speaking ? t('fieldOfGroup', { sign: speaking.sign }) : t('field')}
        </label>
        <textarea
          id={fieldId}
          className={`${styles.talkField} ${pasted && text === '' ? styles.talkAside : ''}`}
          rows={1}
          dir="auto"
          lang={lang}
          value={text}
          placeholder={pasted ? '' : t('placeholder')}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault !== null}
          aria-describedby={fault ? `${fieldId}-fault` : isBack ? `${fieldId}-unsaved` : undefined}
          // Pasted lines are not saved yet: undo removes them and leaves the saved work alone.
          data-committed={pasted ? pasted.join('\n') : ''}
          onChange={(event) => changeDraft({ text: oneLine(event.target.value), fault: null })}
          onPaste={onPaste}
        />
        {isSentence && !pasted && <SentenceFields />}
        {pasted && <PastedLines lines={pasted} speaking={speaking} />}
        <div className={styles.foot}>
          <PropertyToggles label={t('properties')} chosen={chosen} onChange={changeProperties} />
          <OriginToggles chosen={origin} onChange={changeOrigin} />
          <span className={styles.hints}>
            {!pasted && (
              <button
                type="button"
                className={styles.record}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => {
                  recordDraft(speaking?.id ?? null);
                  focusField();
                }}
              >
                <KeyCapOf table={recordKeys} row="record" /> {t('record')}
              </button>
            )}
            <span>
              <KeyCap>Alt 1–9</KeyCap> {t('tags')}
            </span>
            {!pasted && (
              <button
                type="button"
                className={styles.record}
                aria-expanded={isSentence}
                onClick={() => nextOfSentence(document.getElementById(fieldId))}
              >
                <KeyCapOf table={recordKeys} row="sentence" /> {t('sentence')}
              </button>
            )}
          </span>
        </div>
      </div>
      {isBack && !fault && <UnsavedMark id={`${fieldId}-unsaved`} />}
      {fault && (
        <p id={`${fieldId}-fault`} role="alert" className={styles.talkFault}>
          {sentenceOf(t, fault)}
        </p>
      )}
    </div>
  );
}

const changeProperties = (properties: readonly Property[]) => changeDraft({ properties });
const changeOrigin = (origin: Origin | null) => changeDraft({ origin });

/** A list pasted is many threats, and asks first; a text of one line goes into the field as usual. */
function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
  const lines = pastedThreats(event.clipboardData.getData('text/plain'));
  if (lines.length < 2) return;
  event.preventDefault();
  if (refusesPaste(event.currentTarget, longestOf(lines))) return;
  changeDraft({ pasted: lines, fault: null });
}

/** The rest of the sentence: because of what it happens, and what it leads to. The event stands in the large field. */
function SentenceFields() {
  const { t } = useWords('record');
  const lang = useTextLang();
  const cause = useDraft((draft) => draft.cause);
  const consequence = useDraft((draft) => draft.consequence);
  return (
    <div className={styles.sentence}>
      {part(t, causeId, 'cause', cause, lang)}
      {part(t, consequenceId, 'consequence', consequence, lang)}
    </div>
  );
}

function part(
  t: Words<'record'>,
  id: string,
  key: 'cause' | 'consequence',
  value: string,
  lang: Language | undefined,
) {
  return (
    <>
      <label htmlFor={id}>{t(key)}</label>
      <textarea
        id={id}
        className={styles.sentenceField}
        rows={1}
        dir="auto"
        lang={lang}
        value={value}
        placeholder={t(`${key}Placeholder`)}
        autoComplete="off"
        spellCheck={false}
        data-committed=""
        onChange={(event) => changeDraft({ [key]: oneLine(event.target.value), fault: null })}
      />
    </>
  );
}
