// The files of the page and the headers they are served with: the same for both hosts.

import { randomBytes } from 'node:crypto';
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

type PageFile = { readonly content: Uint8Array<ArrayBuffer>; readonly mediaType: string };

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

/** What a page may do: its own scripts and files, and no other place to speak to. The same in both hosts. */
function contentSecurityPolicy(styleNonce?: string): string {
  const nonce = styleNonce ? ` 'nonce-${styleNonce}'` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${nonce}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Headers of every answer. Nothing is kept by the browser: what was shown is not found by the next person. */
export function answerHeaders(contentType: string, styleNonce?: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(styleNonce),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
}

/** A document and its headers, made anew each time it is served. */
export type ServedDocument = { readonly html: string; readonly headers: Record<string, string> };

/**
 * Gives a document a style nonce of its own. @dnd-kit puts a `<style>` element in the page while a card is
 * dragged, which the policy permits only with the nonce; the page finds it in the property `nonce` of
 * `<meta property="csp-nonce">`, where no style sheet can read it.
 */
export function serveDocument(html: string, headMarkup = ''): ServedDocument {
  const nonce = randomBytes(16).toString('base64url');
  const head = `<head><meta property="csp-nonce" nonce="${nonce}">${headMarkup}`;
  return {
    html: html.replace('<head>', () => head),
    headers: answerHeaders('text/html; charset=utf-8', nonce),
  };
}
