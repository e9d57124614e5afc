// The table of contents of a page: its links, and the numbers of the pages they lead to once a printer has told.

import { withoutSoftHyphens } from '../../../../shared/domain/text/signs.ts';
import { markup, textOfMarkup } from '../../cell-text.ts';
import type { Report } from '../block.ts';

/** A text as markup, its words hyphenated that are longer than a line of so many letters. */
export type Words = (text: string, room?: number) => string;

/** On which page each part begins that the contents name, by its anchor. */
export type PageNumbers = Readonly<Record<string, number>>;

/** What each part is called that the contents name, by its anchor. */
export type PartNames = Readonly<Record<string, string>>;

const heading = /<(?:h[1-3] id|p class="title")[^>]*>([^<]*)</g;

const entry = /<a href="#([^"]+)"><span>([^<]*)<\/span>/g;
/** Where a number will stand: its room is the same before and after, so that no page changes by it. */
const numberOf = /(<span class="page" data-of="([^"]+)">)[^<]*/g;

/** Where the headings are, as links that end with the number of their page. */
export function contentsMarkup({ contents, contentsDepth, blocks }: Report, words: Words): string {
  const entries = blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.level <= contentsDepth
      ? [
          `<li class="at-${block.level}"><a href="#${anchor(index)}"><span>${words(block.text)}</span><i></i><span class="page" data-of="${anchor(index)}"></span></a></li>`,
        ]
      : [],
  );
  return `<nav aria-label="${markup(contents)}"><p class="contents">${markup(contents)}</p><ul>${entries.join('')}</ul></nav>`;
}

/** The anchor of a heading, by its place among the blocks. */
export function anchor(index: number): string {
  return `part-${index}`;
}

/** A page whose contents say on which page of paper each part begins. */
export function withPageNumbers(html: string, numbers: PageNumbers): string {
  return html.replace(numberOf, (_, opening, part) => `${opening}${numbers[part] ?? ''}`);
}

/** The names of the parts that the contents of a page lead to. */
export function partNames(html: string): PartNames {
  const names = [...html.matchAll(entry)].map(
    ([, part = '', name = '']) => [part, withoutSoftHyphens(textOfMarkup(name))] as const,
  );
  return Object.fromEntries(names);
}

/** The headings of a page from top to bottom, its title first. */
export function headingTexts(html: string): string[] {
  return [...html.matchAll(heading)].map(([, text = '']) => withoutSoftHyphens(textOfMarkup(text)));
}
