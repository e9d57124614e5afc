// Exporting the register: the dialog, and the file it makes.

import { useEffect, useId } from 'react';
import {
  type CsvDelimiter,
  csvDelimiters,
  type ExportFormat,
  exportFormats,
  isCsv,
} from '../../../shared/api/files.ts';
import type { Exported } from '../../../shared/api/types.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { call } from '../../api.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { settled } from '../../state/board-store.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { useInterfaceLanguage } from '../../state/selectors.ts';
import { useUi } from '../../state/ui-store.ts';
import { FileDialog, FileOutcome, PathField } from '../make-file/FileDialog.tsx';
import { useFileJob, withFormat } from '../make-file/use-file-job.ts';
import styles from './ExportDialog.module.css';

/** Writes the workshop to a file for the analyst, at any moment and with whatever there is. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('register');
  const id = useId();
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const { state, ...act } = useExport();
  const { format, delimiter, path, fault, writing, done } = state;
  return (
    <FileDialog
      title={t('export.title')}
      word={t('export.write')}
      isFilled={hasWords(path)}
      state={state}
      onWrite={act.write}
      onWriteBeside={act.writeBeside}
      onCancel={act.cancel}
      onClose={onClose}
    >
      <fieldset className={styles.formats}>
        <legend>{t('export.format')}</legend>
        {exportFormats.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name={`${id}-format`}
              checked={each === format}
              disabled={writing}
              onChange={() => act.chooseFormat(each)}
            />
            <span>
              <b>{t(`export.${each}`)}</b> {t(`export.${each}Help`)}
            </span>
          </label>
        ))}
      </fieldset>
      {isCsv(format) && (
        <SelectField
          label={t('export.delimiter')}
          value={delimiter}
          options={csvDelimiters.map((value) => ({
            value,
            label: t(`export.delimiters.${delimiterNames[value]}`),
          }))}
          onChoose={(value) => act.chooseDelimiter(value as CsvDelimiter)}
        />
      )}
      <PathField
        label={t('export.path')}
        value={path}
        readOnly={writing}
        describedBy={`${id}-outcome`}
        isWrong={fault !== null}
        onType={act.typePath}
        onBrowse={nativeDialogs ? act.browse : undefined}
      />
      <div id={`${id}-outcome`} className={styles.outcome}>
        <FileOutcome
          state={state}
          writingWord={t('export.writing')}
          doneWord={t('export.done', {
            risks: t('common:risks', { count: done?.risks ?? 0 }),
            threats: t('common:threats', { count: done?.threats ?? 0 }),
          })}
        />
      </div>
    </FileDialog>
  );
}

/** What delimiters are called in a list, where the sign alone would not be seen. */
const delimiterNames = { ';': 'semicolon', ',': 'comma', '\t': 'tab' } as const;

type Choices = { readonly format: ExportFormat; readonly delimiter: CsvDelimiter };

/** What is exported, where to, and how it went. */
function useExport() {
  // Excel expects what the computer's language has, which is mostly that of the window.
  const isSwedish = useInterfaceLanguage() === 'sv';
  const [{ format, delimiter }, keep, forget] = useKeptForm<Choices>('export', () => ({
    format: 'xlsx',
    delimiter: isSwedish ? ';' : ',',
  }));
  const { file, change, propose, ...act } = useFileJob<Exported>('export/path', async (target) => {
    // What was typed last may still be on its way to the disk: it belongs in the file.
    await settled();
    return call('export.write', { format, ...target, ...(isCsv(format) && { delimiter }) });
  });
  useEffect(() => {
    if (file.done) forget();
  }, [file.done, forget]);
  // What is proposed is asked for anew with each format; an answer for one that was left says nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another format is chosen.
  useEffect(() => {
    let isWanted = true;
    void call('export.propose', { format }).then((result) => {
      if (isWanted) propose(result);
    });
    return () => {
      isWanted = false;
    };
  }, [format]);
  return {
    ...act,
    state: { ...file, format, delimiter },
    chooseDelimiter: (chosen: CsvDelimiter) => {
      keep({ delimiter: chosen });
      act.typePath(file.path);
    },
    chooseFormat: (chosen: ExportFormat) => {
      keep({ format: chosen });
      const isOwn = file.path !== file.proposed;
      act.typePath(isOwn ? withFormat(file.path, chosen) : '');
      if (!isOwn) change({ proposed: '' });
    },
    browse: async () => {
      const result = await call('export.browse', { format, path: file.path });
      if (!result.ok) change({ fault: result.error });
      else if (result.value) change({ ...result.value, fault: null, done: null });
    },
  };
}
