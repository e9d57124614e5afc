// A summary over the workshops of a folder: the dialog, and the file it makes.

import { useEffect, useId, useState } from 'react';
import type { Result } from '../../../shared/api/result.ts';
import type { Summarised, SummaryTarget } from '../../../shared/api/types.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { call } from '../../api.ts';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { useUi } from '../../state/ui-store.ts';
import { FileDialog, FileOutcome, PathField } from '../make-file/FileDialog.tsx';
import { type FileJob, useFileJob } from '../make-file/use-file-job.ts';
import styles from './SummaryDialog.module.css';

/** One workbook over all workshops of a folder. */
export function SummaryDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('summary-dialog');
  const id = useId();
  const nativeDialogs = useUi((ui) => ui.start?.nativeDialogs ?? false);
  const { state, ...act } = useSummary();
  const { folder, path, writing, fault } = state;
  return (
    <FileDialog
      title={t('title')}
      word={t('write')}
      isFilled={hasWords(folder) && hasWords(path)}
      state={state}
      onWrite={act.write}
      onWriteBeside={act.writeBeside}
      onCancel={act.cancel}
      onClose={onClose}
    >
      <p className={styles.quiet}>{t('help')}</p>
      <PathField
        label={t('folder')}
        value={folder}
        readOnly={writing}
        describedBy={`${id}-outcome`}
        isWrong={fault?.code === 'folder-missing' || fault?.code === 'folder-empty'}
        onType={act.typeFolder}
        onLeave={() => void act.lookAt(folder)}
        onBrowse={nativeDialogs ? act.browse : undefined}
      />
      <PathField
        label={t('path')}
        value={path}
        readOnly={writing}
        describedBy={`${id}-outcome`}
        isWrong={fault?.code === 'export-not-writable' || fault?.code === 'export-format'}
        onType={act.typePath}
      />
      <SummaryOutcome id={`${id}-outcome`} state={state} />
    </FileDialog>
  );
}

/** How many workshops there are, how far the work has come, what it made, and which files were passed over. */
function SummaryOutcome({ id, state }: { readonly id: string; readonly state: SummaryState }) {
  const { t } = useWords('summary-dialog');
  const { files, writing, fault, done } = state;
  return (
    <div id={id} className={styles.outcome}>
      <FileOutcome
        state={state}
        writingWord={t('writing')}
        doneWord={t('done', { count: done?.workshops ?? 0 })}
      >
        {files !== null && !writing && !done && !fault && <p>{t('files', { count: files })}</p>}
      </FileOutcome>
      {done && done.skipped.length > 0 && (
        <>
          <p>{t('skipped', { count: done.skipped.length })}</p>
          <ul className={styles.skipped}>
            {done.skipped.map(({ file, fault: why }) => (
              <li key={file}>
                <bdi>{file}</bdi>: {sentenceOf(t, why)}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** A folder and how many workshops it has; null while nobody has looked. */
type Source = { readonly folder: string; readonly files: number | null };

type SummaryState = FileJob<Summarised> & Source;

/** Which folder is summarised, where to, and how it went. */
function useSummary() {
  const [kept, keep, forget] = useKeptForm('summary', () => ({ folder: '' }));
  const [source, setSource] = useState<Source>({ folder: kept.folder, files: null });
  const { file, change, propose, ...act } = useFileJob<Summarised>('summary/path', (target) =>
    call('summary.write', { folder: source.folder.trim(), ...target }),
  );
  useEffect(() => {
    if (file.done) forget();
  }, [file.done, forget]);
  const take = (result: Result<SummaryTarget>) => {
    setSource((now) => (result.ok ? sourceOf(result.value) : { ...now, files: null }));
    propose(result);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => void call('summary.propose', kept.folder === '' ? {} : kept).then(take), []);
  return {
    ...act,
    state: { ...file, ...source },
    typeFolder: (folder: string) => {
      keep({ folder });
      setSource({ folder, files: null });
      change({ fault: null, done: null });
    },
    /** Looks at the folder that was typed. */
    lookAt: async (folder: string) => {
      if (hasWords(folder) && source.files === null)
        take(await call('summary.propose', { folder: folder.trim() }));
    },
    browse: async () => {
      const result = await call('summary.browse', { folder: source.folder });
      if (!result.ok) take(result);
      else if (result.value) take({ ok: true, value: result.value });
    },
  };
}

function sourceOf({ folder, files }: SummaryTarget): Source {
  return { folder, files };
}
