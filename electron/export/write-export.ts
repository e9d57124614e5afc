import type { ExportFormat } from '../../shared/api/export-formats.ts';
import type { ExportSource } from './book-view.ts';
import { buildExport } from './build-export.ts';
import { noPrinter, type PrintPdf } from './print-pdf.ts';
import { writeFileWhole } from './write-file.ts';

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
  const content = format === 'pdf' ? await printPdf(built.toString('utf8')) : built;
  await writeFileWhole(path, content);
  return content.byteLength;
}
