import { extname } from 'node:path';
import { type ExportFormat, endingOf, exportFormats } from '../../shared/api/files.ts';
import { writeExport } from '../export/write-export.ts';
import { printInBrowser } from '../loopback/print-pdf.ts';
import { CliFault, refuseExisting } from './cli-fault.ts';
import { exportSource, readWorkshop } from './read-workshop.ts';
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
