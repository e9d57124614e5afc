import { type Limits, limits } from './limits.ts';
import { tooLarge } from './row-collector.ts';
import { walkXml } from './xml.ts';

/** Texts that the cells of a workbook share, by their place in the list. */
export async function readSharedTexts(
  pieces: AsyncIterable<Buffer>,
  own: Limits = limits,
): Promise<string[]> {
  const texts: string[] = [];
  const within = new TextWithin();
  await walkXml(pieces, {
    open: (name) => within.open(name),
    text: (text) => within.add(text),
    close: (name) => {
      within.close(name);
      if (name !== 'si') return;
      if (texts.length >= own.sharedTexts) throw tooLarge(own);
      texts.push(within.take());
    },
  });
  return texts;
}

/** The text of an item or cell: all its runs (`t`), without how they are to be pronounced (`rPh`). */
export class TextWithin {
  private text = '';
  private inText = false;
  private inPhonetic = false;

  open(name: string): void {
    if (name === 'rPh') this.inPhonetic = true;
    if (name === 't' || name === 'v') this.inText = true;
  }

  add(text: string): void {
    if (this.inText && !this.inPhonetic) this.text += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.inPhonetic = false;
    if (name === 't' || name === 'v') this.inText = false;
  }

  /** The text so far, with signs that XML cannot hold restored from `_x000D_`; begins anew. */
  take(): string {
    const text = this.text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
    this.text = '';
    return text;
  }
}
