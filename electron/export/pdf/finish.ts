import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRef } from '@cantoo/pdf-lib';
import type { PageNumbers, PartNames } from '../report/page/contents.ts';
import { markArtifacts } from './artifacts.ts';
import { writeMetadata } from './metadata.ts';
import { name } from './objects.ts';
import type { Finished, Printed } from './print-report.ts';
import { mendStructure } from './structure.ts';

/**
 * Makes of a browser engine's print a PDF that can be listened to as PDF/UA asks (ISO 14289-1): the engine tags what is
 * read, and this adds what it leaves out. Where the contents do not say the right pages, only those are answered.
 */
export async function finishPdf({ pdf, numbers, names, headings }: Printed): Promise<Finished> {
  const document = await PDFDocument.load(pdf, {
    updateMetadata: false,
    parseSpeed: Number.POSITIVE_INFINITY,
  });
  const found = pagesOfParts(document, names);
  if (Object.keys(names).some((part) => found[part] !== numbers[part])) return { pdf: null, numbers: found };
  markArtifacts(document);
  mendStructure(document);
  describeLinks(document, names);
  nameOutline(document, headings);
  writeMetadata(document);
  const made = await document.save({
    objectsPerTick: Number.POSITIVE_INFINITY,
    updateFieldAppearances: false,
    useObjectStreams: false,
  });
  return { pdf: made, numbers: null };
}

/** On which page each part begins, counted from one as the foot of the page does. */
function pagesOfParts(document: PDFDocument, names: PartNames): PageNumbers {
  const destinations = document.catalog.lookupMaybe(name('Dests'), PDFDict);
  const pages = new Map(document.getPages().map(({ ref }, index) => [ref, index + 1]));
  const found = Object.keys(names).flatMap((part) => {
    const page = destinations?.lookupMaybe(name(part), PDFArray)?.get(0);
    const number = page instanceof PDFRef ? pages.get(page) : undefined;
    return number === undefined ? [] : [[part, number] as const];
  });
  return Object.fromEntries(found);
}

/** A link says where it leads also where its words are not read. */
function describeLinks(document: PDFDocument, names: PartNames): void {
  for (const page of document.getPages()) {
    const annotations = page.node.Annots();
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const link = annotations?.lookupMaybe(at, PDFDict);
      const part = link?.lookupMaybe(name('Dest'), PDFName)?.decodeText();
      const said = part === undefined ? undefined : names[part];
      if (said) link?.set(name('Contents'), PDFHexString.fromText(said));
    }
  }
}

/** An engine says a heading twice whose place is just after the end of a page, and hyphens that it did not show. */
function nameOutline(document: PDFDocument, headings: readonly string[]): void {
  const items = itemsBelow(document.catalog.lookupMaybe(name('Outlines'), PDFDict));
  if (items.length !== headings.length) return;
  for (const [index, item] of items.entries())
    item.set(name('Title'), PDFHexString.fromText(headings[index] ?? ''));
}

/** The items of an outline from top to bottom. */
function itemsBelow(parent: PDFDict | undefined): PDFDict[] {
  const items: PDFDict[] = [];
  for (let item = next(parent, 'First'); item; item = next(item, 'Next'))
    items.push(item, ...itemsBelow(item));
  return items;
}

function next(item: PDFDict | undefined, key: 'First' | 'Next'): PDFDict | undefined {
  return item?.lookupMaybe(name(key), PDFDict);
}
