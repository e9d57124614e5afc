import { Paragraph, SoftHyphen, TextRun } from 'docx';
import { softHyphen } from '../../../../shared/domain/text/soft-hyphen.ts';
import { plainText } from '../../cell-text.ts';
import type { Block } from '../block.ts';
import type { Hyphenate } from '../hyphenate.ts';

/** A text as what Word keeps in a paragraph; a line end inside it stays one, a soft hyphen becomes Word's own. */
export function runsOf(
  text: string,
  look: { readonly bold?: boolean; readonly color?: string } = {},
): TextRun[] {
  return plainText(text)
    .split('\n')
    .map(
      (part, index) => new TextRun({ children: pieces(part), ...look, ...(index > 0 ? { break: 1 } : {}) }),
    );
}

function pieces(text: string): (string | SoftHyphen)[] {
  return text
    .split(softHyphen)
    .flatMap((piece, index) => (index === 0 ? [piece] : [new SoftHyphen(), piece]));
}

/** The lines of a text that say something: no paragraph stands there only to make room. */
export function linesOf(text: string): string[] {
  return plainText(text)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** A text as paragraphs, its label before the first of them; below a table it keeps its distance by its style. */
export function textParagraphs(
  { text, label, keepsNext }: Extract<Block, { kind: 'text' }>,
  hyphenate: Hyphenate,
  isBelowTable: boolean,
): Paragraph[] {
  const named = label === undefined ? [] : [new TextRun({ text: `${plainText(label)}: `, bold: true })];
  const lines = linesOf(text);
  if (lines.length === 0 && named.length > 0) lines.push('');
  return lines.map(
    (line, index) =>
      new Paragraph({
        ...(isBelowTable && index === 0 ? { style: 'BelowTable' } : {}),
        keepNext: keepsNext === true,
        children: [...(index === 0 ? named : []), ...(line === '' ? [] : runsOf(hyphenate(line)))],
      }),
  );
}
