import type { ReactNode } from 'react';
import type { Fault } from '../../../shared/api/result.ts';
import { ProgressLine } from '../../components/screen-states.tsx';
import { sentenceOf } from '../../i18n/index.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { Progress } from '../../state/job.ts';
import styles from './FileDialog.module.css';

type Props = {
  readonly state: {
    readonly exists: boolean;
    readonly fault: Fault | null;
    readonly writing: boolean;
    readonly progress: Progress | null;
    readonly done: { readonly path: string } | null;
  };
  /** What is said beside the progress. */
  readonly writingWord: string;
  /** What was made, said before the path. */
  readonly doneWord: string;
  /** What else is said of how it stands. */
  readonly children?: ReactNode;
};

/** How it stands with the file: there already, being written, written, or refused. */
export function FileOutcome({ state, writingWord, doneWord, children }: Props) {
  const { exists, fault, writing, progress, done } = state;
  const { t } = useWords('register');
  return (
    <>
      {fault && fault.code !== 'job-cancelled' && (
        <p role="alert" className={styles.fault}>
          {sentenceOf(t, fault)}
        </p>
      )}
      {writing && <ProgressLine label={writingWord} progress={progress} />}
      <div role="status">
        {fault?.code === 'job-cancelled' && <p>{sentenceOf(t, fault)}</p>}
        {children}
        {exists && !writing && <p>{t('export.exists')}</p>}
        {done && (
          <p className={styles.done}>
            {doneWord} <bdi>{done.path}</bdi>
          </p>
        )}
      </div>
    </>
  );
}
