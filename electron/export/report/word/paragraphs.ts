// Texts and pictures of the report as paragraphs of Word.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ImageRun, Paragraph, SoftHyphen, TextRun } from 'docx';
import { softHyphen } from '../../../../shared/domain/text/signs.ts';
import { plainText } from '../../cell-text.ts';
import type { Block, Picture } from '../block.ts';
import { fontFile, type Hyphenate, reportFonts } from '../design.ts';

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

/** Dots of the picture for each unit of the drawing: 300 to the inch on paper. */
const dots = 4;
const family = 'Atkinson Hyperlegible Next';
let painter: Promise<readonly Uint8Array[]> | null = null;

/** A drawing as a PNG picture. Needs no browser: the painter is one WebAssembly file, its typeface stands beside. */
async function paint(svg: string, width: number): Promise<Buffer> {
  painter ??= start();
  const fontBuffers = [...(await painter)];
  const image = new Resvg(svg, {
    background: '#FFFFFF',
    fitTo: { mode: 'width', value: width * dots },
    font: { fontBuffers, defaultFontFamily: family, sansSerifFamily: family },
  });
  const rendered = image.render();
  const png = Buffer.from(rendered.asPng());
  rendered.free();
  image.free();
  return png;
}

async function start(): Promise<readonly Uint8Array[]> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
  return Promise.all(reportFonts.map(({ file }) => readFile(fontFile(file))));
}

/** Dots of a picture in Word, 96 to the inch, for each unit of a drawing: two of them go on a page. */
const scale = 1.15;

/** A picture with its alternative text, and its caption below. */
export async function pictureParagraphs({ svg, width, height, alt, caption }: Picture): Promise<Paragraph[]> {
  const image = new ImageRun({
    type: 'png',
    data: await paint(svg, width),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: caption, description: alt },
  });
  return [
    new Paragraph({ style: 'Picture', keepNext: true, children: [image] }),
    new Paragraph({ style: 'Caption', children: runsOf(caption) }),
  ];
}
