import type { Notice } from '../../../shared/api/types.ts';
import { themes } from '../../../shared/domain/codes.ts';
import type { WordKey, Words } from '../../../shared/words/areas.ts';
import { interfaceLanguages } from '../../../shared/words/index.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { KeyCap } from '../../components/signs.tsx';
import { wordsOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { setPreferences, useLockedText } from '../../state/preferences.ts';
import { setUi, useUi } from '../../state/ui-store.ts';
import styles from './LibraryScreen.module.css';

/** The app's name, and what holds for all workshops: language and theme. */
export function LibraryHeader() {
  const { t } = useWords('library');
  const { language, theme } = useUi((ui) => ui.preferences);
  const lockedLanguage = useLockedText('language');
  const lockedTheme = useLockedText('theme');
  return (
    <header className={styles.header}>
      <h1 className={styles.name}>{t('common:app')}</h1>
      <Choice
        label={t('language')}
        options={interfaceLanguages.map((each) => ({
          value: each,
          text: wordsOf(each)('common:ownLanguage'),
          lang: each,
        }))}
        value={language}
        onChoose={(chosen) => setPreferences({ language: chosen })}
        locked={lockedLanguage}
      />
      <Choice
        label={t('theme')}
        options={themes.map((each) => ({ value: each, text: t(each) }))}
        value={theme}
        onChoose={(chosen) => setPreferences({ theme: chosen })}
        locked={lockedTheme}
      />
      <Button look="quiet" onClick={() => setUi({ keysShown: true })}>
        {t('keys')} <KeyCap>F1</KeyCap>
      </Button>
    </header>
  );
}

/** What the host found when it started, until it has been read. */
export function HostNotices() {
  const { t } = useWords('library');
  const notices = useUi((ui) => ui.start?.notices) ?? [];
  return notices.map(({ code, params }, index) => (
    // Of one kind there may be several.
    // biome-ignore lint/suspicious/noArrayIndexKey: the list only shrinks, by whole kinds.
    <section key={`${code} ${index}`} role="status" className={styles.notice}>
      <p>{t(`notice.${code}`, { ...params, ...phraseOf(t, params) })}</p>
      <Button onClick={() => dismiss(code)}>{t('common:close')}</Button>
    </section>
  ));
}

/** A fault within a file is itself a code, and its phrase stands inside the sentence. */
function phraseOf(t: Words, { fault, ...params }: Notice['params']) {
  return fault === undefined ? {} : { phrase: t(`refusal:fault.${fault}` as WordKey, params) };
}

/** Where the host does not hear of it, the notice is only said once more. */
async function dismiss(code: Notice['code']): Promise<void> {
  const { start } = useUi.getState();
  if (start) setUi({ start: { ...start, notices: start.notices.filter((each) => each.code !== code) } });
  await call('app.dismissNotice', { code });
}
