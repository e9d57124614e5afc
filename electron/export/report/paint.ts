import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontFile, reportFonts } from './fonts.ts';

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
