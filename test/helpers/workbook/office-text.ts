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

/** What poppler reads of a PDF. */
type ReadPdf = {
  /** What it says of itself. */
  readonly info: string;
  readonly text: string;
  readonly tags: string;
};

/** A PDF as poppler reads it. */
export function readPdf(content: Uint8Array): ReadPdf {
  const path = keptPdf(content);
  return {
    info: run('pdfinfo', path),
    text: run('pdftotext', path, '-'),
    tags: run('pdfinfo', '-struct', path),
  };
}

/** A PDF's tags with the text in each, as poppler reads them: it takes long for a long one. */
export function taggedText(content: Uint8Array): string {
  return run('pdfinfo', '-struct-text', keptPdf(content));
}

/** The text of some pages of a PDF, without what runs along at their head and foot. */
export function textBetweenMargins(content: Uint8Array, first: number, last: number): string {
  const pages = ['-f', `${first}`, '-l', `${last}`];
  return run('pdftotext', ...pages, ...'-layout -x 60 -y 60 -W 480 -H 720'.split(' '), keptPdf(content), '-');
}

function keptPdf(content: Uint8Array): string {
  const path = join(temporaryFolder(), 'in.pdf');
  writeFileSync(path, content);
  return path;
}

function run(program: string, ...given: string[]): string {
  return execFileSync(program, given, { encoding: 'utf8', stdio: 'pipe', maxBuffer: 64 * 1_024 * 1_024 });
}
