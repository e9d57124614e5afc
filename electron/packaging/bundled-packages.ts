// The packages whose code is in the bundle, and the notices that their licences ask for.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join } from 'node:path';
import type { Plugin } from 'vite';

/** What the bundlers add of their own, by how the id of such a module begins. */
const helpers: Readonly<Record<string, string>> = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' };

/**
 * Hears from each bundle of a build which modules and assets it is made of, and keeps the folders of their packages.
 * Nothing else knows: React and the like are development dependencies that are part of what is shipped.
 */
export function bundledPackages(projectFolder: string) {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: 'storforum:bundled-packages',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        const sources = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
        for (const source of sources) {
          const folder = packageFolder(projectFolder, source);
          if (folder) folders.add(folder);
        }
      }
    },
  };
  return { plugin, folders: (): readonly string[] => [...folders].sort() };
}

/** The folder of the package that a module belongs to; null for the project's own. */
export function packageFolder(projectFolder: string, moduleId: string): string | null {
  const helper = Object.keys(helpers).find((start) => moduleId.startsWith(start));
  if (helper) return join(projectFolder, 'node_modules', helpers[helper] as string);
  const path = moduleId.replaceAll('\\', '/');
  const within = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (!within) return null;
  // Assets are named from the folder of the page.
  return isAbsolute(within) ? within : join(projectFolder, within.replace(/^(?:\.\.\/)+/, ''));
}

/** A package as it is installed, with the notices that its authors ask to be passed on. */
export type InstalledPackage = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression. */
  readonly licence: string;
  /** Texts of its licence and notice files, in the order of their names; none where the package holds none. */
  readonly texts: readonly string[];
  readonly author: string;
  readonly homepage: string;
};

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
  readonly author?: string | { readonly name?: string };
  readonly homepage?: string;
};

const licenceFile = /^(?:licen[cs]e|copying|notice|ofl|copyright)\b/i;

/** Reads a package from its folder. Throws where it does not say under which licence it is. */
export function readPackage(folder: string): InstalledPackage {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const licence = licenceOf(manifest);
  if (!licence) throw new Error(`${manifest.name} ${manifest.version} names no licence: look it up`);
  const { name, version, author, homepage = '' } = manifest;
  return {
    name,
    version,
    licence,
    texts: licenceTexts(folder),
    author: (typeof author === 'string' ? author : author?.name) ?? '',
    homepage,
  };
}

/** Older packages name their licence as an object, or several in a list. */
function licenceOf({ license, licenses }: Manifest): string | undefined {
  if (typeof license === 'string') return license;
  return license?.type ?? licenses?.map(({ type }) => type).join(' OR ');
}

function licenceTexts(folder: string): string[] {
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && licenceFile.test(entry.name))
    .map(({ name }) => name)
    .sort();
  return files.map((name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());
}

/** The typeface of reports, which is a resource of the project and no package. */
export function readTypeface(projectFolder: string): InstalledPackage {
  const text = readFileSync(join(projectFolder, 'resources', 'fonts', 'OFL.txt'), 'utf8').trim();
  const homepage = 'https://github.com/googlefonts/atkinson-hyperlegible-next';
  const named = { name: 'Atkinson Hyperlegible Next (typeface)', version: '', author: '', homepage };
  return { ...named, licence: 'OFL-1.1', texts: [text] };
}

const { resolve } = createRequire(import.meta.url);
const line = '-'.repeat(78);

/** What is not a package of npm and yet in what is shipped. */
const beside = `The program with a window of its own includes Electron and Chromium: their licences stand in
LICENSE.electron.txt and LICENSES.chromium.html in its folder (on macOS in Contents/Resources).
better-sqlite3 includes SQLite, which is in the public domain.`;

/** The notices of all that is shipped: a list, then each text once below the names of what it is for. */
export function noticesText(packages: readonly InstalledPackage[]): string {
  const sorted = packages.toSorted((a, b) => labelOf(a).localeCompare(labelOf(b), 'en'));
  const byText = Map.groupBy(
    sorted.flatMap((each) => textsOf(each).map((text) => ({ text, label: labelOf(each) }))),
    ({ text }) => text,
  );
  const parts = [
    'Storforum includes software of others. These are their notices, as their licences ask.',
    beside,
    sorted.map((each) => `${labelOf(each)} (${each.licence})`).join('\n'),
    ...[...byText].map(([text, users]) =>
      [line, ...users.map(({ label }) => label), line, '', text].join('\n'),
    ),
  ];
  return `${parts.join('\n\n')}\n`;
}

const labelOf = ({ name, version }: InstalledPackage) => `${name} ${version}`.trim();

/** Some packages name a licence and leave its text out: who made it, and the licence's standard text, stand in. */
function textsOf({ texts, licence, author, homepage }: InstalledPackage): readonly string[] {
  if (texts.length > 0) return texts;
  const origin = [author, homepage].filter(Boolean).join(', ');
  return [
    `${origin}\nThe package holds no text of its licence. The standard text of ${licence}:\n\n${standardText(licence)}`,
  ];
}

/** Throws where the licence is none of the SPDX list's. */
function standardText(licence: string): string {
  const file = resolve(`spdx-license-list/licenses/${licence}.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { licenseText: string }).licenseText.trim();
}
