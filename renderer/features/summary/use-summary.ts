import { useEffect, useRef, useState } from 'react';
import type { Fault, Result } from '../../../shared/api/result.ts';
import type { Summarised, SummaryTarget } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { cancelJob, type Progress, runJob } from '../../state/job.ts';
import { nextName } from '../make-file/file-name.ts';

export type SummaryState = {
  readonly folder: string;
  /** How many workshops the folder has; null while nobody has looked. */
  readonly files: number | null;
  readonly path: string;
  /** The path the host proposed; another one was typed by a person. */
  readonly proposed: string;
  readonly exists: boolean;
  readonly writing: boolean;
  readonly progress: Progress | null;
  readonly fault: Fault | null;
  readonly done: Summarised | null;
};

const start: SummaryState = {
  folder: '',
  files: null,
  path: '',
  proposed: '',
  exists: false,
  writing: false,
  progress: null,
  fault: null,
  done: null,
};

/** Which folder is summarised, where to, and how it went. A refusal keeps what was given. */
export function useSummary() {
  const [state, setState] = useState(start);
  const job = useRef<string | null>(null);
  const change = (next: Partial<SummaryState>) => setState((now) => ({ ...now, ...next }));
  const take = (result: Result<SummaryTarget | null>) => {
    setState((now) => {
      // What comes late says nothing of what is being written or has been.
      if (now.writing || now.done) return now;
      if (!result.ok) return { ...now, fault: result.error, files: null };
      if (!result.value) return now;
      const { folder, files, path, exists } = result.value;
      const isOwn = now.path !== now.proposed;
      return { ...now, folder, files, fault: null, proposed: path, ...(isOwn ? {} : { path, exists }) };
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => {
    void call('summary.propose', {}).then(take);
    // Nobody waits any longer for what is left of the work.
    return () => void (job.current && cancelJob(job.current));
  }, []);

  const write = async (path: string, replace: boolean) => {
    change({ writing: true, progress: null, fault: null, done: null, path });
    const onProgress = (progress: Progress) => change({ progress });
    const result = await runJob(onProgress, (id) => {
      job.current = id;
      return call('summary.write', { folder: state.folder.trim(), path: path.trim(), replace, job: id });
    });
    job.current = null;
    if (result.ok)
      return change({ writing: false, done: result.value, path: result.value.path, exists: false });
    const exists = result.error.code === 'export-exists';
    return change({ writing: false, exists, fault: exists ? null : result.error });
  };

  return {
    state,
    typeFolder: (folder: string) => change({ folder, files: null, fault: null, done: null }),
    /** Looks at the folder that was typed. */
    lookAt: async (folder: string) => {
      if (folder.trim() !== '' && state.files === null)
        take(await call('summary.propose', { folder: folder.trim() }));
    },
    browse: async () => take(await call('summary.browse', { folder: state.folder })),
    typePath: (path: string) => change({ path, exists: false, fault: null, done: null }),
    write: (replace: boolean) => write(state.path, replace),
    /** Under the next name, where there is a file already: it is never replaced by Enter. */
    writeBeside: () => write(nextName(state.path), false),
    cancel: () => job.current !== null && cancelJob(job.current),
  };
}
