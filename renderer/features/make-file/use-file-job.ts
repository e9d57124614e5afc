// A file made as long work: its proposed name, its progress, and how it ends.

import { useEffect, useRef, useState } from 'react';
import { type ExportFormat, endingOf, exportFormats } from '../../../shared/api/files.ts';
import type { Fault, Result } from '../../../shared/api/result.ts';
import { cancelJob, type Progress, runJob } from '../../api.ts';
import { announce } from '../../state/announcer.ts';
import { useKeptForm } from '../../state/kept-form.ts';
import { setUi } from '../../state/ui-store.ts';

/** A file that is made in a dialog: where to, how far it has come, and what came of it. */
export type FileJob<Done> = {
  readonly path: string;
  /** The path the host proposed; another one was typed or chosen by a person. */
  readonly proposed: string;
  /** Whether a file of that name is known to be there. */
  readonly exists: boolean;
  readonly fault: Fault | null;
  readonly writing: boolean;
  /** How far it has come; null before anything was heard. */
  readonly progress: Progress | null;
  readonly done: Done | null;
};

type FileTarget = { readonly path: string; readonly replace: boolean; readonly job: string };

const start = {
  path: '',
  proposed: '',
  exists: false,
  fault: null,
  writing: false,
  progress: null,
  done: null,
} as const;

const begun = { writing: true, progress: null, fault: null, done: null } as const;
/** What was said of a path holds no longer for another one. */
const untold = { exists: false, fault: null, done: null } as const;

/** How many names are tried beside those that are taken. */
const mostTries = 1_000;

/**
 * The making of a file. A refusal keeps the path that was given. Where the dialog goes while the file is being written
 * it is written all the same, and a failure is told in the line at the bottom. A path that was typed waits for the next
 * dialog of that name.
 */
export function useFileJob<Done extends { readonly path: string }>(
  name: string,
  make: (target: FileTarget) => Promise<Result<Done>>,
) {
  const [kept, keep, forget] = useKeptForm(name, () => ({ path: '' }));
  const [file, setFile] = useState<FileJob<Done>>({ ...start, path: kept.path });
  const isThere = useIsThere();
  const job = useRef<string | null>(null);
  const change = (next: Partial<FileJob<Done>>) => setFile((now) => ({ ...now, ...next }));

  const attempt = (path: string, replace: boolean): Promise<Result<Done>> =>
    runJob(
      (progress) => change({ progress }),
      (id) => {
        job.current = id;
        return make({ path: path.trim(), replace, job: id });
      },
    );
  const settle = (result: Result<Done>, path: string) => {
    job.current = null;
    if (result.ok) forget();
    // Where the dialog is gone, nothing else says so.
    if (result.ok && !isThere()) announce((t) => t('register:export.made', { path: result.value.path }));
    if (result.ok)
      return change({ writing: false, done: result.value, path: result.value.path, exists: false });
    if (!isThere()) return setUi({ fault: result.error });
    change({ writing: false, path, ...(isTaken(result) ? { exists: true } : { fault: result.error }) });
  };

  return {
    file,
    change,
    /**
     * Takes a path that the host proposes, unless a person has given another one. What comes late says nothing of what
     * is being written or has been.
     */
    propose: (target: Result<{ readonly path: string; readonly exists: boolean }>) =>
      setFile((now) => {
        if (now.writing || now.done) return now;
        if (!target.ok) return { ...now, fault: target.error };
        const { path, exists } = target.value;
        return { ...now, fault: null, proposed: path, ...(now.path === now.proposed && { path, exists }) };
      }),
    typePath: (path: string) => {
      keep({ path: path === file.proposed ? '' : path });
      change({ path, ...untold });
    },
    write: async (replace: boolean) => {
      change({ ...begun, exists: false });
      settle(await attempt(file.path, replace), file.path);
    },
    /** Writes beside the file that is there, under the first free name: Enter never replaces a file. */
    writeBeside: async () => {
      change(begun);
      let path = nextName(file.path);
      let result = await attempt(path, false);
      for (let tries = 1; tries < mostTries && isTaken(result); tries += 1) {
        path = nextName(path);
        result = await attempt(path, false);
      }
      settle(result, path);
    },
    /** Ends the writing: nothing is left behind, and the call is answered so. */
    cancel: () => {
      if (job.current) cancelJob(job.current);
    },
  };
}

function isTaken(result: Result<unknown>): boolean {
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

const endings = new RegExp(`\\.(${exportFormats.map(endingOf).join('|')})$`, 'i');

/** The path with the ending of a format, in place of the ending of another. */
export function withFormat(path: string, format: ExportFormat): string {
  return `${path.replace(endings, '')}.${endingOf(format)}`;
}

/** The next name beside one that is taken: `register.xlsx`, `register (2).xlsx`, `register (3).xlsx`. */
export function nextName(path: string): string {
  const [, stem = path, number, ending = ''] = /^(.*?)(?: \((\d{1,6})\))?(\.[^./\\]*)?$/s.exec(path) ?? [];
  return `${stem} (${Number(number ?? 1) + 1})${ending}`;
}
