// What the program is and what it is made of.

import { useEffect, useId, useRef, useState } from 'react';
import { mayBeOutdated } from '../../../shared/domain/workshop/date.ts';
import { call } from '../../api.ts';
import { Dialog } from '../../components/Dialog.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { monthInWords } from '../../i18n/time-in-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useLanguage } from '../../state/selectors.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import styles from './About.module.css';

/** Which version this is, how old, and where it keeps what. Nothing is asked of anybody. */
export function AboutDialog() {
  const { t } = useWords('about');
  const language = useLanguage();
  const start = useUi((ui) => ui.start);
  if (!start) return null;
  const { version, builtAt, places, policy } = start;
  const month = builtAt && monthInWords(builtAt, language);
  const facts: readonly (readonly [string, string])[] = [
    [t('version'), month ? t('madeIn', { version, month }) : version],
    [t('library'), places.library],
    [t('exports'), places.exports],
    ...(policy.path === null ? [] : [[t('organisation'), policy.path] as const]),
    [t('licence'), t('licenceName')],
  ];
  return (
    <Dialog title={t('title')} onClose={() => setUi({ aboutShown: false })}>
      <div className={styles.about}>
        <dl className={styles.facts}>
          {facts.map(([name, fact]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <AgeLine />
        <p>{t('offline')}</p>
        <Accessibility />
      </div>
    </Dialog>
  );
}

/** What works for whom, what does not, and how it was tried. It makes the dialog scroll, and so a key comes to it. */
function Accessibility() {
  const { t } = useWords('about');
  const id = useId();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys.
    <section tabIndex={0} aria-labelledby={id} className={styles.accessibility}>
      <h3 id={id}>{t('accessibility.title')}</h3>
      {(['works', 'lacks', 'tried'] as const).map((part) => (
        <p key={part}>{t(`accessibility.${part}`)}</p>
      ))}
    </section>
  );
}

/** Says of an old version that there may be a newer one; by the clock of the machine, since nobody else is asked. */
export function AgeLine() {
  const { t } = useWords('about');
  const language = useLanguage();
  const builtAt = useUi((ui) => ui.start?.builtAt ?? null);
  if (builtAt === null || !mayBeOutdated(builtAt, new Date().toISOString())) return null;
  return <p>{t('old', { month: monthInWords(builtAt, language) })}</p>;
}

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
