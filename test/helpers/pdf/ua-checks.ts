// What PDF/UA (ISO 14289-1) asks of a report, as checks that name what is wrong.

import {
  PDFArray,
  PDFBool,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import {
  allElements,
  type Element,
  elementsIn,
  isMark,
  kidsOf,
  markOf,
  name,
  parentTree,
  typeOf,
} from '../../../electron/export/pdf/objects.ts';
import { keyOf, numberOf, type Painted, paintedOn } from './page-content.ts';

type Check = (document: PDFDocument) => readonly string[];

/** Each by what is asked; what a check answers is what is wrong. */
export const uaChecks = {
  'says that it is PDF/UA': (document) => wrongUnless(/<pdfuaid:part>1</.test(xmp(document)), 'pdfuaid:part'),
  'has one title, in its metadata as in its properties': (document) => {
    const title = /<dc:title>.*?<rdf:li[^>]*>([^<]*)</s.exec(xmp(document))?.[1] ?? '';
    return wrongUnless(title !== '' && title === document.getTitle(), `title ${title}`);
  },
  'asks to be shown by its title': ({ catalog }) => {
    const shown = catalog
      .lookupMaybe(name('ViewerPreferences'), PDFDict)
      ?.lookupMaybe(name('DisplayDocTitle'), PDFBool);
    return wrongUnless(shown?.asBoolean() === true, 'DisplayDocTitle');
  },
  'says its language': ({ catalog }) => {
    const language = textOf(catalog, 'Lang');
    return wrongUnless(/^[a-z]{2}(-[A-Z]{2})?$/.test(language), `Lang ${language}`);
  },
  'is tagged, and all of it': ({ catalog }) => {
    const info = catalog.lookupMaybe(name('MarkInfo'), PDFDict);
    const isMarked = info?.lookupMaybe(name('Marked'), PDFBool)?.asBoolean() === true;
    const isSuspect = info?.lookupMaybe(name('Suspects'), PDFBool)?.asBoolean() === true;
    return wrongUnless(isMarked && !isSuspect && catalog.has(name('StructTreeRoot')), 'MarkInfo');
  },
  'paints nothing that is neither read nor left out': (document) =>
    paintedOn(document)
      .filter(({ marks: [outer = '', ...inner] }) => !isMarked(outer) || inner.some(isMarked))
      .map(({ page, kind, marks }) => `page ${page + 1}: ${kind} in ${marks.join(' ')}`),
  'leaves out what runs at head and foot of every page but the first': (document) => {
    const running = Map.groupBy(paintedOn(document).filter(isRunning), ({ page }) => page);
    return document
      .getPageIndices()
      .slice(1)
      .filter((page) => !running.get(page)?.some(({ marks }) => marks[0]?.includes('/Footer')))
      .map((page) => `page ${page + 1}`);
  },
  'has a place in its structure for all that is read': placesOfMarks,
  'names only parts that the standard knows': (document) =>
    allElements(document)
      .map(typeOf)
      .filter((type) => !knownTypes.has(type)),
  'has headings that begin at the first level and leap none': (document) => {
    const levels = [0, ...headingsOf(document).map(levelOf)];
    return wrongUnless(levels.length > 1, 'no heading').concat(
      levels.flatMap((level, index) =>
        level > (levels[index - 1] ?? 0) + 1 ? [`${index}: level ${level}`] : [],
      ),
    );
  },
  'has an outline that names every heading, on its page': (document) => {
    const headings = headingsOf(document).map((each) => pagesOf(document, each)[0] ?? -1);
    const outline = outlineOf(document);
    if (outline.some(({ title }) => title.trim() === '')) return ['an item without a title'];
    const pages = outline.map(({ page }) => page);
    return wrongUnless(
      pages.join() === headings.join(),
      `outline ${pages.join()}, headings ${headings.join()}`,
    );
  },
  'describes every figure': (document) =>
    ofType(document, 'Figure')
      .filter(({ dict }) => textOf(dict, 'Alt').trim() === '')
      .map(({ ref }) => `figure ${ref}`),
  'describes every link, and has it in its structure': (document) => {
    const inStructure = new Set(ofType(document, 'Link').flatMap(linkedObjects));
    return annotationsOf(document).flatMap(({ ref, dict }) => [
      ...wrongUnless(textOf(dict, 'Contents').trim() !== '', `${ref} without words`),
      ...wrongUnless(inStructure.has(ref) && dict.has(name('StructParent')), `${ref} not in the structure`),
    ]);
  },
  'has tables whose heads say of what, and rows of one length': (document) => [
    ...ofType(document, 'TH')
      .filter((head) => attributeOf(head, 'Scope') === null)
      .map(({ ref }) => `head ${ref} without a scope`),
    ...ofType(document, 'Table')
      .filter((table) => new Set(rowsOf(table).map(cellsIn)).size !== 1)
      .map(({ ref }) => `table ${ref} with uneven rows`),
  ],
  'has lists and contents whose items are what they should be': (document) =>
    allElements(document).flatMap((element) => {
      const allowed = partsAllowed[typeOf(element)];
      const others = allowed ? elementsIn(element).filter((each) => !allowed.has(typeOf(each))) : [];
      return others.map((each) => `${typeOf(each)} in ${typeOf(element)}`);
    }),
  'brings its fonts, and what their signs mean': (document) =>
    objectsOf(document, 'Font').flatMap((font) => {
      const inner = font.lookupMaybe(name('DescendantFonts'), PDFArray)?.lookup(0, PDFDict);
      if (font.lookup(name('Subtype')) !== name('Type0')) return [];
      const descriptor = inner?.lookupMaybe(name('FontDescriptor'), PDFDict);
      const has = ['FontFile', 'FontFile2', 'FontFile3'].some((file) => descriptor?.has(name(file)));
      return wrongUnless(has && font.has(name('ToUnicode')), `font ${font.get(name('BaseFont'))}`);
    }),
  'goes from link to link in the order of its structure': (document) =>
    document
      .getPages()
      .flatMap(({ node }, index) =>
        wrongUnless(node.lookup(name('Tabs')) === name('S'), `page ${index + 1} without an order`),
      ),
} as const satisfies Readonly<Record<string, Check>>;

export type CheckName = keyof typeof uaChecks;

/** What is wrong with a document, by the name of each check that finds something. */
export function faultsIn(document: PDFDocument): Partial<Record<CheckName, readonly string[]>> {
  const found = Object.entries(uaChecks).map(([check, faults]) => [check, faults(document)] as const);
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}

const knownTypes = new Set(
  'Document Part Sect Div Caption TOC TOCI P H1 H2 H3 L LI Lbl LBody Table TR TH TD THead TBody Span Reference Link Figure NonStruct Strong Em BlockQuote'.split(
    ' ',
  ),
);

const partsAllowed: Readonly<Record<string, ReadonlySet<string>>> = {
  L: new Set(['LI', 'L', 'Caption']),
  LI: new Set(['Lbl', 'LBody']),
  TOC: new Set(['TOCI', 'TOC', 'Caption']),
  TOCI: new Set(['Lbl', 'Reference', 'P', 'TOC', 'NonStruct']),
  TR: new Set(['TH', 'TD']),
  Table: new Set(['TR', 'THead', 'TBody', 'TFoot', 'Caption']),
};

/** The elements of one type. */
export function ofType(document: PDFDocument, type: string): Element[] {
  return allElements(document).filter((element) => typeOf(element) === type);
}

/** Headings in the order in which they are read. */
export function headingsOf(document: PDFDocument): Element[] {
  const root = document.catalog.lookup(name('StructTreeRoot'), PDFDict);
  const inOrder = (element: Element): Element[] =>
    elementsIn(element).flatMap((each) => (/^H\d$/.test(typeOf(each)) ? [each] : inOrder(each)));
  return inOrder({ ref: PDFRef.of(0), dict: root });
}

/** The level of a heading. */
export function levelOf(heading: Element): number {
  return Number(typeOf(heading).slice(1));
}

/** On which pages an element's text stands, counted from zero, by the marks on the pages. */
export function pagesOf(document: PDFDocument, element: Element): number[] {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const own = kidsOf(element).flatMap((kid) => markOf(element, kid)?.page ?? []);
  return [
    ...own.map((page) => pages.get(page as PDFRef) ?? -1),
    ...elementsIn(element).flatMap((each) => pagesOf(document, each)),
  ];
}

/** An outline's items from top to bottom, with the pages that they lead to. */
export function outlineOf(document: PDFDocument): { title: string; page: number }[] {
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index]));
  const below = (parent: PDFDict | undefined): { title: string; page: number }[] => {
    const items: { title: string; page: number }[] = [];
    let item = parent?.lookupMaybe(name('First'), PDFDict);
    while (item) {
      const page = pages.get(item.lookupMaybe(name('Dest'), PDFArray)?.get(0) as PDFRef) ?? -1;
      items.push({ title: textOf(item, 'Title'), page }, ...below(item));
      item = item.lookupMaybe(name('Next'), PDFDict);
    }
    return items;
  };
  return below(document.catalog.lookupMaybe(name('Outlines'), PDFDict));
}

