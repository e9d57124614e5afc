import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../../electron/export/book-view.ts';
import { htmlDocument } from '../../../../../electron/export/report/page/html.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { wordDocument } from '../../../../../electron/export/report/word/word.ts';
import { withoutSoftHyphens } from '../../../../../shared/domain/text/signs.ts';
import { exampleSource, sourceOf } from '../../../../helpers/example-snapshot.ts';
import { filledWorkshop } from '../../../../helpers/filled-workshop.ts';
import { elements, partsOf } from '../../../../helpers/workbook/read-xlsx.ts';

/** All words in their order, whatever stands between them. */
function textOf(marked: string): string {
  const text = elements(`<all>${marked}</all>`, 'all')[0]?.text ?? '';
  return withoutSoftHyphens(text).replace(/\s+/g, '');
}

/** What a page says that is printed, beside its pictures and its contents. */
async function onPage(source: ExportSource): Promise<string> {
  const html = await htmlDocument(reportOf(source));
  const body = html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>'));
  return textOf(
    body
      .replace(/<nav.*?<\/nav>|<svg.*?<\/svg>/gs, '')
      .replaceAll('<br>', ' ')
      .replace(/<col [^>]*>/g, ''),
  );
}

/** What the Word document says beside the same. */
async function inWord(source: ExportSource): Promise<string> {
  const xml = (await partsOf(await wordDocument(reportOf(source)))).get('word/document.xml') ?? '';
  const own = xml
    .replace(/<w:sdt>.*?<\/w:sdt>/gs, '')
    .replace(/<w:p><w:pPr><w:pStyle w:val="ContentsHeading"\/>.*?<\/w:p>/s, '');
  return textOf(
    [...own.matchAll(/<w:t[ >][^<]*<\/w:t>/g)].map(([run]) => run.replace(/<\/?w:t[^>]*>/g, '')).join(''),
  );
}

describe('the printed page and the Word document', () => {
  it.each([
    ['the example', () => exampleSource('sv')],
    ['the example in English', () => exampleSource('en')],
    ['a workshop of which everything is said', () => sourceOf(filledWorkshop())],
  ] as const)('say the same in the same order: %s', async (_, source) => {
    const said = await onPage(source());
    expect(said.length).toBeGreaterThan(3_000);
    expect(await inWord(source())).toBe(said);
  });
});
