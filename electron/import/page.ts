import { setImmediate } from 'node:timers/promises';
import { Parser } from 'htmlparser2';
import { Refusal } from '../../shared/domain/refusal.ts';
import { limits } from './limits.ts';
import { PageTable } from './page-table.ts';
import { type RowCollector, tooLarge } from './row-collector.ts';

/** How many characters are parsed before other work, such as the time limit, gets its turn. */
const piece = 65_536;

/** Elements within elements: far more than a page that was copied has. */
const deepest = 2_000;
/** How much is looked at of what an element says of its own look. */
const longestStyle = 2_000;

/**
 * Reads a page (HTML), as programs call a workbook and as a word processor copies: each table is a sheet, and what
 * stands outside of them is lines with the marks of their lists. Nothing that the page refers to is asked for.
 */
export async function readPage(text: string, into: RowCollector): Promise<void> {
  const reader = new PageReader();
  const parser = new Parser(reader, { lowerCaseTags: true, decodeEntities: true });
  for (let at = 0; at < text.length; at += piece) {
    parser.write(text.slice(at, at + piece));
    await setImmediate();
  }
  parser.end();
  reader.give(into);
}

/** Elements that nothing is read of. `del` is what was struck out while changes were tracked. */
const unread = new Set([
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'del',
  'select',
  'textarea',
  'svg',
]);
/** Elements that end a line. */
const blocks =
  /^(p|div|li|ul|ol|h[1-6]|br|tr|table|section|article|blockquote|pre|dd|dt|dl|hr|header|footer|caption)$/;
const isHeading = /^h[1-6]$/;
const listIndent = '    ';

type Attributes = Readonly<Record<string, string>>;

class PageReader {
  private readonly done: PageTable[] = [];
  private readonly open: PageTable[] = [];
  private readonly lines: string[] = [];
  private line = '';
  private mark = '';
  private lists = 0;
  private elements = 0;
  private depth = 0;
  /** How deep the element stands of which nothing is read; 0 while there is none. */
  private unreadFrom = 0;

  onopentag(name: string, attributes: Attributes): void {
    this.elements += 1;
    this.depth += 1;
    if (this.elements > limits.elements) throw tooLarge();
    if (this.depth > deepest) throw new Refusal('table-broken');
    if (this.unreadFrom > 0) return;
    const style = styleOf(attributes);
    const isHidden = /display:\s*none/i.test(style) || attributes.hidden !== undefined;
    const isCell = /^(td|th|tr|col)$/.test(name);
    // Word writes the mark of a list as text of its own.
    if (unread.has(name) || /mso-list:\s*Ignore/i.test(style) || (isHidden && !isCell)) {
      this.unreadFrom = this.depth;
      return;
    }
    if (blocks.test(name)) this.endLine();
    if (name === 'ul' || name === 'ol') this.lists += 1;
    if (name === 'table') this.open.push(new PageTable());
    else this.table?.open(name, attributes, isHidden);
    this.mark = markOf(name, attributes, this.lists) ?? this.mark;
  }

  onclosetag(name: string): void {
    if (this.unreadFrom > 0) {
      if (this.depth === this.unreadFrom) this.unreadFrom = 0;
      this.depth -= 1;
      return;
    }
    this.depth -= 1;
    if (blocks.test(name)) {
      this.endLine();
      this.mark = '';
    }
    if (name === 'ul' || name === 'ol') this.lists -= 1;
    if (name === 'table') this.endTable();
    else this.table?.close(name);
  }

  ontext(text: string): void {
    if (this.unreadFrom > 0) return;
    if (this.table?.isInCell) this.table.add(text.replace(/[ \t\r\n]+/g, ' '));
    else if (!this.table) this.line += text.replace(/[ \t\r\n]+/g, ' ');
  }

  onerror(): void {
    throw new Refusal('table-broken');
  }

  private get table(): PageTable | undefined {
    return this.open.at(-1);
  }

  private endLine(): void {
    if (this.table) {
      this.table.endLine();
      return;
    }
    const line = this.line.trim();
    if (line === '') return;
    this.lines.push(this.mark + line);
    if (this.lines.length > 2 * limits.rows) throw tooLarge();
    this.line = '';
    this.mark = '';
  }

  /** A table within a cell becomes a sheet of its own, unless it is layout only. */
  private endTable(): void {
    const table = this.open.pop();
    if (!table) return;
    table.end();
    if (table.isTable) this.done.push(table);
    else for (const line of table.lines) this.tell(line);
  }

  private tell(line: string): void {
    if (this.table?.isInCell) {
      this.table.add(line);
      this.table.endLine();
    } else if (!this.table) this.lines.push(line);
  }

  give(into: RowCollector): void {
    while (this.open.length > 0) this.endTable();
    this.endLine();
    const isMany = this.done.length + Math.min(1, this.lines.length) > 1;
    for (const [index, table] of this.done.entries()) table.give(into, isMany ? `${index + 1}` : '');
    for (const [index, line] of this.lines.entries()) into.add(index + 1, [line]);
    into.end(isMany ? '¶' : '');
  }
}

/** The mark that a line gets: of its list, by how deep it stands, or of a heading. Null where an element tells none. */
function markOf(name: string, attributes: Attributes, lists: number): string | null {
  if (isHeading.test(name)) return '# ';
  const word = /mso-list:\s*\S{1,40}\s+level(\d)/i.exec(styleOf(attributes))?.[1];
  if (name !== 'li' && word === undefined) return null;
  const level = Number(word ?? attributes['aria-level'] ?? lists);
  return `${listIndent.repeat(Math.min(9, Math.max(0, level - 1)))}- `;
}

function styleOf({ style = '' }: Attributes): string {
  return style.slice(0, longestStyle);
}
