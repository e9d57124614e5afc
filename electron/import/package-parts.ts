import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/domain/refusal.ts';
import { type Limits, limits } from './limits.ts';

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
