import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.ts';

const dist = join(import.meta.dirname, '..', '..', 'dist');
/** Scripts and styles until the library stands, in bytes, gzipped. */
const mostAtStart = 350_000;

/** A file of the page, as Vite tells of it. */
type Chunk = {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
};
type Manifest = Readonly<Record<string, Chunk>>;

/** The scripts and styles that a source needs before it runs. */
function filesOf(manifest: Manifest, source: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[source];
  if (!chunk) throw new Error(`not built: ${source}`);
  if (seen.has(chunk.file)) return seen;
  for (const file of [chunk.file, ...(chunk.css ?? [])]) seen.add(file);
  for (const each of chunk.imports ?? []) filesOf(manifest, each, seen);
  return seen;
}

const bytesOf = (file: string) => readFileSync(join(dist, 'renderer', file));
const gzipped = (file: string) => gzipSync(bytesOf(file)).length;

test('what the page loads at its start is small, and is all that it loads until the library stands', async ({
  launch,
}) => {
  const manifest: Manifest = JSON.parse(readFileSync(join(dist, 'page-manifest.json'), 'utf8'));
  const page = filesOf(manifest, 'index.html');
  // All styles are one file, which the page links to and no source imports.
  const atStart = [...filesOf(manifest, 'style.css', filesOf(manifest, 'start-app.tsx', page))];
  const sizes = atStart.map((file) => ({ file, size: gzipped(file) })).sort((a, b) => b.size - a.size);
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log(`the page at its start: ${Math.round(total / 1_000)} kB gzipped, ${sizes.length} files`);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(mostAtStart);
  // React for development is slower and larger.
  expect(atStart.filter((file) => bytesOf(file).includes('jsxDEV'))).toEqual([]);
  const { page: shown } = await launch();
  const loaded = await shown.evaluate(() => {
    const hasLibrary = document.querySelector('h1') !== null;
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const names = entries.map(({ name }) => new URL(name).pathname.slice(1));
    return { hasLibrary, files: names.filter((name) => /\.(js|css)$/.test(name)) };
  });
  expect(loaded.hasLibrary).toBe(true);
  expect(loaded.files).toEqual(expect.arrayContaining(atStart));
});
