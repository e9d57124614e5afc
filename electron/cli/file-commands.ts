// The commands that check a workshop file, or make one file of another.

import { readFileSync, statSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import {
  type ExportFormat,
  endingOf,
  exportFormats,
  largestUpload,
  refuseLarger,
} from '../../shared/api/files.ts';
import { refusalPhrase } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { textLanguage } from '../../shared/words/index.ts';
import { makeImported } from '../commands/make-workshop-file.ts';
import { buildSummary } from '../export/summary/build-summary.ts';
import { type SummaryPart, summaryParts } from '../export/summary/source.ts';
import { writeExport } from '../export/write-export.ts';
import { writeFileWhole } from '../files/atomic-file.ts';
import { surveyFiles, workshopFiles } from '../library/summary-parts.ts';
import { printInBrowser } from '../loopback/print-pdf.ts';
import { CliFault, needFile, refuseExisting } from './cli-fault.ts';
import { exportSource, readWorkshop, withInspector } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

/**
 * Writes a workshop as the ending of the target says. A former export of that name is replaced, or left as it was;
 * only a Word report never is, since an analyst writes on in it.
 */
export async function exportCommand({ words, table }: Call, file: string, target: string): Promise<string> {
  const format = formatOf(target, table);
  if (format === 'docx') refuseExisting(target);
  await writeExport(format, target, await readWorkshop(file, exportSource), printInBrowser);
  return words('cli:wrote', { path: target });
}

function formatOf(path: string, table: Call['table']): ExportFormat {
  const ending = extname(path).toLowerCase();
  if (ending === '.csv') return `${table}-csv`;
  const format = exportFormats.find((each) => ending === `.${endingOf(each)}`);
  if (!format) throw new CliFault('unknownEnding', { path });
  return format;
}

/** Makes a workshop file of interchange JSON. A fault leaves no file. */
export async function importCommand({ words }: Call, source: string, file: string): Promise<string> {
  needFile(source);
  refuseExisting(file);
  const bytes = bytesOf(source);
  const imported = await withInspector((inspector) => inspector.ask('interchange', { bytes }));
  makeImported(file, imported);
  return words('cli:wrote', { path: file });
}

function bytesOf(path: string): Buffer {
  const found = statSync(path);
  // A pipe would be waited for.
  if (!found.isFile()) throw new CliFault('notReadable', { path });
  refuseLarger(found.size, largestUpload);
  try {
    return readFileSync(path);
  } catch {
    throw new CliFault('notReadable', { path });
  }
}

/** Writes one workbook over all workshop files of a folder, and names those that could not be read. */
export async function summaryCommand(
  { language, words }: Call,
  folder: string,
  target: string,
): Promise<string> {
  if (extname(target).toLowerCase() !== '.xlsx') throw new CliFault('needsXlsx', { path: target });
  const head = {
    folder: resolve(folder),
    language: textLanguage(language),
    madeAt: new Date().toISOString(),
  };
  const parts: SummaryPart[] = [];
  await withInspector(async (inspector) => {
    const files = surveyFiles(folder, workshopFiles(folder), inspector, null);
    for await (const part of summaryParts(head, files)) parts.push(part);
  });
  const skipped = parts.filter((part) => part.kind === 'skipped');
  if (!parts.some(({ kind }) => kind === 'workshop')) throw new Refusal('folder-empty', { path: folder });
  await writeFileWhole(target, await buildSummary(parts));
  return [
    ...skipped.map(({ file, fault }) => words('cli:skipped', { file, why: refusalPhrase(words, fault) })),
    words('cli:wrote', { path: target }),
  ].join('\n');
}

/** Checks a file without writing to it. The first damage found is told in one sentence. */
export async function verifyCommand({ words }: Call, file: string): Promise<string> {
  needFile(file);
  const { damage, changes, risks, threats } = await withInspector((inspector) =>
    inspector.ask('damage', { path: file }),
  );
  const [first] = damage;
  if (first) throw new CliFault(`damage.${first.code}`, { where: first.where });
  return words('cli:whole', {
    changes: words('cli:changes', { count: changes }),
    risks: words('common:risks', { count: risks }),
    threats: words('common:threats', { count: threats }),
  });
}
