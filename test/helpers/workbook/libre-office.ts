import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import { temporaryFolder } from '../temporary-folder.ts';

/** Whether LibreOffice is here to open what was written. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;

/** LibreOffice reckons nothing anew on opening a file unless told to. */
const reckonAnew = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

const asWorkbook = 'xlsx:Calc MS Excel 2007 XML';

/** The workbook as LibreOffice saves it after opening it and reckoning every formula anew. */
export function throughLibreOffice(content: Uint8Array): Buffer {
  return readFileSync(join(converted({ in: content }, asWorkbook), 'in.xlsx'));
}

/** Workbooks by name, all opened by one LibreOffice: starting it takes longer than most of what it is given. */
export function allThroughLibreOffice<Name extends string>(
  contents: Readonly<Record<Name, Uint8Array>>,
): Record<Name, Buffer> {
  const out = converted(contents, asWorkbook);
  const names = Object.keys(contents) as Name[];
  const saved = names.map((name) => [name, readFileSync(join(out, `${name}.xlsx`))]);
  return Object.fromEntries(saved) as Record<Name, Buffer>;
}

/** The workbook as LibreOffice saves it in another format, by the ending of its name. */
export function savedByLibreOffice(content: Uint8Array, ending: string): Buffer {
  return readFileSync(join(converted({ in: content }, ending), `in.${ending}`));
}

/** Every sheet as LibreOffice reads it, by name: cells of each row as text. */
export function readByLibreOffice(content: Uint8Array): Map<string, string[][]> {
  // Comma, quotes, UTF-8, from the first line; texts quoted; all sheets, a file each.
  const out = converted(
    { in: content },
    'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,false,false,false,-1',
  );
  return new Map(
    readdirSync(out).map((file) => [
      file.slice('in-'.length, -'.csv'.length),
      parse(readFileSync(join(out, file), 'utf8'), { relax_column_count: true }),
    ]),
  );
}

/** The folder with what LibreOffice made of workbooks. */
function converted(contents: Readonly<Record<string, Uint8Array>>, format: string): string {
  const folder = temporaryFolder();
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), reckonAnew);
  const files = Object.entries(contents).map(([name, content]) => {
    const file = join(folder, `${name}.xlsx`);
    writeFileSync(file, content);
    return file;
  });
  const out = join(folder, 'out');
  const settings = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless'];
  execFileSync('soffice', [...settings, '--convert-to', format, '--outdir', out, ...files], {
    stdio: 'pipe',
    timeout: 240_000,
    // In a system without a language its names of files are of ASCII alone.
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });
  return out;
}
