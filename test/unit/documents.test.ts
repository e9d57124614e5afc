import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const list = (...patterns: string[]) =>
  execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...patterns], {
    cwd: root,
    encoding: 'utf8',
  })
    .trim()
    .split('\n');
const files = list();
const documents = list('*.md');
const scripts = Object.keys(
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: object }).scripts,
);

/** Folders of the project that a path begins with; others are examples or lie elsewhere. */
const ours = /^(?:electron|renderer|shared|resources|test|\.github|\.vscode)\//;

/** What a document names between backticks: files and folders, from the top or below its own folder; and scripts. */
function named(document: string, text: string) {
  const spans = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, span = '']) => span,
  );
  const isPath = (span: string) => /^[\w.@-][\w.@/-]*(?:\.(?:tsx?|md|json|ya?ml)|\/)$/.test(span);
  return {
    paths: spans.filter((span) => isPath(span) && (ours.test(span) || dirname(document) !== '.')),
    scripts: [...text.matchAll(/npm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
      ([, run, short]) => run ?? short ?? '',
    ),
    links: [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link = '']) => link),
    anchors: [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor),
  };
}

/** Whether a path leads to a file or folder, from the top or anywhere below a document's own folder. */
function isThere(document: string, path: string): boolean {
  const folder = `${dirname(document)}/`;
  const below = files.filter((file) => file.startsWith(folder)).map((file) => `/${file}`);
  const isFolder = path.endsWith('/');
  return (
    existsSync(join(root, path)) ||
    below.some((file) => (isFolder ? file.includes(`/${path}`) : file.endsWith(`/${path}`)))
  );
}

function missingIn(document: string, text = readFileSync(join(root, document), 'utf8')): string[] {
  const { paths, scripts: asked, links, anchors } = named(document, text);
  const headings = new Set(
    [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
  return [
    ...paths.filter((path) => !isThere(document, path)),
    ...asked.filter((script) => !scripts.includes(script)).map((script) => `npm run ${script}`),
    ...links.filter((link) => !existsSync(join(root, dirname(document), link))),
    ...anchors.filter((anchor) => !headings.has(anchor)).map((anchor) => `#${anchor}`),
  ];
}

describe('what is written beside the code', () => {
  it.each(documents)('names only files, folders, scripts and headings that exist: %s', (document) => {
    expect(missingIn(document)).toEqual([]);
  });

  it('is held to that by a search that sees what is gone', () => {
    const text =
      'See `shared/domain/gone.ts`, `db/gone/`, `npm run gone`, [gone](gone.md) and [there](#gone). `A.b`';
    expect(missingIn('electron/README.md', text)).toEqual([
      'shared/domain/gone.ts',
      'db/gone/',
      'npm run gone',
      'gone.md',
      '#gone',
    ]);
    expect(documents).toContain('.github/CONTRIBUTING.md');
  });
});
