import { dirname } from 'node:path';
import type { Random } from '../../helpers/random/random.ts';
import type { Operation } from './trace.ts';

type Change = Extract<Operation, { kind: 'write' | 'truncate' }>;
/** What is certain of a file, and what has been done to it since it was last synced. */
type Content = { synced: Buffer; unsynced: Change[] };
type NameChange = {
  readonly path: string;
  readonly content: Content | null;
  readonly folders: readonly string[];
};

const sector = 512;

/**
 * A disk that keeps its promises and nothing more: what was synced is there after a power cut, of the rest any part may
 * be, in sectors. A name is certain when its folder has been synced; until then names come and go in their order.
 */
export class Disk {
  private readonly contents = new Map<bigint, Content>();
  private readonly folders = new Map<bigint, string>();
  private readonly now = new Map<string, Content>();
  private readonly certain = new Map<string, Content>();
  private uncertain: NameChange[] = [];

  apply(operation: Operation): void {
    if (operation.kind === 'create') this.create(operation.file, operation.path);
    else if (operation.kind === 'open') this.open(operation.file, operation.path);
    else if (operation.kind === 'sync') this.sync(operation.file);
    else if (operation.kind === 'remove') this.name([{ path: operation.path, content: null }]);
    else if (operation.kind === 'rename') this.rename(operation.from, operation.to);
    else if (operation.kind === 'write' || operation.kind === 'truncate')
      this.contents.get(operation.file)?.unsynced.push(operation);
  }

  /** The files one may find when the power is back. */
  cut(random: Random): Map<string, Buffer> {
    const names = new Map(this.certain);
    for (const { path, content } of this.uncertain.slice(0, random.below(this.uncertain.length + 1)))
      if (content) names.set(path, content);
      else names.delete(path);
    const survives = random.pick(survivals) ?? nothing;
    return new Map([...names].map(([path, content]) => [path, found(content, random, survives)]));
  }

  private create(file: bigint, path: string): void {
    const content = { synced: Buffer.alloc(0), unsynced: [] };
    this.contents.set(file, content);
    this.name([{ path, content }]);
  }

  private open(file: bigint, path: string): void {
    const content = this.contents.get(file);
    if (content && this.now.get(path) === content) return;
    // The number of a file that is gone may have been given to a folder.
    this.contents.delete(file);
    this.folders.set(file, path);
  }

  private rename(from: string, to: string): void {
    const content = this.now.get(from);
    if (!content) throw new Error(`renamed what was never made: ${from}`);
    this.name([
      { path: to, content },
      { path: from, content: null },
    ]);
  }

  /** A renamed file is never without a name, nor with two: both go together. */
  private name(changes: readonly Omit<NameChange, 'folders'>[]): void {
    const folders = changes.map(({ path }) => dirname(path));
    for (const { path, content } of changes) {
      if (content) this.now.set(path, content);
      else this.now.delete(path);
      this.uncertain.push({ path, content, folders });
    }
  }

  private sync(file: bigint): void {
    const folder = this.folders.get(file);
    const content = this.contents.get(file);
    if (content) {
      content.synced = after(content.synced, content.unsynced);
      content.unsynced = [];
    } else if (folder !== undefined) this.syncFolder(folder);
  }

  private syncFolder(folder: string): void {
    const isHere = (change: NameChange) => change.folders.includes(folder);
    for (const { path, content } of this.uncertain.filter(isHere))
      if (content) this.certain.set(path, content);
      else this.certain.delete(path);
    this.uncertain = this.uncertain.filter((change) => !isHere(change));
  }
}

/** What of the unsynced changes reached the disk. */
type Survival = (change: Change, random: Random) => Change[];
const nothing: Survival = () => [];
const everything: Survival = (change) => [change];
const some: Survival = (change, random) => (random.next() < 0.5 ? [change] : []);
const sectors: Survival = (change, random) => {
  if (change.kind === 'truncate') return some(change, random);
  const parts: Change[] = [];
  for (let at = 0; at < change.data.length; ) {
    const end = Math.min(change.data.length, at + sector - ((change.at + at) % sector));
    if (random.next() < 0.5)
      parts.push({ ...change, at: change.at + at, data: change.data.subarray(at, end) });
    at = end;
  }
  return parts;
};
const survivals: readonly Survival[] = [nothing, everything, some, sectors];

function found({ synced, unsynced }: Content, random: Random, survives: Survival): Buffer {
  return after(
    synced,
    unsynced.flatMap((change) => survives(change, random)),
  );
}

function after(before: Buffer, changes: readonly Change[]): Buffer {
  let [bytes, length] = [Buffer.from(before), before.length];
  for (const change of changes) {
    const end = change.kind === 'truncate' ? change.length : change.at + change.data.length;
    if (end > bytes.length)
      bytes = Buffer.concat([bytes, Buffer.alloc(Math.max(end - bytes.length, 1 << 16))]);
    if (change.kind === 'write') {
      change.data.copy(bytes, change.at);
      length = Math.max(length, end);
    } else {
      bytes.fill(0, Math.min(length, end));
      length = end;
    }
  }
  return bytes.subarray(0, length);
}
