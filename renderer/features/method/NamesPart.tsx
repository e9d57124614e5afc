import { languages } from '../../../shared/domain/codes.ts';
import { named, sourced } from '../../../shared/domain/method/edit.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { sourceOf } from '../../../shared/domain/method/method.ts';
import { CommitField } from '../../components/CommitField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { asName, asText } from './commit-words.ts';
import { edit } from './editor-store.ts';
import styles from './LevelsPart.module.css';

/** What the method is called in either language, and where it comes from. */
export function NamesPart({ draft }: { readonly draft: Method }) {
  const { t } = useWords('method');
  return (
    <div className={styles.names}>
      {languages.map((language) => (
        <CommitField
          key={language}
          label={t('nameIn', { language: t(`inLanguage.${language}`) })}
          value={draft.name[language]}
          onCommit={(text) => asName(text, (name) => edit((method) => named(method, language, name)))}
        />
      ))}
      {languages.map((language) => (
        <CommitField
          key={`source-${language}`}
          label={t('sourceIn', { language: t(`inLanguage.${language}`) })}
          rows={3}
          value={sourceOf(draft, language)}
          onCommit={(text) =>
            asText(text, 4_000, (source) => edit((method) => sourced(method, language, source)))
          }
        />
      ))}
      <p className={styles.hint}>{t('namesHint')}</p>
    </div>
  );
}
