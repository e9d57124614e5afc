// The parts of a workbook's zip package: where they lie in it, and which of them hold the sheets.

import { posix } from 'node:path';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Limits, limits } from './limits.ts';
import { walkXml } from './xml.ts';

/** Where in the package the sheets and the shared texts are. */
export type WorkbookParts = {
  readonly sheets: readonly { readonly name: string; readonly part: string; readonly isVisible: boolean }[];
  readonly sharedTexts: string | null;
  /** Whether days are counted from 1904, as some programs did. */
  readonly daysFrom1904: boolean;
};

type Relation = { readonly id: string; readonly kind: string; readonly target: string };

/**
 * Finds its way through a package as the format says (ECMA-376, part 2): content types, then relations. Throws
 * `table-macros`, and `table-kind` where the package holds no workbook.
 */
export async function workbookParts(parts: PackageParts): Promise<WorkbookParts> {
  if (!parts.has('[Content_Types].xml')) throw new Refusal('table-kind');
  await refuseMacros(parts);
  const workbook = (await relationsOf(parts, '')).find(({ kind }) => kind === 'officeDocument')?.target;
  if (!workbook || !parts.has(workbook)) throw new Refusal('table-kind');
  const relations = await relationsOf(parts, workbook);
  const { sheets, daysFrom1904 } = await sheetsOf(parts, workbook);
  return {
    daysFrom1904,
    sheets: sheets.flatMap(({ name, id, isVisible }) => {
      const relation = relations.find((each) => each.id === id && each.kind === 'worksheet');
      return relation ? [{ name, part: relation.target, isVisible }] : [];
    }),
    sharedTexts: relations.find(({ kind }) => kind === 'sharedStrings')?.target ?? null,
  };
}

async function refuseMacros(parts: PackageParts): Promise<void> {
  await walkXml(parts.pieces('[Content_Types].xml'), {
    open: (_name, attribute) => {
      if (/macroEnabled|vbaProject/i.test(attribute('ContentType') ?? '')) throw new Refusal('table-macros');
    },
  });
}

/** What a part is tied to within the package; a tie to somewhere else is passed over. */
async function relationsOf(parts: PackageParts, part: string): Promise<Relation[]> {
  const { dir, base } = posix.parse(part);
  const file = posix.join(dir, '_rels', `${base}.rels`);
  const relations: Relation[] = [];
  if (!parts.has(file)) return relations;
  await walkXml(parts.pieces(file), {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return;
      if (relations.length >= limits.parts) throw new Refusal('table-broken');
      const target = posix.join('/', dir, attribute('Target') ?? '');
      const absolute = attribute('Target')?.startsWith('/') ? (attribute('Target') ?? '') : target;
      const kind = attribute('Type')?.split('/').at(-1) ?? '';
      relations.push({ id: attribute('Id') ?? '', kind, target: absolute.slice(1) });
    },
  });
  return relations;
}

type ListedSheet = { readonly name: string; readonly id: string; readonly isVisible: boolean };

async function sheetsOf(
  parts: PackageParts,
  workbook: string,
): Promise<{ sheets: ListedSheet[]; daysFrom1904: boolean }> {
  const sheets: ListedSheet[] = [];
  let daysFrom1904 = false;
  await walkXml(parts.pieces(workbook), {
    open: (name, attribute) => {
      if (name === 'workbookPr') daysFrom1904 = /^(1|true)$/.test(attribute('date1904') ?? '');
      if (name !== 'sheet') return;
      if (sheets.length >= limits.sheets) throw new Refusal('table-broken');
      const isVisible = (attribute('state') ?? 'visible') === 'visible';
      sheets.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', isVisible });
    },
  });
  return { sheets, daysFrom1904 };
}

/** The parts of a packed file (ZIP), unpacked piece by piece and never more in all than is allowed. */
export class PackageParts {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private readonly mostInflated: number;
  private inflated = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>, mostInflated: number) {
    this.mostInflated = mostInflated;
    this.zip = zip;
    this.entries = entries;
  }

  /** Reads the list of parts. Throws `table-broken`, also where the same name stands twice. */
  static async open(bytes: Buffer, { inflatedBytes }: Limits = limits): Promise<PackageParts> {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
    if (zip.entryCount > limits.parts) throw new Refusal('table-broken');
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName.toLowerCase();
      if (entries.has(name)) throw new Refusal('table-broken');
      entries.set(name, entry);
    }
    return new PackageParts(zip, entries, inflatedBytes);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** A part in pieces. Throws `table-broken` where it is missing, `table-locked`, `table-inflates`. */
  async *pieces(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw new Refusal('table-broken');
    if (entry.isEncrypted()) throw new Refusal('table-locked');
    this.refuseAbove(this.inflated + entry.uncompressedSize);
    const stream = await this.zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      // What a part says of its own size is not to be trusted.
      this.inflated += piece.length;
      this.refuseAbove(this.inflated);
      yield piece;
    }
  }

  private refuseAbove(bytes: number): void {
    if (bytes > this.mostInflated)
      throw new Refusal('table-inflates', { most: Math.round(this.mostInflated / 1024 / 1024) });
  }
}
