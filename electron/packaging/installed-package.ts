import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as it is installed, with what its authors ask to be told of it. */
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
