import type { PDFDocument, PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { allElements, type Element, elementsIn, kidsOf, name, typeOf } from './objects.ts';

/**
 * Puts right what browser engines leave out of a structure: what a list item says stands in a body of its own, and a list
 * of links is a table of contents.
 */
export function mendStructure(document: PDFDocument): void {
  const lists = allElements(document).filter((element) => typeOf(element) === 'L');
  for (const list of lists) {
    const items = elementsIn(list).filter((element) => typeOf(element) === 'LI');
    if (items.length > 0 && items.every(isLink)) asContents(list, items);
    else for (const item of items) giveBody(item);
  }
}

function isLink(item: Element): boolean {
  const [only, ...others] = elementsIn(item);
  return only !== undefined && others.length === 0 && typeOf(only) === 'Link';
}

function asContents(list: Element, items: readonly Element[]): void {
  list.dict.set(name('S'), name('TOC'));
  for (const item of items) {
    item.dict.set(name('S'), name('TOCI'));
    enclose(item, kidsOf(item), 'Reference');
  }
}

function giveBody(item: Element): void {
  const isLabel = (kid: PDFObject) =>
    elementsIn(item).some((element) => element.ref === kid && /^(?:Lbl|LBody)$/.test(typeOf(element)));
  const kids = kidsOf(item);
  const [labels, rest] = [kids.filter(isLabel), kids.filter((kid) => !isLabel(kid))];
  if (rest.length > 0) enclose(item, rest, 'LBody', labels);
}

/** Puts some of what an element holds into one of its own, after the others. */
function enclose(
  element: Element,
  kids: readonly PDFObject[],
  type: string,
  others: readonly PDFObject[] = [],
): PDFRef {
  const { context } = element.dict;
  const page = element.dict.get(name('Pg'));
  const dict = context.obj({ Type: 'StructElem', S: type, P: element.ref, K: [...kids] });
  if (page) dict.set(name('Pg'), page);
  const ref = context.register(dict);
  for (const { dict: inner } of elementsIn({ ref, dict })) inner.set(name('P'), ref);
  element.dict.set(name('K'), context.obj([...others, ref]));
  return ref;
}
