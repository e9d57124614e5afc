import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFNull,
  type PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { name, parentTree } from '../../../../../electron/export/pdf/objects.ts';
import type { Report } from '../../../../../electron/export/report/block.ts';
import { reportOf } from '../../../../../electron/export/report/report.ts';
import { findBrowser } from '../../../../../electron/loopback/find-browser.ts';
import { exampleSource } from '../../../../helpers/example-snapshot.ts';
import { contentOf, keyOf, setContent } from '../../../../helpers/pdf/page-content.ts';
import {
  asContents,
  contentsIn,
  headingsIn,
  openPdf,
  printedReport,
} from '../../../../helpers/pdf/printed-report.ts';
import {
  annotationsOf,
  type CheckName,
  faultsIn,
  ofType,
  textOf,
} from '../../../../helpers/pdf/ua-checks.ts';
import { hasPoppler, taggedText } from '../../../../helpers/workbook/office-text.ts';

const slow = 180_000;
const hasBrowser = findBrowser() !== null;
/** Up to the first risk: every kind of block, and a fifth of the pages. */
const short = shortened(reportOf(exampleSource('sv')));
const sound = hasBrowser ? (await printedReport(short)).pdf : new Uint8Array();
const found = hasBrowser && faultsIn(await openPdf(sound));

function shortened(report: Report): Report {
  const contents = report.blocks.findIndex(({ kind }) => kind === 'contents');
  const first = report.blocks.findIndex((block, index) => index > contents && isRisk(block));
  return { ...report, blocks: report.blocks.slice(0, first + 2) };
}

function isRisk(block: Report['blocks'][number]): boolean {
  return block.kind === 'heading' && block.level === 3;
}

/** What makes a sound PDF one that a reader of its tags, or a person who listens, is failed by. */
const faults: Readonly<Record<CheckName, (document: PDFDocument) => void>> = {
  'says that it is PDF/UA': ({ catalog, context }) => {
    const { contents } = catalog.lookup(name('Metadata')) as PDFRawStream;
    const other = Buffer.from(contents).toString('utf8').replace('part>1<', 'part><');
    catalog.set(name('Metadata'), context.stream(Buffer.from(other, 'utf8')));
  },
  'has one title, in its metadata as in its properties': (document) => document.setTitle('En annan'),
  'asks to be shown by its title': ({ catalog, context }) =>
    catalog.lookup(name('ViewerPreferences'), PDFDict).set(name('DisplayDocTitle'), context.obj(false)),
  'says its language': ({ catalog }) => void catalog.delete(name('Lang')),
  'is tagged, and all of it': ({ catalog, context }) =>
    catalog.lookup(name('MarkInfo'), PDFDict).set(name('Suspects'), context.obj(true)),
  'paints nothing that is neither read nor left out': (document) =>
    setContent(document, 1, `${contentOf(document.getPage(1))}\n0 0 10 10 re\nf\n`),
  'leaves out what runs at head and foot of every page but the first': (document) =>
    setContent(document, 2, contentOf(document.getPage(2)).replaceAll('/Footer', '/Header')),
  'has a place in its structure for all that is read': (document) => {
    const key = keyOf(document.getPage(0)) ?? -1;
    const parents = document.context.lookup(parentTree(document).get(key), PDFArray);
    parents.set(
      parents.asArray().findIndex((parent) => parent instanceof PDFRef),
      PDFNull,
    );
  },
  'names only parts that the standard knows': (document) => setType(document, 'P', 'Stycke'),
  'has headings that begin at the first level and leap none': (document) => setType(document, 'H2', 'H3'),
  'has an outline that names every heading, on its page': ({ catalog }) =>
    void catalog.lookup(name('Outlines'), PDFDict).lookup(name('First'), PDFDict).delete(name('Next')),
  'describes every figure': (document) => void ofType(document, 'Figure')[0]?.dict.delete(name('Alt')),
  'describes every link, and has it in its structure': (document) =>
    void annotationsOf(document)[0]?.dict.set(name('Contents'), PDFHexString.fromText(' ')),
  'has tables whose heads say of what, and rows of one length': (document) =>
    void ofType(document, 'TH')[0]?.dict.delete(name('A')),
  'has lists and contents whose items are what they should be': (document) => setType(document, 'LI', 'P'),
  'brings its fonts, and what their signs mean': ({ context }) =>
    void context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFDict && object.has(name('ToUnicode')) ? [object] : [],
      )[0]
      ?.delete(name('ToUnicode')),
  'goes from link to link in the order of its structure': (document) =>
    void document.getPage(1).node.delete(name('Tabs')),
};

function setType(document: PDFDocument, from: string, to: string): void {
  ofType(document, from)[0]?.dict.set(name('S'), name(to));
}

describe.runIf(hasBrowser)('the report as PDF/UA', () => {
  it.each(Object.keys(faults))('%s', (check) => {
    expect(found).not.toHaveProperty([check]);
  });

  it.each(Object.entries(faults))('is seen where it fails: %s', async (check, spoil) => {
    const document = await openPdf(sound);
    spoil(document);
    expect(Object.keys(faultsIn(document))).toEqual([check]);
  });

  it('is said by its own program, not by the browser that printed it', async () => {
    expect((await openPdf(sound)).getCreator()).toBe('Storforum');
    expect(Buffer.from(sound).includes('Mozilla')).toBe(false);
  });

  it('reads words apart where a line ends, and nothing of what runs along', { timeout: slow }, ({ skip }) => {
    if (!hasPoppler) return skip('poppler is not installed');
    const said = taggedText(sound);
    expect(said).toContain('En kommuns anslutning till Mina Meddelanden, processen försörjningsstöd');
    expect(said).not.toMatch(/Sida \d+ av/);
    // In the contents, and where it stands.
    expect(said.match(/"Identifierade risker"/g)).toHaveLength(2);
  });
});

describe.runIf(hasBrowser).each(['sv', 'en'] as const)('the whole report (%s)', (language) => {
  it('is sound, and says in its contents on which page each heading stands, by a second print', {
    timeout: slow,
  }, async ({ skip }) => {
    const report = reportOf(exampleSource(language));
    const { pdf, prints } = await printedReport(report);
    const document = await openPdf(pdf);
    expect(faultsIn(document)).toEqual({});
    expect(prints).toBe(2);
    const headings = headingsIn(document, report.contentsDepth);
    expect(headings.length).toBeGreaterThan(20);
    expect(annotationsOf(document).map(({ dict }) => textOf(dict, 'Contents'))).toEqual(
      headings.map(({ title }) => title),
    );
    if (!hasPoppler) return skip('poppler is not installed');
    expect(contentsIn(document, pdf)).toBe(asContents(headings));
  });
});
