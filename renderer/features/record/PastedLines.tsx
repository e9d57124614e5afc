import { Button } from '../../components/Button.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { recordDraft } from './actions.ts';
import { changeDraft } from './draft-store.ts';
import { focusField } from './focus.ts';
import type { GroupChoice } from './group-choice.ts';
import styles from './PastedLines.module.css';

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
      <p role="status" className={styles.count}>
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
          <KeyCap>Enter</KeyCap>
        </Button>
        <Button look="quiet" onClick={discard}>
          {t('leaveOut')} <KeyCap>Esc</KeyCap>
        </Button>
      </p>
    </div>
  );
}
