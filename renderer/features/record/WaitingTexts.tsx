import { Button } from '../../components/Button.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { recordKeys } from '../../keys/tables/record.ts';
import type { GroupChoice } from '../../state/group-choice.ts';
import { discard, recordDraft, retry } from './actions.ts';
import { changeDraft, useDraft } from './draft.ts';
import { focusField } from './focus.ts';
import styles from './RecordScreen.module.css';
import { textsOf } from './restore-rejected.ts';

const shown = 4;

/** Lines pasted into the field: how many, the first of them, and the choice to record them all in one change. */
export function PastedLines({ lines, speaking }: { lines: readonly string[]; speaking: GroupChoice }) {
  const { t } = useWords('record');
  const record = () => {
    recordDraft(speaking?.id ?? null);
    focusField();
  };
  const discard = () => {
    changeDraft({ pasted: null, fault: null });
    focusField();
  };
  return (
    <div className={styles.pasted}>
      <p role="status" className={styles.pastedCount}>
        {t('pasted', { count: lines.length })}
      </p>
      <ul className={styles.lines}>
        {lines.slice(0, shown).map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines do not change while they are shown.
          <li key={index} dir="auto">
            {line}
          </li>
        ))}
        {lines.length > shown && <li>{t('morePasted', { count: lines.length - shown })}</li>}
      </ul>
      <p className={styles.actions}>
        <Button look="main" onClick={record}>
          {t(speaking ? 'recordPastedOfGroup' : 'recordPasted', {
            count: lines.length,
            sign: speaking?.sign,
          })}{' '}
          <KeyCapOf table={recordKeys} row="record" />
        </Button>
        <Button look="quiet" onClick={discard}>
          {t('leaveOut')} <KeyCapOf table={recordKeys} row="discardPasted" />
        </Button>
      </p>
    </div>
  );
}

/** Texts that did not reach the disk and have no field to go back to: nothing typed vanishes by itself. */
export function RefusedList({ speaking }: { readonly speaking: GroupChoice }) {
  const { t } = useWords('record');
  const refused = useDraft((draft) => draft.refused);
  if (refused.length === 0) return null;
  return (
    <ul className={styles.refused} aria-label={t('notRecorded')}>
      {refused.map((each) => (
        <li key={each.id}>
          <div className={styles.texts}>
            {textsOf(each.command).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the texts of a command do not change.
              <p key={index} dir="auto">
                {text}
              </p>
            ))}
            <p role="alert" className={styles.refusedFault}>
              {t('notRecorded')}: {sentenceOf(t, each.fault)}
            </p>
          </div>
          <Button onClick={() => focusAfter(() => retry(each, speaking))}>{t('retry')}</Button>
          <Button look="quiet" onClick={() => focusAfter(() => discard(each))}>
            {t('discard')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function focusAfter(act: () => void): void {
  act();
  focusField();
}
