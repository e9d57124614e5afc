import type { ClipboardEvent, ReactNode } from 'react';
import { useFileDrop } from '../../components/FileField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { isField } from '../record/focus.ts';
import styles from './FileDropArea.module.css';
import { accepted, openImport } from './import-store.ts';
import { isTable } from './pasted-table.ts';

type Props = { readonly className: string | undefined; readonly children: ReactNode };

/**
 * Takes a file that is dropped or pasted anywhere in it, and cells of a workbook pasted where threats are typed. What
 * stands in it is not drawn anew for that.
 */
export function FileDropArea({ className, children }: Props) {
  const { t } = useWords('import-threats');
  const { isOver, ...drop } = useFileDrop(openImport);
  const onPaste = (event: ClipboardEvent) => {
    const file = fileIn(event) ?? cellsIn(event, t('pasted'));
    if (!file) return;
    event.preventDefault();
    event.stopPropagation();
    openImport(file);
  };
  return (
    <div className={className} onPasteCapture={onPaste} {...drop}>
      {children}
      {isOver && <p className={styles.dropHere}>{t('dropHere')}</p>}
    </div>
  );
}

/** Cells copied from a workbook bring a picture of themselves: only files with a known ending count. */
function fileIn({ clipboardData }: ClipboardEvent): File | undefined {
  const isAccepted = ({ name }: File) => accepted.some((ending) => name.toLowerCase().endsWith(ending));
  return [...clipboardData.files].find(isAccepted);
}

/** Copied cells are a table like any other, and go the same way. */
function cellsIn({ clipboardData, target }: ClipboardEvent, name: string): File | undefined {
  const text = clipboardData.getData('text/plain');
  return isField(target) && isTable(text) ? new File([text], name) : undefined;
}
