import { useEffect, useState } from 'react';
import type { Result } from '../../../shared/api/result.ts';
import type { Summarised, SummaryTarget } from '../../../shared/api/types.ts';
import { hasWords } from '../../../shared/domain/text/text.ts';
import { call } from '../../api.ts';
import { type FileJob, useFileJob } from '../make-file/use-file-job.ts';

/** A folder and how many workshops it has; null while nobody has looked. */
type Source = { readonly folder: string; readonly files: number | null };

export type SummaryState = FileJob<Summarised> & Source;

/** Which folder is summarised, where to, and how it went. */
export function useSummary() {
  const [source, setSource] = useState<Source>({ folder: '', files: null });
  const { file, change, propose, ...act } = useFileJob<Summarised>((target) =>
    call('summary.write', { folder: source.folder.trim(), ...target }),
  );
  const take = (result: Result<SummaryTarget>) => {
    setSource((now) => (result.ok ? sourceOf(result.value) : { ...now, files: null }));
    propose(result);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => void call('summary.propose', {}).then(take), []);
  return {
    ...act,
    state: { ...file, ...source },
    typeFolder: (folder: string) => {
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
