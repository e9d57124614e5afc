import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../block.ts';
import { fontFile, reportFonts } from '../design.ts';
import { runsOf } from './paragraphs.ts';

/** Dots of the picture for each unit of the drawing: 300 to the inch on paper. */
const dots = 4;
const family = 'Atkinson Hyperlegible Next';
let painter: Promise<readonly Uint8Array[]> | null = null;

/** A drawing as a PNG picture. Needs no browser: the painter is one WebAssembly file, its typeface stands beside. */
export async function paint(svg: string, width: number): Promise<Buffer> {
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

/** Dots of a picture in Word, 96 to the inch, for each unit of a drawing: 480 units are 16 centimetres. */
const scale = 1.26;

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
