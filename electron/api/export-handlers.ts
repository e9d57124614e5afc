import { existsSync, mkdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type ExportFormat, endingOf } from '../../shared/api/files.ts';
import type { Exported, ExportTarget, Snapshot } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { hasWords } from '../../shared/domain/text/text.ts';
import { isCard } from '../../shared/domain/workshop/joined.ts';
import { isCounted } from '../../shared/domain/workshop/risk-status.ts';
import type { Words } from '../../shared/words/areas.ts';
import { wordsLanguage } from '../../shared/words/index.ts';
import { snapshotOf } from '../commands/session.ts';
import { logSlices } from '../db/queries/changes.ts';
import { exportApart, finishApart, partsOf } from '../export/parts.ts';
import { printReport } from '../export/pdf/print-report.ts';
import { noPrinter } from '../export/print-pdf.ts';
import { writeFileWhole } from '../files/atomic-file.ts';
import { translator } from '../host/words.ts';
import { refuseUnportable, slugOf } from '../library/file-names.ts';
import { refuseIfCancelled } from '../work/run-in-worker.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const exportHandlers: Handlers<
  'export.propose' | 'export.browse' | 'export.write' | 'file.open' | 'file.show'
> = {
  'export.propose': (app, { format }) => {
    const { title = '', language = 'sv' } = snapshotOf(app.workshop).rows.workshop[0] ?? {};
    const name = [title, ...partOf(format, translator(wordsLanguage(language)))].map(slugOf).join('-');
    return target(join(app.folders.documents, `${name}.${endingOf(format)}`));
  },

  'export.browse': async (app, { path }) => {
    const { browseForTarget } = app.capabilities;
    if (!browseForTarget) throw new Refusal('not-available');
    const chosen = await browseForTarget(path);
    return chosen === null ? null : target(chosen);
  },

  'export.write': (app, { format, path: given, replace, job, delimiter }) => {
    const path = prepareTarget(app, format, given, replace);
    const snapshot = snapshotOf(app.workshop);
    const changes = logSlices(app.workshop.database, app.workshop.stack);
    const parts = partsOf(format, snapshot, changes, {
      exportedAt: new Date().toISOString(),
      delimiter,
    });
    return app.jobs.run(job, async ({ signal, onProgress }) => {
      const { startWorker, printPdf = noPrinter } = app.capabilities;
      const built = await exportApart(startWorker, { parts, signal, onProgress });
      const finish = finishApart(startWorker, signal);
      const content =
        format === 'pdf'
          ? await printReport(Buffer.from(built).toString('utf8'), printPdf, finish, signal)
          : built;
      await writeFileWhole(path, content, () => {
        refuseIfCancelled(signal);
        refuseTarget(format, path, replace);
      });
      app.writtenFiles.add(path);
      return exported(path, content.byteLength, snapshot);
    });
  },

  'file.open': async (app, { path }) => {
    const { openFile } = app.capabilities;
    refuseUnlessWritten(app, path);
    if (!openFile) throw new Refusal('not-available');
    if ((await openFile(path)) !== '') throw new Refusal('file-not-opened');
    return null;
  },

  'file.show': (app, { path }) => {
    const { showFile } = app.capabilities;
    refuseUnlessWritten(app, path);
    if (!showFile) throw new Refusal('not-available');
    showFile(path);
    return null;
  },
};

/** Whether a file can be handed to the system here. */
export function opensFiles({ capabilities }: AppState): boolean {
  return capabilities.openFile !== undefined && capabilities.showFile !== undefined;
}

/** No other file is handed to the system, whatever a page asks for. */
function refuseUnlessWritten(app: AppState, path: string): void {
  if (!app.writtenFiles.has(path)) throw new Refusal('not-allowed');
  if (!app.writtenFiles.isThere(path)) throw new Refusal('file-missing');
}

/** Formats that hold a part of the workshop say so in the name of the file. */
function partOf(format: ExportFormat, words: Words): string[] {
  if (format === 'register-csv') return [words('workbook:sheet.register')];
  if (format === 'measures-csv') return [words('workbook:sheet.measures')];
  return format === 'threats-csv' ? [words('workbook:sheet.threats')] : [];
}

function target(path: string): ExportTarget {
  return { path, exists: existsSync(path) };
}

/** Where a file goes that was named by a person; the proposed folder is made. Throws what `refuseTarget` does. */
export function prepareTarget(app: AppState, format: ExportFormat, given: string, replace: boolean): string {
  const path = resolve(app.folders.documents, given);
  refuseTarget(format, path, replace);
  if (dirname(path) === app.folders.documents) makeProposedFolder(path);
  return path;
}

/** Nothing is replaced unless that was said, and a file has a name that can be read, here and elsewhere. */
export function refuseTarget(format: ExportFormat, path: string, replace: boolean): void {
  const ending = endingOf(format);
  if (!path.toLowerCase().endsWith(`.${ending}`)) throw new Refusal('export-format', { format: ending });
  if (!hasWords(basename(path).slice(0, -ending.length - 1))) throw new Refusal('text-empty');
  refuseUnportable(basename(path));
  if (!replace && existsSync(path)) throw new Refusal('export-exists', { path });
}

/** The folder that is proposed may not be there yet; any other is the person's own to make. */
function makeProposedFolder(path: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch {
    throw new Refusal('export-not-writable', { path });
  }
}

function exported(path: string, bytes: number, { rows }: Snapshot): Exported {
  return {
    path,
    bytes,
    risks: rows.risk.filter(isCounted).length,
    threats: rows.threat.filter(isCard).length,
  };
}
