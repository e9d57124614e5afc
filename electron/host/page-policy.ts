import { randomBytes } from 'node:crypto';

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
