import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from '../temporary-folder.ts';
import { hasLibreOffice } from './libre-office.ts';

/** A Word document as LibreOffice reads it, as plain text; null where its writing program is not installed. */
export function textThroughLibreOffice(content: Uint8Array): string | null {
  if (!hasLibreOffice) return null;
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'in.docx'), content);
  const profile = pathToFileURL(join(folder, 'profile'));
  const format = 'txt:Text (encoded):UTF8';
  const given = ['--headless', '--convert-to', format, '--outdir', folder, join(folder, 'in.docx')];
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...given], {
    stdio: 'pipe',
    timeout: 120_000,
  });
  const read = join(folder, 'in.txt');
  return existsSync(read) ? readFileSync(read, 'utf8') : null;
}

/** Whether poppler's programs are here to look into a PDF. */
export const hasPoppler = ['pdfinfo', 'pdftotext'].every(
  (program) => spawnSync(program, ['-v']).status === 0,
);

/** A PDF as poppler reads it: what it says of itself, its text, and its tags. */
export function readPdf(content: Uint8Array): { info: string; text: string; tags: string } {
  const path = join(temporaryFolder(), 'in.pdf');
  writeFileSync(path, content);
  const run = (program: string, ...given: string[]) =>
    execFileSync(program, given, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1_024 * 1_024 });
  return {
    info: run('pdfinfo', path),
    text: run('pdftotext', path, '-'),
    tags: run('pdfinfo', '-struct', path),
  };
}
