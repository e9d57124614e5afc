import type { ExportFormat } from '../../shared/api/files.ts';
import { interchangeText, toInterchange } from '../../shared/domain/interchange/index.ts';
import { writeFileWhole } from '../files/atomic-file.ts';
import type { TellProgress } from '../work/worker.ts';
import type { ExportSource } from './book-view.ts';
import { csvOf } from './csv.ts';
import { printReport } from './pdf/print-report.ts';
import { noPrinter, type PrintPdf } from './print-pdf.ts';
import { htmlDocument } from './report/page/html.ts';
import { reportOf } from './report/report.ts';
import { wordDocument } from './report/word/word.ts';
import { buildWorkbook, verifyWorkbook } from './workbook.ts';

type Exporter = (source: ExportSource, tell: TellProgress) => Promise<Buffer>;

const exporters: { readonly [F in ExportFormat]: Exporter } = {
  xlsx: async (source, tell) => {
    const content = await buildWorkbook(source, tell);
    await verifyWorkbook(content, source);
    return content;
  },
  'register-csv': async (source) => csvOf('register', source),
  'measures-csv': async (source) => csvOf('measures', source),
  'threats-csv': async (source) => csvOf('threats', source),
  docx: (source) => wordDocument(reportOf(source)),
  // As HTML, of which the host's browser engine makes a PDF.
  pdf: async (source) => Buffer.from(await htmlDocument(reportOf(source)), 'utf8'),
  json: async ({ snapshot }) =>
    Buffer.from(interchangeText(toInterchange(snapshot.rows, snapshot.personNames)), 'utf8'),
};

/**
 * The bytes of an export, read back and found right; of a PDF what is to be printed. Throws `export-verify-failed`.
 */
export function buildExport(
  format: ExportFormat,
  source: ExportSource,
  tell: TellProgress = () => undefined,
): Promise<Buffer> {
  return exporters[format](source, tell);
}

/**
 * Builds and writes an export, replacing what stood there, and returns its size in bytes. Throws
 * `export-not-writable`, `disk-full` or `export-verify-failed`; the former file is then as it was.
 */
export async function writeExport(
  format: ExportFormat,
  path: string,
  source: ExportSource,
  printPdf: PrintPdf = noPrinter,
): Promise<number> {
  const built = await buildExport(format, source);
  const content = format === 'pdf' ? await printedHere(built.toString('utf8'), printPdf) : built;
  await writeFileWhole(path, content);
  return content.byteLength;
}

/** The library that finishes a PDF is read only where there is one. */
async function printedHere(html: string, printPdf: PrintPdf): Promise<Uint8Array> {
  const { finishPdf } = await import('./pdf/finish.ts');
  return printReport(html, printPdf, finishPdf);
}
