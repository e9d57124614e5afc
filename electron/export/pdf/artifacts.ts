import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFNull,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { isMark, kidsOf, name, parentTree, typeOf } from './objects.ts';
import { type Operator, operatorsIn } from './operators.ts';

/** A change of a page's content: what stands at a place instead, or before it. */
type Edit = { readonly from: number; readonly to: number; readonly text: string };
/** What of the page's structure a piece of marked content belongs to. */
type Owner = { readonly isDrawing: boolean; readonly forget: () => void };
type OwnerOf = (number: number) => Owner | null;

const constructing = new Set(['m', 'l', 'c', 'v', 'y', 'h', 're']);
const painting = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
/** What is read where it is painted. An engine writes text that the end of a page hides as an object without any. */
const reading = new Set(['Tj', 'TJ', "'", '"', 'Do', 'sh']);
const layout = '/Artifact <</Type /Layout>> BDC\n';
const end = '\nEMC';

/**
 * Marks what is only seen: grounds, rules and frames, and what stands at the head and foot of each page. Browser engines
 * leave the running lines unmarked and count the lines of a table as its contents.
 */
export function markArtifacts(document: PDFDocument): void {
  const tree = parentTree(document);
  for (const page of document.getPages()) {
    const content = contentOf(page);
    if (!content) continue;
    const edits = editsOf(content.text, page.getHeight(), ownersOn(page, tree));
    const text = edited(content.text, edits);
    const stream = document.context.stream(deflateSync(Buffer.from(text, 'latin1')), {
      Filter: 'FlateDecode',
    });
    document.context.assign(content.ref, stream);
  }
}

/** Node's own library takes a fifth of the time that the other's takes. */
function contentOf(page: PDFPage): { ref: PDFRef; text: string } | null {
  const ref = page.node.get(name('Contents'));
  const stream = page.node.lookup(name('Contents'));
  if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) return null;
  const isPacked = stream.dict.lookup(name('Filter')) === name('FlateDecode');
  const bytes = isPacked ? inflateSync(stream.contents) : Buffer.from(stream.contents);
  return { ref, text: bytes.toString('latin1') };
}

/** To which element each numbered piece of a page belongs. */
function ownersOn(page: PDFPage, tree: ReadonlyMap<number, PDFObject>): OwnerOf {
  const key = page.node.lookupMaybe(name('StructParents'), PDFNumber)?.asNumber();
  const found = page.doc.context.lookup(key === undefined ? undefined : tree.get(key));
  const parents = found instanceof PDFArray ? found : null;
  return (number) => {
    const ref = parents && number < parents.size() ? parents.get(number) : undefined;
    const dict = page.doc.context.lookup(ref);
    if (!(parents && ref instanceof PDFRef && dict instanceof PDFDict)) return null;
    const element = { ref, dict };
    const forget = () => {
      parents.set(number, PDFNull);
      const kept = kidsOf(element).filter((kid) => !isMark(element, kid, { page: page.ref, number }));
      dict.set(name('K'), page.doc.context.obj(kept));
    };
    return { isDrawing: typeOf(element) === 'Figure', forget };
  };
}

/** What is changed in a page's content, in its order. */
function editsOf(content: string, height: number, ownerOf: OwnerOf): Edit[] {
  const edits: Edit[] = [];
  let marked: Marked[] = [];
  let begun: Operator | null = null;
  for (const operator of operatorsIn(content)) {
    const innermost = marked.at(-1);
    switch (operator.name) {
      case 'BMC':
      case 'BDC':
        marked.push({ operator, isRead: false });
        break;
      case 'EMC':
        marked = marked.slice(0, -1);
        if (innermost && marked.length === 0) edits.push(...onlySeen(innermost, ownerOf));
        break;
      default:
        if (reading.has(operator.name)) for (const each of marked) each.isRead = true;
        if (marked.length > 0) break;
        if (begun === null && begins(operator)) begun = operator;
        if (begun && ends(operator, begun)) {
          if (operator.name !== 'n') edits.push(...enclosed(content, begun, operator, height));
          begun = null;
        }
    }
  }
  return edits;
}

type Marked = { readonly operator: Operator; isRead: boolean };

function begins({ name }: Operator): boolean {
  return name === 'BT' || name === 'Do' || name === 'sh' || constructing.has(name);
}

function ends({ name }: Operator, begun: Operator): boolean {
  if (begun.name === 'BT') return name === 'ET';
  return constructing.has(begun.name) ? painting.has(name) || name === 'n' : true;
}

/** Marked content without signs or pictures, unless it draws a figure, is nothing to be read. */
function onlySeen({ operator, isRead }: Marked, ownerOf: OwnerOf): Edit[] {
  const number = /\/MCID (\d+)/.exec(operator.operands.join(' '))?.[1];
  const owner = isRead || number === undefined ? null : ownerOf(Number(number));
  if (!owner || owner.isDrawing) return [];
  owner.forget();
  return [{ from: operator.from, to: operator.to, text: layout.trimEnd() }];
}

/** Something unmarked as what it is: a running line where it is text, else part of the layout. */
function enclosed(content: string, begun: Operator, last: Operator, height: number): Edit[] {
  const opening = begun.name === 'BT' ? runningLine(content.slice(begun.from, last.to), height) : layout;
  return [
    { from: begun.from, to: begun.from, text: opening },
    { from: last.to, to: last.to, text: end },
  ];
}

/** Browser engines count from the top of the page, in pixels of which three go to four points. */
function runningLine(text: string, height: number): string {
  const top = Number(/\S+ (\S+) Tm/.exec(text)?.[1] ?? 0);
  const [subtype, edge] = top < (height * 4) / 3 / 2 ? ['Header', 'Top'] : ['Footer', 'Bottom'];
  return `/Artifact <</Type /Pagination /Subtype /${subtype} /Attached [/${edge}]>> BDC\n`;
}

function edited(content: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.from - b.from)) {
    pieces.push(content.slice(from, edit.from), edit.text);
    from = edit.to;
  }
  return [...pieces, content.slice(from)].join('');
}
