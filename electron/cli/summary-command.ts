import { extname, resolve } from 'node:path';
import { refusalPhrase } from '../../shared/api/result.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { textLanguage } from '../../shared/words/index.ts';
import { buildSummary } from '../export/summary/build-summary.ts';
import { type SummaryPart, summaryParts } from '../export/summary/source.ts';
import { writeFileWhole } from '../export/write-file.ts';
import { surveyFiles, workshopFiles } from '../library/summary-parts.ts';
import { CliFault } from './cli-fault.ts';
import { withInspector } from './read-workshop.ts';
import type { Call } from './run-cli.ts';

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
