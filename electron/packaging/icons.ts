import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { appleIcon, appleSides, type Picture, windowsIcon, windowsSides } from './icon-formats.ts';

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
