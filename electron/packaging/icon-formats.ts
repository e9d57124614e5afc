/** A square picture as PNG, with the length of its side in pixels. */
export type Picture = { readonly side: number; readonly png: Buffer };

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
export const windowsSides = [16, 20, 24, 32, 40, 48, 64, 128, 256];

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
