import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  mostUnsavedCharacters,
  mostUnsavedFields,
  type UnsavedText,
  unsavedTextSchema,
} from '../../shared/api/unsaved.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { folded } from '../../shared/domain/text/signs.ts';
import { makeAllPrivate, privateFile, privateFolder } from '../db/private-files.ts';
import { readSmallFile } from '../db/read-small-file.ts';
import { renameDurably, writeFileAtomic } from '../files/atomic-file.ts';
import type { LibraryFolders } from './library.ts';

const ending = '.json';
const folderOf = (root: string) => join(root, 'unsaved');

/** Where the texts of a workshop are, by the name of its file. */
export function unsavedPath(root: string, file: string): string {
  return join(folderOf(root), `${file}${ending}`);
}

const kept = z.record(unsavedTextSchema.shape.field, z.string());

/**
 * Texts that are typed and not saved: a file of its own for each workshop, beside the library and not in it, since
 * nothing of them is part of the record. What `put` has answered is on disk.
 */
export class UnsavedTexts {
  private readonly root: string;

  /** `root` is that of the library: a library that cannot be reached for a day keeps its texts. */
  constructor(root: string) {
    this.root = root;
  }

  /** The texts of a workshop; none where its file of them cannot be read, since nothing else rests on it. */
  read(file: string): readonly UnsavedText[] {
    return Object.entries(this.texts(file)).map(([field, text]) => ({ field, text }));
  }

  /** Keeps texts, and forgets those that are null or empty. Throws `text-too-long` where it would be too much. */
  put(file: string, changes: readonly { readonly field: string; readonly text: string | null }[]): void {
    const before = this.texts(file);
    const texts = new Map(Object.entries(before));
    for (const { field, text } of changes) {
      if (text) texts.set(field, text);
      else texts.delete(field);
    }
    refuseTooMuch(texts);
    const after = JSON.stringify(Object.fromEntries(texts));
    if (after === JSON.stringify(before)) return;
    if (texts.size === 0) this.forget(file);
    else this.write(file, after);
  }

  /** Drops the texts of a workshop in which a name stands. */
  forgetName(file: string, name: string): void {
    const texts = this.read(file).filter(({ text }) => folded(text).includes(folded(name)));
    this.put(
      file,
      texts.map(({ field }) => ({ field, text: null })),
    );
  }

  /** A workshop that has another name now keeps its unsaved texts. */
  move(from: string, to: string): void {
    if (from !== to && existsSync(this.pathOf(from))) renameDurably(this.pathOf(from), this.pathOf(to));
  }

  /** A workshop that goes takes its unsaved texts with it. */
  forget(file: string): void {
    rmSync(this.pathOf(file), { force: true });
  }

  /** Takes away the texts of workshops that are gone, and what was being written when the app was killed. */
  tidy({ files }: LibraryFolders): void {
    if (!existsSync(this.folder)) return;
    makeAllPrivate(this.folder);
    for (const name of readdirSync(this.folder)) {
      const isKept = name.endsWith(ending) && existsSync(join(files, name.slice(0, -ending.length)));
      if (!isKept) rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }

  private texts(file: string): Record<string, string> {
    try {
      const texts = kept.parse(JSON.parse(readSmallFile(this.pathOf(file))));
      // More than is ever written is not ours, and would leave no room for what is typed.
      refuseTooMuch(new Map(Object.entries(texts)));
      return texts;
    } catch {
      return {};
    }
  }

  private write(file: string, content: string): void {
    mkdirSync(this.folder, { recursive: true, mode: privateFolder });
    writeFileAtomic(this.pathOf(file), content, privateFile);
  }

  private get folder(): string {
    return folderOf(this.root);
  }

  private pathOf(file: string): string {
    return unsavedPath(this.root, file);
  }
}

function refuseTooMuch(texts: ReadonlyMap<string, string>): void {
  const length = [...texts.values()].reduce((sum, text) => sum + text.length, 0);
  if (texts.size <= mostUnsavedFields && length <= mostUnsavedCharacters) return;
  throw new Refusal('text-too-long', { length, longest: mostUnsavedCharacters });
}
