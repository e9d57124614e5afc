import { useRef } from 'react';
import { Button } from '../../../components/Button.tsx';
import { FileField } from '../../../components/FileField.tsx';
import { KeyCap } from '../../../components/signs.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { methodActionKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { useLanguage } from '../../../state/selectors.ts';
import { openEditor } from '../../method/editor-store.ts';
import { keepMethod, removeMethod, useMethods, writeMethod } from '../../method/methods-store.ts';
import { readMethodFile } from '../../method/read-method-file.ts';
import type { MethodEntry } from './MethodChoice.tsx';
import styles from './MethodSection.module.css';

/** What can be done with the method looked at: edited, written as a file, removed; and another fetched from a file. */
export function MethodActions({ entry }: { readonly entry: MethodEntry }) {
  const { t } = useWords('method');
  const field = useRef<HTMLInputElement>(null);
  const { method, kept } = entry;
  const isOwn = kept === 'own';
  const act = {
    edit: () => openEditor(method),
    fromFile: () => field.current?.click(),
    write: () => writeMethod(method),
    remove: () => removeMethod(method),
  };
  useKeys(methodActionKeys, { ...act, remove: isOwn ? act.remove : null });
  const capOf = (name: 'edit' | 'fromFile' | 'write') => <KeyCap>{t(`keyOf.${name}`).toUpperCase()}</KeyCap>;
  return (
    <div className={styles.actions}>
      <Button onClick={act.edit}>
        {t(isOwn ? 'edit' : 'editCopy')} {capOf('edit')}
      </Button>
      <Button onClick={act.write}>
        {t('write')} {capOf('write')}
      </Button>
      <Button onClick={act.fromFile}>
        {t('fromFile')} {capOf('fromFile')}
      </Button>
      {isOwn && (
        <Button onClick={act.remove}>
          {t('removeOwn')} <KeyCap>Del</KeyCap>
        </Button>
      )}
      <FileField ref={field} label={t('file')} accept=".json" onFile={readMethodFile} />
      <SaidOfMethods />
    </div>
  );
}

/** What was done with a method just now, and what could not be read. */
function SaidOfMethods() {
  const { t } = useWords('method');
  const language = useLanguage();
  const { removed, writtenTo, methods } = useMethods();
  return (
    <div role="status" className={styles.said}>
      {writtenTo !== null && <p>{t('writtenTo', { path: writtenTo })}</p>}
      {removed && (
        <p>
          {t('removed', { name: removed.name[language] })}{' '}
          <Button onClick={() => keepMethod(removed)}>{t('fetchBack')}</Button>
        </p>
      )}
      {methods.unreadable.length > 0 && <p>{t('unreadable', { names: methods.unreadable.join(', ') })}</p>}
    </div>
  );
}
