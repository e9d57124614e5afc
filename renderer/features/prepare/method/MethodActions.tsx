// What can be done with a method: edit it, write it to a file, read one from a file.

import { useRef } from 'react';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { largestMethodFile, parseMethodFile } from '../../../../shared/domain/method/schema.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { Button } from '../../../components/Button.tsx';
import { FileField } from '../../../components/FileField.tsx';
import { useWords } from '../../../i18n/use-words.ts';
import { KeyCapOf } from '../../../keys/KeyCapOf.tsx';
import { methodActionKeys } from '../../../keys/tables/prepare.ts';
import { useKeys } from '../../../keys/use-keys.ts';
import { faultOf } from '../../../report.ts';
import { useLanguage } from '../../../state/selectors.ts';
import { setUi } from '../../../state/ui-store.ts';
import { openEditor } from '../../method/editor-store.ts';
import {
  keepMethod,
  methodsListed,
  removeMethod,
  useMethods,
  writeMethod,
} from '../../method/methods-store.ts';
import type { MethodEntry } from './MethodChoice.tsx';
import styles from './MethodSection.module.css';

/** What can be done with the method looked at: edited, written as a file, removed; and another fetched from a file. */
export function MethodActions({ entry }: { readonly entry: MethodEntry }) {
  const { t } = useWords('method');
  const field = useRef<HTMLInputElement>(null);
  const { method, kept } = entry;
  const isOwn = kept === 'own';
  const act = {
    edit: () => void methodsListed().then(() => openEditor(method)),
    fromFile: () => field.current?.click(),
    write: () => writeMethod(method),
    remove: () => removeMethod(method),
  };
  useKeys(methodActionKeys, { ...act, remove: isOwn ? act.remove : null });
  const capOf = (name: 'edit' | 'fromFile' | 'write') => <KeyCapOf table={methodActionKeys} row={name} />;
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
          {t('removeOwn')} <KeyCapOf table={methodActionKeys} row="remove" />
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

/** Takes in a method from a file: kept among the own ones and opened. A file that holds no method is refused with one sentence. */
async function readMethodFile(file: File): Promise<void> {
  try {
    openEditor(await methodOf(file), { isNew: true });
    setUi({ fault: null });
  } catch (thrown) {
    setUi({ fault: faultOf(thrown) });
  }
}

async function methodOf(file: File): Promise<Method> {
  if (file.size > largestMethodFile)
    throw new Refusal('file-too-large', { most: Math.round(largestMethodFile / 1_000_000) });
  return parseMethodFile(utf8(await file.arrayBuffer()));
}

function utf8(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('import-not-utf8');
  }
}
