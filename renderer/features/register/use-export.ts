import { useEffect, useRef, useState } from 'react';
import type { ExportFormat } from '../../../shared/api/files.ts';
import type { Fault, Result } from '../../../shared/api/result.ts';
import type { Exported, ExportTarget } from '../../../shared/api/types.ts';
import { call } from '../../api.ts';
import { settled } from '../../state/board-store.ts';
import { cancelJob, type Progress, runJob } from '../../state/job.ts';
import { setUi } from '../../state/ui-store.ts';
import { nextName, withFormat } from '../make-file/file-name.ts';

export type ExportState = {
  readonly format: ExportFormat;
  readonly path: string;
  /** The path the host proposed; another one was typed or chosen by a person. */
  readonly proposed: string;
  /** Whether a file of that name is known to be there. */
  readonly exists: boolean;
  readonly fault: Fault | null;
  readonly writing: boolean;
  /** How far it has come; null before anything was heard. */
  readonly progress: Progress | null;
  readonly done: Exported | null;
};

const start: ExportState = {
  format: 'xlsx',
  path: '',
  proposed: '',
  exists: false,
  fault: null,
  writing: false,
  progress: null,
  done: null,
};

/** How many names are tried beside those that are taken. */
const mostTries = 1_000;

/** What is exported, where to, and how it went. A refusal keeps the path that was given. */
export function useExport() {
  const [state, setState] = useState(start);
  const isThere = useIsThere();
  const job = useRef<string | null>(null);
  const change = (next: Partial<ExportState>) => setState((now) => ({ ...now, ...next }));

  const propose = async (format: ExportFormat) => {
    const result = await call('export.propose', { format });
    if (!result.ok) return change({ fault: result.error });
    const { path, exists } = result.value;
    // Whatever was typed while the host thought it over stays.
    setState((now) =>
      now.format === format && now.path === now.proposed ? { ...now, path, proposed: path, exists } : now,
    );
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the dialog opens.
  useEffect(() => void propose(start.format), []);

  const settle = (result: Result<Exported>, path: string) => {
    if (result.ok)
      return change({ writing: false, done: result.value, path: result.value.path, exists: false });
    if (!isThere()) return setUi({ fault: result.error });
    const exists = result.error.code === 'export-exists';
    change({ writing: false, path, exists, fault: exists ? null : result.error });
  };

  const write = (path: string, replace: boolean): Promise<Result<Exported>> => {
    const onProgress = (progress: Progress) => change({ progress });
    return runJob(onProgress, async (id) => {
      job.current = id;
      // What was typed last may still be on its way to the disk: it belongs in the file.
      await settled();
      return call('export.write', { format: state.format, path: path.trim(), replace, job: id });
    });
  };

  return {
    state,
    chooseFormat: (format: ExportFormat) => {
      const isOwn = state.path !== state.proposed;
      change({ ...start, format, ...(isOwn ? { path: withFormat(state.path, format) } : {}) });
      if (!isOwn) void propose(format);
    },
    typePath: (path: string) => change({ path, exists: false, fault: null, done: null }),
    browse: async () => {
      const result = await call('export.browse', { format: state.format, path: state.path });
      if (!result.ok) change({ fault: result.error });
      else if (result.value) change(chosen(result.value));
    },
    write: async (replace: boolean) => {
      change(begun);
      settle(await write(state.path, replace), state.path);
    },
    /** Writes beside the file that is there, under the first free name. */
    writeBeside: async () => {
      change(begun);
      let path = nextName(state.path);
      let result = await write(path, false);
      for (let tries = 1; tries < mostTries && isTaken(result); tries += 1) {
        path = nextName(path);
        result = await write(path, false);
      }
      settle(result, path);
    },
    /** Ends the writing: nothing is left behind, and the call is answered so. */
    cancel: () => {
      if (job.current) cancelJob(job.current);
    },
  };
}

function chosen({ path, exists }: ExportTarget): Partial<ExportState> {
  return { path, exists, fault: null, done: null };
}

const begun = { writing: true, progress: null, fault: null, done: null } as const;

function isTaken(result: Result<Exported>): boolean {
  return !result.ok && result.error.code === 'export-exists';
}

/** Whether the dialog still stands: an answer may come after it was closed. */
function useIsThere(): () => boolean {
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  return () => there.current;
}
