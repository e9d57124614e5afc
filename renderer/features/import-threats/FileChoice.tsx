import { type ClipboardEvent, type ReactNode, useRef } from 'react';
import { isIndentedList } from '../../../shared/domain/threat-table/index.ts';
import { Button } from '../../components/Button.tsx';
import { FileField, useFileDrop } from '../../components/FileField.tsx';
import { useSlow } from '../../components/use-time.ts';
import { useWords } from '../../i18n/use-words.ts';
import { KeyCapOf } from '../../keys/KeyCapOf.tsx';
import { importKeys } from '../../keys/tables/frame.ts';
import { isField } from '../record/focus.ts';
import styles from './ImportDialog.module.css';
import { openImport, readFile, recognised, useImport } from './import-store.ts';
import { hasIndentedList, hasTable, isTable } from './use-table.ts';

/** What can be imported, and the ways to choose it. */
export function ChooseFile() {
  const { t } = useWords('import-threats');
  const reading = useImport((state) => state.reading);
  const isSlow = useSlow(reading !== null);
  return (
    <>
      <dl className={styles.kinds}>
        <dt>{t('kind.table')}</dt>
        <dd>{t('kind.tableFiles')}</dd>
        <dt>{t('kind.group')}</dt>
        <dd>{t('kind.groupFiles')}</dd>
        <dt>{t('kind.book')}</dt>
        <dd>{t('kind.bookFiles')}</dd>
      </dl>
      <p className={styles.choose}>
        <FileButton label={t('choose')} look="main" /> <span>{t('orDrop')}</span>
      </p>
      <p role="status" className={styles.reading}>
        {isSlow ? t('reading', { name: reading }) : ''}
      </p>
    </>
  );
}

type Props = { readonly label: string; readonly look?: 'main' | 'quiet' };

/** Opens the system's own choice of file. */
function FileButton({ label, look }: Props) {
  const { t } = useWords('import-threats');
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look={look ?? 'plain'} onClick={() => field.current?.click()}>
        {label}
      </Button>
      <FileField
        ref={field}
        label={t('file')}
        accept={recognised.join(',')}
        onFile={(file) => void readFile(file)}
      />
    </>
  );
}

type LineProps = { readonly name: string; readonly children: string };

/** Which file is looked at, what there is in it, and the way to another one. */
export function FileLine({ name, children }: LineProps) {
  const { t } = useWords('import-threats');
  return (
    <div className={styles.file}>
      <p>
        <b dir="auto" className={styles.name}>
          {name}
        </b>
        <span role="status">{children}</span>
      </p>
      <FileButton label={t('chooseOther')} look="quiet" />
    </div>
  );
}

/** The quiet way to a file of threats. */
export function ImportButton() {
  const { t } = useWords('import-threats');
  return (
    <Button look="quiet" className={styles.button} onClick={() => openImport()}>
      {t('open')} <KeyCapOf table={importKeys} row="open" />
    </Button>
  );
}

type AreaProps = { readonly className: string | undefined; readonly children: ReactNode };

/**
 * Takes a file that is dropped or pasted anywhere in it, and cells of a workbook pasted where threats are typed. Its children are not rendered again for that.
 */
export function FileDropArea({ className, children }: AreaProps) {
  const { t } = useWords('import-threats');
  const { isOver, ...drop } = useFileDrop(openImport);
  const onPaste = (event: ClipboardEvent) => {
    const file = fileIn(event) ?? tableIn(event, t('pasted'), t('pastedList'));
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
  const isAccepted = ({ name }: File) => recognised.some((ending) => name.toLowerCase().endsWith(ending));
  return [...clipboardData.files].find(isAccepted);
}

/** Copied cells are read like the table of a file, and a list with items below others like a file of lines. */
function tableIn({ clipboardData, target }: ClipboardEvent, cells: string, list: string): File | undefined {
  if (!isField(target)) return undefined;
  const page = clipboardData.getData('text/html');
  if (hasTable(page)) return new File(['<html>', page], cells);
  if (hasIndentedList(page)) return new File(['<html>', page], list);
  const text = clipboardData.getData('text/plain');
  if (isTable(text)) return new File([text], cells);
  return isIndentedList(text) ? new File([text], list) : undefined;
}
