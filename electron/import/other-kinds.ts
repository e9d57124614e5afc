// Files of other programs: each is known by what is in it, and refused with the way to something that can be read.

import { Refusal } from '../../shared/domain/refusal.ts';
import type { PackageParts } from './workbook-parts.ts';

/** How a file begins that holds others (OLE compound file): a workbook with a password, one of before 2007, a mail. */
const compound = Buffer.from('D0CF11E0A1B11AE1', 'hex');
/** How much of a text is looked at for the heads of a mail, in characters. */
const heads = 4_000;

/**
 * Refuses what is known not to be a table: a mail, a document, a saved page, a workbook of an older kind. What the file
 * holds decides, its name only where that tells nothing. Throws a refusal of the `table-` family.
 */
export function refuseOtherKinds(name: string, content: Buffer): void {
  if (content.subarray(0, compound.length).equals(compound)) throw compoundRefusal(name, content);
  const beginning = content.toString('latin1', 0, heads);
  if (/^\s*%PDF-/.test(beginning) || beginning.startsWith('{\\rtf')) throw new Refusal('table-document');
  if (isMime(beginning)) throw new Refusal(isMail(name, beginning) ? 'table-mail' : 'table-web-archive');
  if (/\.(docx?|dotx?|pdf|pptx?|rtf|odt|pages)$/i.test(name)) throw new Refusal('table-document');
  if (/\.(eml|msg)$/i.test(name)) throw new Refusal('table-mail');
  if (/\.(mht|mhtml|webarchive)$/i.test(name)) throw new Refusal('table-web-archive');
}

/** As above, for a packed file: by the parts it is made of. */
export function refuseOtherPackages(parts: PackageParts): void {
  if (parts.has('xl/workbook.bin')) throw new Refusal('table-old-excel');
  if (parts.has('Index/Document.iwa') || parts.has('Index.zip')) throw new Refusal('table-numbers');
  if (['word/document.xml', 'ppt/presentation.xml'].some((each) => parts.has(each)))
    throw new Refusal('table-document');
}

/** Names of streams, as they stand in the directory of a compound file. */
function hasStream(content: Buffer, name: string): boolean {
  return content.includes(Buffer.from(name, 'utf16le'));
}

function compoundRefusal(name: string, content: Buffer): Refusal {
  const has = (...streams: readonly string[]) => streams.some((stream) => hasStream(content, stream));
  if (has('EncryptedPackage')) return new Refusal('table-locked');
  if (has('__properties_version1.0')) return new Refusal('table-mail');
  const isOldName = /\.(xls|xlt|xla)$/i.test(name);
  if (!isOldName && has('WordDocument', 'PowerPoint Document')) return new Refusal('table-document');
  if (isOldName || has('Workbook\u0000', 'Book\u0000')) return new Refusal('table-old-excel');
  return new Refusal('table-locked');
}

/** Whether a text begins with the heads of a mail, in which saved pages are kept as well (RFC 2557). */
function isMime(beginning: string): boolean {
  return (
    /^(?:\uFEFF|ï»¿)?[A-Za-z][A-Za-z-]{1,40}:[ \t]/.test(beginning) &&
    /^(MIME-Version|Message-ID|Received|Return-Path):[ \t]/im.test(beginning)
  );
}

function isMail(name: string, beginning: string): boolean {
  if (/\.(mht|mhtml|xls)$/i.test(name)) return false;
  return (
    !/^(Snapshot-Content-Location|X-Document-Type|X-UA-Compatible):/im.test(beginning) &&
    /^(To|Received|Return-Path|Message-ID|Subject):[ \t]/im.test(beginning)
  );
}
