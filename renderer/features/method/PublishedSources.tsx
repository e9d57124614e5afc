import { useId } from 'react';
import type { Axis } from '../../../shared/domain/codes.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { publishedFor, withPublished } from '../../../shared/domain/method/published.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { publishedKeys } from '../../keys/tables/prepare.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { useLanguage } from '../../state/selectors.ts';
import { edit } from './editor-store.ts';
import styles from './MethodEditor.module.css';

/** Meanings that have been published for a scale of as many levels: chosen, they are laid on it, to be edited. */
export function PublishedSources({ draft, axis }: { readonly draft: Method; readonly axis: Axis }) {
  const { t } = useWords('method');
  const language = useLanguage();
  const id = useId();
  const sources = publishedFor(draft, axis);
  useKeys(publishedKeys, {
    published:
      sources.length === 0 ? null : () => document.getElementById(id)?.querySelector('select')?.focus(),
  });
  if (sources.length === 0) return null;
  const use = (chosen: string) => {
    const source = sources.find((each) => each.id === chosen);
    if (source) edit((method) => withPublished(method, source));
  };
  return (
    <div id={id} className={styles.published}>
      <SelectField
        label={t('published.label')}
        value=""
        options={[
          { value: '', label: t('published.choose') },
          ...sources.map(({ id: value, name }) => ({ value, label: name[language] })),
        ]}
        onChoose={use}
      />
      <KeyCapOf table={publishedKeys} row="published" />
    </div>
  );
}
