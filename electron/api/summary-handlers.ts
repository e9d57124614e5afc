import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SummaryTarget } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { textLanguage } from '../../shared/words/index.ts';
import { type SummaryPart, summariseApart, summaryParts } from '../export/summary/source.ts';
import { writeFileWhole } from '../files/atomic-file.ts';
import { translator } from '../host/words.ts';
import { slugOf } from '../library/file-names.ts';
import { surveyFiles, workshopFiles } from '../library/summary-parts.ts';
import { refuseIfCancelled } from '../work/run-in-worker.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';
import { prepareTarget, refuseTarget } from './export-handlers.ts';
import type { Job } from './jobs.ts';

type Skipped = Extract<SummaryPart, { kind: 'skipped' }>;

export const summaryHandlers: Handlers<'summary.propose' | 'summary.browse' | 'summary.write'> = {
  'summary.propose': (app, { folder }) => proposed(app, folder ?? app.library.files),

  'summary.browse': async (app, { folder }) => {
    const { browseForFolder } = app.capabilities;
    if (!browseForFolder) throw new Refusal('not-available');
    const chosen = await browseForFolder(folder);
    return chosen === null ? null : proposed(app, chosen);
  },

  'summary.write': (app, { folder: from, path: given, replace, job }) => {
    const folder = resolve(app.folders.documents, from);
    const path = prepareTarget(app, 'xlsx', given, replace);
    const files = workshopFiles(folder);
    if (files.length === 0) throw new Refusal('folder-empty', { path: folder });
    return app.jobs.run(job, async ({ signal, onProgress }) => {
      const skipped: Skipped[] = [];
      const content = await made(app, folder, files, skipped, { signal, onProgress });
      if (skipped.length === files.length) throw new Refusal('folder-empty', { path: folder });
      await writeFileWhole(path, content, () => {
        refuseIfCancelled(signal);
        refuseTarget('xlsx', path, replace);
      });
      app.writtenFiles.add(path);
      const workshops = files.length - skipped.length;
      return {
        path,
        bytes: content.byteLength,
        workshops,
        skipped: skipped.map(({ file, fault }) => ({ file, fault })),
      };
    });
  },
};

/** Reading is the first half of the work, one file after the other; the workbook is made in a process of its own. */
function made(
  app: AppState,
  folder: string,
  files: readonly string[],
  skipped: Skipped[],
  { signal, onProgress }: Job,
): Promise<Uint8Array> {
  const head = { folder, language: textLanguage(app.preferences.language), madeAt: new Date().toISOString() };
  const of = 2 * files.length;
  return summariseApart(app.capabilities.startWorker, {
    parts: heard(
      summaryParts(head, surveyFiles(folder, files, app.inspector, app.openSession)),
      (part, index) => {
        if (part.kind === 'skipped') skipped.push(part);
        onProgress({ done: Math.min(index, files.length), of });
      },
    ),
    signal,
    onProgress: (come) => onProgress({ done: files.length * (1 + come.done / come.of), of }),
  });
}

async function* heard<T>(list: AsyncIterable<T>, hear: (item: T, index: number) => void): AsyncGenerator<T> {
  let index = 0;
  for await (const item of list) {
    hear(item, index);
    index += 1;
    yield item;
  }
}

/** What a folder holds, and where a summary of it could be written. */
function proposed(app: AppState, folder: string): SummaryTarget {
  const files = workshopFiles(folder).length;
  const words = translator(app.preferences.language);
  const isLibrary = folder === app.library.files;
  const name = [words('summary:fileName'), ...(isLibrary ? [] : [slugOf(basename(folder))])].join('-');
  const path = join(app.folders.documents, `${name}.xlsx`);
  return { folder, files, path, exists: existsSync(path) };
}