/** The annotations of all pages. */
export function annotationsOf(document: PDFDocument): { ref: PDFRef; dict: PDFDict }[] {
  return document.getPages().flatMap(({ node }) =>
    (node.Annots()?.asArray() ?? []).flatMap((ref) => {
      const dict = document.context.lookup(ref);
      return ref instanceof PDFRef && dict instanceof PDFDict ? [{ ref, dict }] : [];
    }),
  );
}

/** A text of a dictionary; empty where there is none. */
export function textOf(dict: PDFDict, key: string): string {
  return dict.lookupMaybe(name(key), PDFString, PDFHexString)?.decodeText() ?? '';
}

function xmp({ catalog }: PDFDocument): string {
  const stream = catalog.lookup(name('Metadata'));
  return stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('utf8') : '';
}

function wrongUnless(isRight: boolean, what: string): string[] {
  return isRight ? [] : [what];
}

function isMarked(mark: string): boolean {
  return mark.startsWith('/Artifact') || numberOf(mark) !== null;
}

function isRunning({ kind, marks }: Painted): boolean {
  return kind === 'text' && marks[0]?.includes('/Pagination') === true;
}

/** Every mark leads to an element by the parent tree, and that element leads back. */
function placesOfMarks(document: PDFDocument): string[] {
  const tree = parentTree(document);
  const pages = document.getPages();
  const marks = new Set(paintedOn(document).map(({ page, marks }) => `${page} ${marks[0] ?? ''}`));
  return [...marks].flatMap((each) => {
    const [page, number] = [pages[Number.parseInt(each, 10)], numberOf(each)];
    if (!page || number === null) return [];
    const parents = document.context.lookupMaybe(tree.get(keyOf(page) ?? -1), PDFArray);
    const dict = parents?.lookupMaybe(number, PDFDict);
    if (!dict) return [each];
    const element = { ref: PDFRef.of(0), dict };
    const leadsBack = kidsOf(element).some((kid) => isMark(element, kid, { page: page.ref, number }));
    return wrongUnless(leadsBack, each);
  });
}

