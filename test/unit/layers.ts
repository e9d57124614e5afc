import { readFileSync } from 'node:fs';
import { join, normalize, relative } from 'node:path';

/** What a folder may import: folders of the house by prefix, and packages by name. */
export type Layer = { readonly folders: readonly string[]; readonly packages: readonly string[] };

const anywhereInElectron = ['electron/', 'shared/'];

/** Who may import whom; the longest prefix that fits a file counts. The design's table, as data. */
const layers: Readonly<Record<string, Layer>> = {
  'shared/': { folders: ['shared/'], packages: ['zod', 'fractional-indexing', '@orama/stemmers', 'hyphen'] },
  'renderer/': {
    folders: ['renderer/', 'shared/'],
    packages: [
      'react',
      'react-dom',
      'react-i18next',
      'i18next',
      'zustand',
      'tinykeys',
      '@base-ui/react',
      '@dnd-kit/react',
      '@dnd-kit/dom',
      '@tanstack/react-virtual',
      '@fontsource-variable/atkinson-hyperlegible-next',
    ],
  },
  'renderer/vite.config.ts': { folders: [], packages: ['vite', '@vitejs/plugin-react', 'node:'] },
  'electron/host/words.ts': { folders: ['shared/'], packages: ['i18next'] },
  'electron/files/': {
    folders: ['electron/files/', 'electron/work/begun.ts', 'shared/'],
    packages: ['node:'],
  },
  'electron/db/': {
    folders: ['electron/db/', 'electron/files/', 'shared/'],
    packages: ['better-sqlite3', 'node:'],
  },
  'electron/commands/': {
    folders: ['electron/commands/', 'electron/db/', 'electron/files/', 'shared/'],
    packages: ['node:'],
  },
  'electron/library/': {
    folders: [
      'electron/library/',
      'electron/commands/',
      'electron/db/',
      'electron/files/',
      'electron/work/',
      'electron/api/api.ts',
      'shared/',
    ],
    packages: ['zod', 'node:'],
  },
  'electron/log/': { folders: ['electron/log/', 'electron/work/', 'shared/'], packages: ['node:'] },
  'electron/work/': { folders: ['electron/work/', 'shared/'], packages: ['node:'] },
  'electron/import/': {
    folders: ['electron/import/', 'electron/work/', 'shared/'],
    packages: ['htmlparser2', 'iconv-lite', 'saxes', 'yauzl', 'node:'],
  },
  'electron/export/': {
    folders: [
      'electron/export/',
      'electron/files/',
      // A workbook is read back by what reads those of others.
      'electron/import/limits.ts',
      'electron/import/workbook-parts.ts',
      'electron/import/xml.ts',
      'electron/work/',
      'electron/host/words.ts',
      'shared/',
    ],
    packages: ['@cantoo/pdf-lib', 'exceljs', 'jszip', 'docx', '@resvg/resvg-wasm', 'i18next', 'node:'],
  },
  'electron/api/': {
    folders: [
      'electron/api/',
      'electron/commands/',
      'electron/db/queries/',
      'electron/db/as-refusal.ts',
      'electron/db/connection.ts',
      'electron/export/',
      'electron/files/',
      'electron/import/',
      'electron/library/',
      'electron/log/',
      'electron/host/words.ts',
      'electron/work/',
      'shared/',
    ],
    packages: ['i18next', 'node:'],
  },
  'electron/preload/': { folders: ['electron/preload/', 'shared/'], packages: ['electron'] },
  'electron/desktop/': { folders: anywhereInElectron, packages: ['electron', 'node:'] },
  'electron/main.ts': { folders: anywhereInElectron, packages: ['electron', 'node:'] },
  'electron/build.ts': {
    folders: ['electron/packaging/'],
    packages: ['vite', 'node:'],
  },
  'electron/packaging/': {
    folders: ['electron/packaging/', 'electron/host/find-electron.ts', 'electron/host/folders.ts'],
    packages: [
      '@cyclonedx/cyclonedx-library',
      '@resvg/resvg-wasm',
      'better-sqlite3',
      'electron-builder',
      'spdx-expression-parse',
      'vite',
      'node:',
    ],
  },
  'electron/dev/': { folders: anywhereInElectron, packages: ['vite', 'node:'] },
  'electron/': { folders: anywhereInElectron, packages: ['i18next', 'zod', 'node:'] },
};

