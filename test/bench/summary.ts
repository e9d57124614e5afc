import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importWorkshop } from '../../electron/commands/make-workshop-file.ts';
import { summaryBook } from '../../electron/export/summary/build-summary.ts';
import {
  type SummaryPart,
  summariseApart,
  summaryOf,
  summaryParts,
} from '../../electron/export/summary/source.ts';
import { Inspector } from '../../electron/library/inspect.ts';
import { surveyFiles, workshopFiles } from '../../electron/library/summary-parts.ts';
import { startWorker } from '../../electron/loopback/start-worker.ts';
import { interchangeText, toInterchange } from '../../shared/domain/interchange/index.ts';
import { bigSource } from '../helpers/workbook/big-source.ts';
import type { Figure } from './figure.ts';
import { writeBare } from './write-bare.ts';

const workshops = 100;
const risks = 200;

/** A folder of 100 workshops of 200 risks made into one workbook, against bare exceljs writing the same cells. */
export async function run(): Promise<Figure[]> {
  const folder = folderOfMany();
  const head = { folder, language: 'sv', madeAt: new Date().toISOString() } as const;
  const parts = () =>
    summaryParts(head, surveyFiles(folder, workshopFiles(folder), new Inspector(startWorker), null));
  const begun = performance.now();
  await summariseApart(startWorker, { parts: parts() });
  const time = performance.now() - begun;
  const all: SummaryPart[] = [];
  for await (const part of parts()) all.push(part);
  const before = performance.now();
  await writeBare(summaryBook(summaryOf(all)).sheets);
  const bare = performance.now() - before;
  rmSync(folder, { recursive: true });
  const name = `a folder of ${workshops} workshops of ${risks} risks in one workbook`;
  return [{ name, value: time, unit: 'ms', bare, ratio: time / bare }];
}

function folderOfMany(): string {
  const folder = mkdtempSync(join(tmpdir(), 'storforum-bench-'));
  const { snapshot } = bigSource(risks, 3 * risks);
  const text = interchangeText(toInterchange(snapshot.rows, snapshot.personNames));
  for (let index = 0; index < workshops; index += 1)
    importWorkshop(join(folder, `${String(index).padStart(3, '0')}.storforum`), text);
  return folder;
}
