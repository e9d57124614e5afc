import { estimatePageNumbers } from 'docx/layout';
import type { Block, Report } from '../block.ts';

/** What may be laid out here to find the pages of the headings: more takes too long, and long words far too long. */
const mostLetters = 50_000;
const longWord = /\S{101}/;

/**
 * How the page numbers of the table of contents come about: worked out here by laying the document out as Word does,
 * or, in a very long report, by Word itself, which asks whether it may when it opens the document.
 */
export function contentsPages({ blocks }: Report) {
  const texts = blocks.flatMap(textsOf);
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  const isEasy = letters <= mostLetters && !texts.some((text) => longWord.test(text));
  return isEasy ? { pageNumbers: estimatePageNumbers } : { features: { updateFields: true } };
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
    case 'text':
      return [block.text];
    case 'list':
      return [...block.items];
    case 'facts':
      return block.facts.map(([, value]) => value);
    case 'table':
      return [...block.head, ...block.rows.flat()].map(({ text }) => text);
    case 'picture':
      return [block.caption];
  }
}
