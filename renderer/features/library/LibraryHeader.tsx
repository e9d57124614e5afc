import { themes } from '../../../shared/domain/codes.ts';
import { interfaceLanguages } from '../../../shared/words/index.ts';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { wordsOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { libraryKeys } from '../../keys/tables/library.ts';
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
        {t('keys')} <KeyCapOf table={libraryKeys} row="keys" />
      </Button>
    </header>
  );
}
