import { expect, it } from 'vitest';
import { reportOf } from '../../electron/export/report/report.ts';
import { findBrowser } from '../../electron/loopback/find-browser.ts';
import { sayFigure } from '../helpers/figure.ts';
import { asContents, contentsIn, headingsIn, openPdf, printedReport } from '../helpers/pdf/printed-report.ts';
import { faultsIn } from '../helpers/pdf/ua-checks.ts';
import { bigSource } from '../helpers/workbook/big-source.ts';

it.runIf(findBrowser() !== null)('three hundred risks have their pages in the contents too', async () => {
  const report = reportOf(bigSource(300, 900));
  const { pdf, prints } = await printedReport(report);
  const document = await openPdf(pdf);
  sayFigure('pages of a report of 300 risks, prints', `${document.getPageCount()}, ${prints}`);
  expect(faultsIn(document)).toEqual({});
  expect(prints).toBe(2);
  expect(contentsIn(document, pdf)).toBe(asContents(headingsIn(document, report.contentsDepth)));
});
