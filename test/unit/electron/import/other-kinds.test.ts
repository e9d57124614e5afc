import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { readAnyTable, readTable } from '../../../../electron/import/read-table.ts';
import { largestTable } from '../../../../shared/api/files.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { hasLibreOffice, savedByLibreOffice } from '../../../helpers/workbook/libre-office.ts';
import { workbookFile } from '../../../helpers/workbook/workbook-files.ts';

const compound = (...streams: readonly string[]) =>
  Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.from(`${name}\u0000`, 'utf16le')),
    Buffer.alloc(1024),
  ]);

async function packed(parts: Readonly<Record<string, string>>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}

const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const mail =
  'Received: from x\r\nFrom: Karin <k@x.se>\r\nTo: Olle <o@x.se>\r\nSubject: Hot\r\nMIME-Version: 1.0\r\n\r\nHej';
const archive =
  'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html\r\n\r\n<html>';

/** Names and contents that people have, and the code of the sentence that each gets. */
const files: readonly (readonly [string, () => Buffer | Promise<Buffer>, string])[] = [
  ['hot.mht', () => Buffer.from(archive), 'table-web-archive'],
  [
    'hot.mhtml',
    () => Buffer.from(`From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\nSubject: Hot\r\n${archive}`),
    'table-web-archive',
  ],
  ['rapport.xls', () => Buffer.from(archive), 'table-web-archive'],
  ['hot.xls', () => compound('Root Entry', 'Workbook'), 'table-old-excel'],
  ['hot.xls', () => compound('Root Entry', 'Book'), 'table-old-excel'],
  ['hot.xlsx', () => compound('Root Entry', 'Workbook'), 'table-old-excel'],
  ['hot.xlsb', () => packed({ '[Content_Types].xml': types, 'xl/workbook.bin': 'x' }), 'table-old-excel'],
  ['hot.xlsx', () => compound('EncryptionInfo', 'EncryptedPackage'), 'table-locked'],
  ['hot.numbers', () => packed({ 'Index/Document.iwa': 'x', 'preview.jpg': 'x' }), 'table-numbers'],
  ['hot.pdf', () => Buffer.from('%PDF-1.7\n%\u00E2\u00E3'), 'table-document'],
  ['hot', () => Buffer.from('%PDF-1.7\n'), 'table-document'],
  ['hot.docx', () => packed({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' }), 'table-document'],
  ['hot.xlsx', () => packed({ '[Content_Types].xml': types, 'word/document.xml': '<w/>' }), 'table-document'],
  [
    'hot.pptx',
    () => packed({ '[Content_Types].xml': types, 'ppt/presentation.xml': '<p/>' }),
    'table-document',
  ],
  ['hot.doc', () => compound('WordDocument', '1Table', 'Workbook'), 'table-document'],
  ['hot.rtf', () => Buffer.from('{\\rtf1\\ansi Hot}'), 'table-document'],
  ['hot.eml', () => Buffer.from(mail), 'table-mail'],
  ['hot.txt', () => Buffer.from(mail), 'table-mail'],
  ['hot.msg', () => compound('__properties_version1.0', 'Workbook'), 'table-mail'],
  ['hot.zip', () => packed({ 'hot.csv': 'Hot\nx' }), 'table-kind'],
  [
    'hot.xlsm',
    () =>
      packed({
        '[Content_Types].xml': types.replace(
          '/>',
          '><Override PartName="/x" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        ),
      }),
    'table-macros',
  ],
  ['hot.xlsx', () => packed({ '[Content_Types].xml': ' '.repeat(30 * 1024 * 1024) }), 'table-inflates'],
  ['hot.xlsx', () => Buffer.alloc(0), 'table-empty'],
  ['hot.csv', () => Buffer.from('\uFEFF\r\n\r\n'), 'table-empty'],
  ['hot.png', () => Buffer.from('89504E470D0A1A0A0000000D49484452', 'hex'), 'table-not-text'],
];

async function refusalOf(name: string, bytes: Buffer, read: typeof readTable | typeof readAnyTable) {
  try {
    await read({ name, bytes });
    return null;
  } catch (thrown) {
    return thrown instanceof Refusal ? thrown.code : thrown;
  }
}

const sentences = (language: 'sv' | 'en'): Record<string, string> =>
  JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../../shared/words', language, 'refusal.json'), 'utf8'),
  );

/** What a sentence says that can be done about it. */
const wayOut = {
  sv: /[Ss]para|klistra in|Exportera|Inget har importerats/,
  en: /[Ss]ave|paste|Export|Nothing has been imported/,
};

describe('what is no table that can be read', () => {
  it.each(files)('%s gets one sentence with the way out', async (name, make, code) => {
    const bytes = await make();
    expect(bytes.length).toBeLessThan(largestTable);
    expect(await refusalOf(name, bytes, readTable)).toBe(code);
    expect(await refusalOf(name, bytes, readAnyTable)).toBe(code);
    for (const language of ['sv', 'en'] as const) expect(sentences(language)[code]).toMatch(wayOut[language]);
  });

  it.each([
    ['anteckningar.txt', 'Från: möte 3 maj\nStrömmen går\nHissen står'],
    ['anteckningar.txt', 'From: the workshop\nTo: do\nThe power fails'],
    ['hot.csv', 'Subject;Hot\nA;Strömmen går'],
  ])('%s is read, though it begins as a mail might', async (name, text) => {
    expect(await refusalOf(name, Buffer.from(text), readTable)).toBeNull();
  });
});

describe.skipIf(!hasLibreOffice)('as LibreOffice writes it', () => {
  it.each([
    ['xls', 'table-old-excel'],
    ['pdf', 'table-document'],
  ])('a table as .%s gets its sentence', async (ending, code) => {
    const made = savedByLibreOffice(await workbookFile(), ending);
    expect(await refusalOf(`hot.${ending}`, made, readTable)).toBe(code);
  });
});
