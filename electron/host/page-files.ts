import { readFile } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

export type PageFile = { readonly content: Uint8Array<ArrayBuffer>; readonly mediaType: string };

/** A file of the built page by the path of a URL; null for one outside its folder, of unknown kind or missing. */
export async function readPageFile(folder: string, urlPath: string): Promise<PageFile | null> {
  const path = pathWithin(folder, urlPath);
  const mediaType = path && mediaTypes[extname(path)];
  if (!path || !mediaType) return null;
  try {
    return { content: new Uint8Array(await readFile(path)), mediaType };
  } catch {
    return null;
  }
}

/** The path of a file inside `folder`, or null where the URL's path leads out of it. */
export function pathWithin(folder: string, urlPath: string): string | null {
  const name = decoded(urlPath);
  if (name === null || name.includes('\0')) return null;
  const path = join(folder, name);
  const within = relative(folder, path);
  const outside = within === '' || within === '..' || within.startsWith(`..${sep}`) || isAbsolute(within);
  return outside ? null : path;
}

function decoded(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return null;
  }
}
