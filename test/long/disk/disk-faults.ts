import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExport } from '../../../electron/export/write-export.ts';
import { endingOf, exportFormats } from '../../../shared/api/files.ts';
import { exampleSource } from '../../helpers/example-snapshot.ts';
import { inMemory, temporaryFolder } from '../../helpers/temporary-folder.ts';
import type { Asked, Found } from './fail.ts';
import { Control, type Fault } from './fault.ts';

/** Lets every operation of everything the app writes fail in turn, with each of these faults; tells what was found. */
export async function failInTurn(shim: string, faults: readonly Fault[], stride: number): Promise<Found[]> {
  const folder = temporaryFolder(inMemory);
  const [control, asked] = [join(folder, 'control'), join(folder, 'asked.json')];
  Control.make(control);
  writeFileSync(asked, JSON.stringify({ faults, stride, exports: await exportsIn(folder) } satisfies Asked));
  const within = join(folder, 'disk');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'fail.ts'), within, control, join(folder, 'model.storforum'), asked],
    {
      env: {
        ...process.env,
        LD_PRELOAD: shim,
        DISK_FOLDER: within,
        DISK_CONTROL: control,
        UV_USE_IO_URING: '0',
      },
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  if (!stdout.startsWith('[')) throw new Error(`${stdout}\n${stderr}`);
  return JSON.parse(stdout) as Found[];
}

/** The example in every format, written where the program finds it. */
async function exportsIn(folder: string): Promise<Record<string, string>> {
  const paths: Record<string, string> = {};
  for (const format of exportFormats) {
    const path = join(folder, `${format}.ready`);
    writeFileSync(path, await buildExport(format, exampleSource('sv')));
    paths[`${format}.${endingOf(format)}`] = path;
  }
  return paths;
}
