import type { ExportFormat } from '../../shared/api/types.ts';
import { interchangeText, toInterchange } from '../../shared/domain/interchange.ts';
import type { WorkbookSource } from './book-view.ts';
import { verifyWorkbook } from './verify-workbook.ts';
import { buildWorkbook } from './workbook.ts';
import { type VerifyContent, writeFileWhole } from './write-file.ts';

/** What an export is made of: finished rows, read at one moment. */
export type ExportSource = WorkbookSource;

type Exporter = (source: ExportSource) => Promise<{ content: Buffer; verify?: VerifyContent }>;

const exporters: { readonly [F in ExportFormat]: Exporter } = {
  xlsx: async (source) => ({
    content: await buildWorkbook(source),
    verify: (read) => verifyWorkbook(read, source),
  }),
  json: async ({ snapshot }) => ({
    content: Buffer.from(interchangeText(toInterchange(snapshot.rows, snapshot.personNames)), 'utf8'),
  }),
};

/**
 * Writes an export, replacing what stood there, and returns its size in bytes. Throws `export-not-writable`,
 * `disk-full` or `export-verify-failed`; the former file is then as it was.
 */
export async function writeExport(format: ExportFormat, path: string, source: ExportSource): Promise<number> {
  const { content, verify } = await exporters[format](source);
  await writeFileWhole(path, content, verify);
  return content.byteLength;
}
