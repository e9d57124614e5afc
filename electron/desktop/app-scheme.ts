import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { answerHeaders, readPageFile, serveDocument } from '../host/serve-page.ts';

export const pageOrigin = 'app://storforum';
export const pageUrl = `${pageOrigin}/`;
export const projectorUrl = `${pageOrigin}/projector`;
export const ballotUrl = `${pageOrigin}/ballot`;
export const identifyUrl = `${pageOrigin}/identify`;
const documents = ['/', '/projector', '/ballot', '/identify'];

/** Makes `app:` a scheme with an origin of its own. Must happen before Electron is ready. */
export function registerAppScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true };
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges }]);
}

/** Serves the built page at `app://storforum/`, and nothing else. */
export function serveAppScheme(session: Session, pageFolder: string): void {
  session.protocol.handle('app', (request) => answer(request, pageFolder));
}

async function answer(request: Request, pageFolder: string): Promise<Response> {
  const { host, pathname } = new URL(request.url);
  if (request.method !== 'GET' || host !== 'storforum') return new Response(null, { status: 403 });
  if (documents.includes(pathname)) return documentAnswer(pageFolder);
  const file = await readPageFile(pageFolder, pathname);
  if (!file || file.mediaType.startsWith('text/html')) return new Response(null, { status: 404 });
  return new Response(file.content, { headers: answerHeaders(file.mediaType) });
}

async function documentAnswer(pageFolder: string): Promise<Response> {
  const { html, headers } = serveDocument(await readFile(join(pageFolder, 'index.html'), 'utf8'));
  return new Response(html, { headers });
}
