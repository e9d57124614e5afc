import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporary-folder.ts';

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

/** The workbook as LibreOffice saves it after opening it and reckoning every formula anew. */
export function throughLibreOffice(content: Uint8Array): Buffer {
  const folder = temporaryFolder();
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), reckonAnew);
  writeFileSync(join(folder, 'in.xlsx'), content);
  const out = join(folder, 'out');
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      join(folder, 'in.xlsx'),
    ],
    { stdio: 'pipe', timeout: 120_000 },
  );
  return readFileSync(join(out, 'in.xlsx'));
}
