import { describe, expect, it } from 'vitest';
import type { ExportSource } from '../../../../electron/export/book-view.ts';
import { htmlDocument } from '../../../../electron/export/report/page/html.ts';
import { reportOf } from '../../../../electron/export/report/report.ts';
import { wordDocument } from '../../../../electron/export/report/word/word.ts';
import { buildWorkbook } from '../../../../electron/export/workbook.ts';
import { exampleSource } from '../../../helpers/example-snapshot.ts';
import { elements, partsOf, sheetsOf } from '../../../helpers/workbook/read-xlsx.ts';
import { gridOf } from '../../../helpers/workbook/rewritten-xlsx.ts';

const source = exampleSource('sv');
const marked = (classificationMark: string): ExportSource => ({
  ...source,
  snapshot: {
    ...source.snapshot,
    rows: {
      ...source.snapshot.rows,
      workshop: source.snapshot.rows.workshop.map((row) => ({ ...row, classificationMark })),
    },
  },
});
const printHeads = (parts: ReadonlyMap<string, string>) =>
  sheetsOf(parts).map(({ part }) => elements(parts.get(part) ?? '', 'oddHeader')[0]?.text ?? '');
const headersOf = (parts: ReadonlyMap<string, string>) =>
  [...parts].filter(([name]) => /word\/header\d+\.xml$/.test(name)).map(([, xml]) => xml);

describe('the classification mark', () => {
  it('stands on every sheet of the workbook and at the head of each printed page', async () => {
    const parts = await partsOf(await buildWorkbook(marked('Intern & begränsad')));
    for (const { name } of sheetsOf(parts))
      expect(gridOf(parts, name)[1]?.[0]).toBe('Intern & begränsad · Anslutning till Mina Meddelanden');
    for (const head of printHeads(parts)) expect(head).toContain('&C&"-,Bold"Intern && begränsad');
  });

  it('leaves the lines of a printed page as long as they may be, whatever it says', async () => {
    for (const mark of ['&'.repeat(300), 'x'.repeat(300)])
      for (const head of printHeads(await partsOf(await buildWorkbook(marked(mark)))))
        expect(head.length).toBeLessThanOrEqual(255);
  });

  it('stands on every page of the report, the first too, in Word and on the printed page', async () => {
    const report = reportOf(marked('Intern'));
    const headers = headersOf(await partsOf(await wordDocument(report)));
    expect(headers.length).toBe(2);
    for (const xml of headers) expect(xml).toContain('Intern');
    const html = await htmlDocument(report);
    expect(html).toMatch(/@top-right \{ content: "Intern"/);
    expect(html).not.toMatch(/@page :first \{[^}]*@top-right/);
  });

  it('leaves no trace where there is none', async () => {
    const parts = await partsOf(await buildWorkbook(source));
    for (const { name } of sheetsOf(parts))
      expect(gridOf(parts, name)[1]?.[0]).toBe('Anslutning till Mina Meddelanden');
    for (const head of printHeads(parts)) expect(head).not.toContain('&C');
    const report = reportOf(source);
    expect(headersOf(await partsOf(await wordDocument(report))).length).toBe(1);
    expect(await htmlDocument(report)).not.toContain('@top-right');
  });
});
