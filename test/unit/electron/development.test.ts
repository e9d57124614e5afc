import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openVitePage } from '../../../electron/dev/vite-page.ts';
import { serveDocument } from '../../../electron/host/serve-page.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const shipped = execFileSync('git', ['ls-files', 'electron', 'renderer', 'shared'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('electron/dev/'));
const mentioning = (text: RegExp) =>
  shipped.filter((file) => text.test(readFileSync(join(root, file), 'utf8')));

describe('what is for development alone', () => {
  it('is imported by nothing that is built or started', () => {
    expect(shipped.length).toBeGreaterThan(300);
    expect(mentioning(/['"][./\w]*\bdev\/[\w-]+\.ts['"]/)).toEqual([]);
  });

  it('has one way into the server, which nobody else takes', () => {
    expect(mentioning(/openPage\b/)).toEqual(['electron/loopback/server.ts']);
  });

  it('is packed by no installer', () => {
    const files = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    expect(files).not.toMatch(/dist\/\*\*|dist\/development|electron\/dev/);
  });
});

it('the policy in development is the app’s, but for the nonce of its own script', async () => {
  const server = createServer();
  const page = await openVitePage(server);
  onTestFinished(() => page.vite.close());
  const { html, headers } = await page.document('<meta name="storforum-document" content="k">');
  const policy = headers['content-security-policy'] ?? '';
  const nonce = /script-src 'self' ('nonce-[\w-]+')/.exec(policy)?.[1] ?? '';
  const plain = (text = '') => text.replace(/'nonce-[\w-]+'/g, "'nonce'");
  const production = serveDocument('<head>').headers['content-security-policy'];
  expect(plain(policy.replace(` ${nonce}`, ''))).toBe(plain(production));
  expect(html).toContain(`nonce="${nonce.slice("'nonce-".length, -1)}"`);
  expect(html).toContain('/@vite/client');
});
