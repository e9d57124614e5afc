import { Button } from '../../components/Button.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { discard, retry } from './actions.ts';
import { useDraft } from './draft-store.ts';
import { focusField } from './focus.ts';
import type { GroupChoice } from './group-choice.ts';
import styles from './RefusedList.module.css';
import { textsOf } from './restore-rejected.ts';

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
            <p role="alert" className={styles.fault}>
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
