import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { InstalledPackage } from './bundled-packages.ts';

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