/** Imports of a file that its layer does not allow, as `file -> import`. */
export function forbiddenImports(
  root: string,
  file: string,
  source = readFileSync(join(root, file), 'utf8'),
): string[] {
  const layer = layerOf(file);
  return importsOf(source)
    .filter((specifier) => !isAllowed(layer, file, specifier))
    .map((specifier) => `${file} -> ${specifier}`);
}

/** A file of the window, and what it imports. */
export type Source = { readonly file: string; readonly source: string };

/** Features that import each other in a circle, each circle once: `cluster -> one-by-one -> cluster`. */
export function circlesOfFeatures(sources: readonly Source[]): string[] {
  const imports = importsOfFeatures(sources);
  const circles = [...imports.keys()].flatMap((feature) => circleThrough(feature, imports));
  return circles.map((circle) => circle.join(' -> '));
}

/** The packages of the window that a source and all that it imports come to need. */
export function packagesBehind(root: string, file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || !/\.tsx?$/.test(file)) return new Set();
  seen.add(file);
  // Types are gone once it is built.
  const source = readFileSync(join(root, file), 'utf8').replace(/^(?:import|export) type [^;]*;$/gm, '');
  const found = importsOf(source);
  const own = found.filter((specifier) => !specifier.startsWith('.'));
  const behind = found
    .filter((specifier) => specifier.startsWith('.'))
    .flatMap((specifier) => [...packagesBehind(root, targetOf(file, specifier), seen)]);
  return new Set([...own, ...behind]);
}

function importsOfFeatures(sources: readonly Source[]): Map<string, ReadonlySet<string>> {
  const pairs = sources.flatMap(({ file, source }) => {
    const from = featureOf(file);
    const to = importsOf(source).flatMap((specifier) => featureOf(targetOf(file, specifier)) ?? []);
    return from === null ? [] : to.filter((each) => each !== from).map((each) => [from, each] as const);
  });
  const grouped = Map.groupBy(pairs, ([from]) => from);
  return new Map([...grouped].map(([from, all]) => [from, new Set(all.map(([, to]) => to))]));
}

/** The shortest way from a feature back to itself, told from the first of its names in the alphabet alone. */
function circleThrough(start: string, imports: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  let paths = [[start]];
  const seen = new Set<string>();
  while (paths.length > 0) {
    const longer = paths.flatMap((path) =>
      [...(imports.get(path.at(-1) ?? '') ?? [])].map((to) => [...path, to]),
    );
    const circle = longer.find((path) => path.at(-1) === start);
    if (circle) return circle.every((each) => each >= start) ? [circle] : [];
    paths = longer.filter((path) => !seen.has(path.at(-1) ?? ''));
    for (const path of paths) seen.add(path.at(-1) ?? '');
  }
  return [];
}

function featureOf(file: string): string | null {
  return /^renderer\/features\/([^/]+)\//.exec(file)?.[1] ?? null;
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith('.') ? relative('.', normalize(join(file, '..', specifier))) : specifier;
}

function layerOf(file: string): Layer {
  const prefix = Object.keys(layers)
    .filter((each) => file.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (!prefix) throw new Error(`no layer for ${file}`);
  return layers[prefix] as Layer;
}

function isAllowed(layer: Layer, file: string, specifier: string): boolean {
  if (specifier.startsWith('.')) {
    const target = targetOf(file, specifier);
    return layer.folders.some((folder) => target.startsWith(folder));
  }
  return layer.packages.some((name) =>
    name === 'node:' ? specifier.startsWith('node:') : specifier === name || specifier.startsWith(`${name}/`),
  );
}

/** What a module names after `from`, in `import '…'` and in `import('…')`; a text that ends in such a word is none. */
function importsOf(source: string): string[] {
  const pattern = /(?<![\w.'"])(?:from\s*|import\s*\(?\s*)(['"])([^'"\n]+)\1/g;
  return [...source.matchAll(pattern)].map((match) => match[2] ?? '');
}
