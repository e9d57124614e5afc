import { useEffect, useRef, useState } from 'react';
import { call } from '../../api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import styles from './About.module.css';

/** The licences of the software of others, in their own words: read from the top, scrolled by keys. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('frame');
  const text = useRef<HTMLElement>(null);
  const notices = useNotices();
  return (
    <Dialog title={t('licences')} onClose={onClose} firstFocus={text} wide>
      {/* The words are their authors', in English. What scrolls has the focus, or no key would reach its end. */}
      <section
        ref={text}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
        tabIndex={0}
        aria-label={t('licences')}
        lang="en"
        className={styles.notices}
      >
        {notices}
      </section>
    </Dialog>
  );
}

function useNotices(): string {
  const { t } = useWords('common');
  const [notices, setNotices] = useState('');
  useEffect(() => {
    void call('app.licences', {}).then((answer) =>
      setNotices(answer.ok ? answer.value : sentenceOf(t, answer.error)),
    );
  }, [t]);
  return notices;
}
