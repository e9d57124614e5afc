// What is painted on the pages of a PDF, and how it is marked.

import { inflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFNumber, type PDFPage, PDFRawStream } from '@cantoo/pdf-lib';

/** A piece of a page: text, a line or ground, a picture. `marks` are those around it, outermost first. */
export type Painted = {
  readonly page: number;
  readonly kind: 'text' | 'path' | 'picture';
  readonly marks: readonly string[];
};

const paints: Readonly<Record<string, Painted['kind']>> = {
  Tj: 'text',
  TJ: 'text',
  S: 'path',
  f: 'path',
  'f*': 'path',
  B: 'path',
  Do: 'picture',
  sh: 'path',
};

const known = new WeakMap<PDFDocument, Painted[]>();

/** Everything that is painted in a document, which is not changed any more. */
export function paintedOn(document: PDFDocument): Painted[] {
  const painted =
    known.get(document) ?? document.getPages().flatMap((page, index) => paintedOnPage(page, index));
  known.set(document, painted);
  return painted;
}

/** The words of a page's content, one after the other; a mark's operands stay on its line. */
function paintedOnPage(page: PDFPage, index: number): Painted[] {
  const marks: string[] = [];
  return contentOf(page)
    .split('\n')
    .flatMap((line): Painted[] => {
      if (line.endsWith('BDC') || line.endsWith('BMC')) marks.push(line);
      if (line === 'EMC') marks.pop();
      const kind = paints[line.slice(line.lastIndexOf(' ') + 1)];
      return kind ? [{ page: index, kind, marks: [...marks] }] : [];
    });
}

/** A page's content as text. */
export function contentOf(page: PDFPage): string {
  const stream = page.node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) throw new Error('a page has one stream of content');
  const isPacked = stream.dict.lookup(PDFName.of('Filter')) === PDFName.of('FlateDecode');
  return (isPacked ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString('latin1');
}

/** Gives a page other content. */
export function setContent(document: PDFDocument, index: number, content: string): void {
  const stream = document.context.stream(Buffer.from(content, 'latin1'));
  document.getPage(index).node.set(PDFName.of('Contents'), document.context.register(stream));
}

/** The number of a mark, where it has one. */
export function numberOf(mark: string): number | null {
  const number = /\/MCID (\d+)/.exec(mark)?.[1];
  return number === undefined ? null : Number(number);
}

/** A page's key in the parent tree. */
export function keyOf(page: PDFPage): number | null {
  return page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber() ?? null;
}
