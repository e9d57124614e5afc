import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const linuxSides = [16, 24, 32, 48, 64, 128, 256, 512];

/** It can be started once in a process. */
let painter: Promise<void> | null = null;

/** Renders the one drawing into the icons of all three systems, below `output`. */
export async function writeIcons(projectFolder: string, output: string): Promise<void> {
  const drawing = readFileSync(join(projectFolder, 'resources', 'icons', 'storforum.svg'), 'utf8');
  painter ??= startPainter();
  await painter;
  mkdirSync(join(output, 'linux'), { recursive: true });
  for (const { side, png } of pictures(drawing, linuxSides))
    writeFileSync(join(output, 'linux', `${side}x${side}.png`), png);
  writeFileSync(join(output, 'icon.ico'), windowsIcon(pictures(drawing, windowsSides)));
  writeFileSync(join(output, 'icon.icns'), appleIcon(pictures(withMargin(drawing), appleSides)));
}

function startPainter(): Promise<void> {
  return initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
}

function pictures(drawing: string, sides: readonly number[]): Picture[] {
  return sides.map((side) => {
    const resvg = new Resvg(drawing, { fitTo: { mode: 'width', value: side } });
    const image = resvg.render();
    const png = Buffer.from(image.asPng());
    image.free();
    resvg.free();
    return { side, png };
  });
}

/** On macOS an icon fills 824 of 1024 pixels, as the others in the Dock do. */
function withMargin(drawing: string): string {
  const [from, all] = [-16 * (100 / 824), 16 * (1024 / 824)].map((length) => length.toFixed(3));
  return drawing.replace('viewBox="0 0 16 16"', `viewBox="${from} ${from} ${all} ${all}"`);
}

/** A square picture as PNG, with the length of its side in pixels. */
type Picture = { readonly side: number; readonly png: Buffer };

/** Types of pictures in an icon for macOS by the length of their side; those of high density are told apart by name. */
const appleTypes: readonly (readonly [type: string, side: number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];
export const appleSides = [...new Set(appleTypes.map(([, side]) => side))];
const windowsSides = [16, 20, 24, 32, 40, 48, 64, 128, 256];

/** An icon for Windows: a head, one entry of 16 bytes for each picture, and the pictures as PNG (since Windows Vista). */
export function windowsIcon(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  pictures.forEach(({ side, png }, index) => {
    const at = 6 + 16 * index;
    // A side of 256 is written as 0.
    head.writeUInt8(side % 256, at);
    head.writeUInt8(side % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** An icon for macOS: a head with the length of the whole, and each picture behind its type and length. */
export function appleIcon(pictures: readonly Picture[]): Buffer {
  const bySide = new Map(pictures.map(({ side, png }) => [side, png]));
  const parts = appleTypes.map(([type, side]) => {
    const png = bySide.get(side);
    if (!png) throw new Error(`no picture of ${side} pixels`);
    return Buffer.concat([sectionHead(type, png.length), png]);
  });
  const body = Buffer.concat(parts);
  return Buffer.concat([sectionHead('icns', body.length), body]);
}

function sectionHead(type: string, length: number): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(length + head.length, 4);
  return head;
}
