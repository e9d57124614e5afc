import { SaxesParser } from 'saxes';
import { Refusal } from '../../shared/domain/refusal.ts';
import { limits } from './limits.ts';

/** What is done at each element; names come without prefix, as a workbook may choose its own. */
export type XmlVisitor = {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  close?(name: string): void;
  text?(text: string): void;
};

/**
 * Walks through XML as it arrives and keeps nothing of it. Throws `table-broken` where it is not well formed, not
 * UTF-8, too deep, or has a document type: no workbook has one, and all that can be declared there is a trap.
 */
export async function walkXml(pieces: AsyncIterable<Buffer>, visitor: XmlVisitor): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  let attributeCount = 0;
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentagstart', () => {
    attributeCount = 0;
  });
  parser.on('attribute', () => {
    attributeCount += 1;
    if (attributeCount > limits.attributes) broken();
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth += 1;
    if (depth > limits.depth) broken();
    visitor.open?.(withoutPrefix(name), (wanted) => attributeOf(attributes, wanted));
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    visitor.close?.(withoutPrefix(name));
  });
  parser.on('text', (text) => visitor.text?.(text));
  parser.on('cdata', (text) => visitor.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of pieces) parser.write(decodedBy(decoder, piece));
  parser.write(decodedBy(decoder)).close();
}

function broken(): never {
  throw new Refusal('table-broken');
}

function decodedBy(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    return broken();
  }
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  if (Object.hasOwn(attributes, wanted)) return attributes[wanted];
  const name = Object.keys(attributes).find((each) => withoutPrefix(each) === wanted);
  return name === undefined ? undefined : attributes[name];
}

function withoutPrefix(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
