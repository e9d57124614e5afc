import type { Session } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { serveAppScheme } from '../../../../electron/desktop/app-scheme.ts';
import { FakeSession } from '../../../fake-electron/index.ts';
import { temporaryFolder } from '../../../helpers/temporary-folder.ts';
import { writePage } from './small-page.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

describe('the scheme', () => {
  const handler = () => {
    const session = new FakeSession();
    serveAppScheme(session as unknown as Session, writePage(temporaryFolder()));
    return session.rule<(request: Request) => Promise<Response>>('scheme app');
  };
  const get = (url: string, method = 'GET') => handler()({ url, method } as Request);

  it('serves the page with its policy and a style nonce', async () => {
    const response = await get('app://storforum/');
    const html = await response.text();
    const nonce = html.match(/nonce="([\w-]{22})"/)?.[1];
    expect([response.status, response.headers.get('content-security-policy')]).toEqual([
      200,
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data:; ` +
        "font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    ]);
  });

  it('serves its files with a policy that permits no inline style', async () => {
    const response = await get('app://storforum/assets/page.js');
    expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
      200,
      'one()',
      'text/javascript; charset=utf-8',
    ]);
    expect(response.headers.get('content-security-policy')).toContain("style-src 'self';");
  });

  it.each([
    ['app://storforum/missing.js', 404],
    ['app://storforum/index.html', 404],
    ['app://storforum/%2e%2e/secret.js', 404],
    ['app://storforum/..%2fsecret.js', 404],
    ['app://storforum/assets/..%2f..%2fsecret.js', 404],
    ['app://storforum/%00.js', 404],
    ['app://other/', 403],
    ['app://storforum.example/', 403],
  ])('does not serve %s', async (url, status) => {
    expect((await get(url)).status).toBe(status);
  });

  it('does nothing but read', async () => {
    expect((await get('app://storforum/', 'POST')).status).toBe(403);
  });
});
