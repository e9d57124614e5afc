import { realpathSync, statSync } from 'node:fs';

/**
 * Files that were written for people since the app started. One is known by its path, and by where that led when it was
 * written: what has come in its place since and leads elsewhere, or is no file, is not handed to the system.
 */
export class WrittenFiles {
  private readonly places = new Map<string, string>();

  add(path: string): void {
    this.places.set(path, placeOf(path));
  }

  has(path: string): boolean {
    return this.places.has(path);
  }

  /** Whether such a file is still where it was written. A program that saves it anew leaves it there. */
  isThere(path: string): boolean {
    return (
      statSync(path, { throwIfNoEntry: false })?.isFile() === true && this.places.get(path) === placeOf(path)
    );
  }
}

/** Where a path leads. Some drives cannot tell: there a path leads to itself. */
function placeOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
