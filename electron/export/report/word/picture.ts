import { ImageRun, Paragraph } from 'docx';
import type { Picture } from '../block.ts';
import { paint } from '../paint.ts';
import { runsOf } from './paragraphs.ts';

/** Dots of a picture in Word, 96 to the inch, for each unit of a drawing: 480 units are 16 centimetres. */
const scale = 1.26;

/** A picture with its words for whoever does not see it, and its caption below. */
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
