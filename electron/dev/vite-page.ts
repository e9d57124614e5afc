import { readFile } from 'node:fs/promises';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { serveDocument } from '../host/serve-page.ts';
import type { PageSource } from '../loopback/routes.ts';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');
const noncePlaceholder = 'storforum-development-nonce';

/**
 * The page as Vite makes it of its sources, with hot reload over the app's own server. The policy is the app's, but that
 * the script in the document by which React's hot reload begins may run: by the nonce, which only this document knows.
 */
export async function openVitePage(server: Server): Promise<PageSource & { readonly vite: ViteDevServer }> {
  const vite = await createServer({
    configFile: join(renderer, 'vite.config.ts'),
    // Read as it stands: a bundled copy would be a changed file to `node --watch`.
    configLoader: 'native',
    base: '/',
    appType: 'custom',
    logLevel: 'info',
    clearScreen: false,
    html: { cspNonce: noncePlaceholder },
    server: { middlewareMode: true, hmr: { server } },
  });
  return {
    vite,
    async document(headMarkup) {
      const source = await readFile(join(renderer, 'index.html'), 'utf8');
      const served = serveDocument(await vite.transformIndexHtml('/index.html', source), headMarkup);
      const nonce = /nonce="([\w-]+)"/.exec(served.html)?.[1] ?? '';
      return {
        html: served.html.replaceAll(noncePlaceholder, nonce),
        headers: { ...served.headers, 'content-security-policy': withScriptNonce(served.headers, nonce) },
      };
    },
    file: (request, response) =>
      vite.middlewares(request, response, () => response.writeHead(404).end('404')),
  };
}

function withScriptNonce(headers: Record<string, string>, nonce: string): string {
  const policy = headers['content-security-policy'] ?? '';
  return policy.replace("script-src 'self'", `script-src 'self' 'nonce-${nonce}'`);
}
