// What of a PDF's objects several steps look at: its structure and its pages.

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';

/** Names of PDF by what they say. */
export const name = (said: string): PDFName => PDFName.of(said);

/** An element of the structure, as it is kept and by its reference. */
export type Element = { readonly ref: PDFRef; readonly dict: PDFDict };

/** What the structure calls an element: P, H1, Table. */
export function typeOf({ dict }: Element): string {
  return dict.lookupMaybe(name('S'), PDFName)?.decodeText() ?? '';
}

/** What an element holds: further elements, numbers of marked content, references to links. */
export function kidsOf({ dict }: Element): PDFObject[] {
  const kids = dict.get(name('K'));
  const whole = dict.lookup(name('K'));
  if (kids === undefined) return [];
  return whole instanceof PDFArray ? whole.asArray() : [kids];
}

/** A piece of marked content: its page, and its number there. */
export type Mark = { readonly page: PDFObject | undefined; readonly number: number };

/** What a kid of an element says of marked content: a number alone is of the element's own page. */
export function markOf({ dict }: Element, kid: PDFObject): Mark | null {
  if (kid instanceof PDFNumber) return { page: dict.get(name('Pg')), number: kid.asNumber() };
  if (!(kid instanceof PDFDict)) return null;
  const number = kid.lookupMaybe(name('MCID'), PDFNumber)?.asNumber();
  return number === undefined ? null : { page: kid.get(name('Pg')) ?? dict.get(name('Pg')), number };
}

/** Whether a kid of an element is that piece of marked content. */
export function isMark(element: Element, kid: PDFObject, { page, number }: Mark): boolean {
  const mark = markOf(element, kid);
  return mark !== null && mark.page === page && mark.number === number;
}

/** The elements that an element holds. */
export function elementsIn(element: Element): Element[] {
  return kidsOf(element).flatMap((kid) => elementAt(element.dict.context.lookup(kid), kid));
}

function elementAt(dict: PDFObject | undefined, ref: PDFObject): Element[] {
  return dict instanceof PDFDict && ref instanceof PDFRef && dict.has(name('S')) ? [{ ref, dict }] : [];
}

/** Every element of a document's structure, each before those it holds. */
export function allElements(document: PDFDocument): Element[] {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  if (!root) return [];
  const found = elementsIn({ ref: PDFRef.of(0), dict: root });
  // Grows while it is gone through.
  for (const element of found) found.push(...elementsIn(element));
  return found;
}

/** What the numbers of the structure's parent tree lead to: an element, or those of a page's marked content. */
export function parentTree(document: PDFDocument): ReadonlyMap<number, PDFObject> {
  const root = document.catalog.lookupMaybe(name('StructTreeRoot'), PDFDict);
  const found = new Map<number, PDFObject>();
  const open = [root?.lookupMaybe(name('ParentTree'), PDFDict)];
  for (const node of open) {
    const numbers = node?.lookupMaybe(name('Nums'), PDFArray)?.asArray() ?? [];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [key, value] = [numbers[at], numbers[at + 1]];
      if (key instanceof PDFNumber && value) found.set(key.asNumber(), value);
    }
    const kids = node?.lookupMaybe(name('Kids'), PDFArray);
    for (let at = 0; at < (kids?.size() ?? 0); at += 1) open.push(kids?.lookupMaybe(at, PDFDict));
  }
  return found;
}