function linkedObjects(link: Element): PDFRef[] {
  return kidsOf(link).flatMap((kid) => {
    const object = link.dict.context.lookup(kid);
    const target = object instanceof PDFDict ? object.get(name('Obj')) : undefined;
    return target instanceof PDFRef ? [target] : [];
  });
}

/** An attribute of a table's cell, wherever among its attributes it stands. */
function attributeOf({ dict }: Element, key: string): PDFName | PDFNumber | null {
  const attributes = dict.lookup(name('A'));
  const all = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  for (const each of all) {
    const value = each ? dict.context.lookup(each) : undefined;
    const found = value instanceof PDFDict ? value.lookup(name(key)) : undefined;
    if (found instanceof PDFName || found instanceof PDFNumber) return found;
  }
  return null;
}

function rowsOf(table: Element): Element[] {
  return elementsIn(table).flatMap((each) => (typeOf(each) === 'TR' ? [each] : rowsOf(each)));
}

function cellsIn(row: Element): number {
  return elementsIn(row).reduce((sum, cell) => {
    const span = attributeOf(cell, 'ColSpan');
    return sum + (span instanceof PDFNumber ? span.asNumber() : 1);
  }, 0);
}

function objectsOf({ context }: PDFDocument, type: string): PDFDict[] {
  return context
    .enumerateIndirectObjects()
    .flatMap(([, object]) =>
      object instanceof PDFDict && object.lookup(name('Type')) === name(type) ? [object] : [],
    );
}
