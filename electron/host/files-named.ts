import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The files that a command line names, as absolute paths: what is no switch. Desktops on Linux hand files over as
 * addresses (`file:///home/siv/a.storforum`). `folder` is where relative paths begin.
 */
export function filesNamed(args: readonly string[], folder: string): string[] {
  return args.filter((each) => each !== '' && !each.startsWith('-')).flatMap((each) => pathOf(each, folder));
}

function pathOf(named: string, folder: string): string[] {
  if (!/^file:/i.test(named)) return [resolve(folder, named)];
  try {
    return [fileURLToPath(named)];
  } catch {
    // An address of another machine, or none that a file can have.
    return [];
  }
}

/** What `npm start -- FILE` names, from the folder where it was typed: npm itself goes to that of the project. */
export function filesTyped(args = process.argv.slice(2), env = process.env): string[] {
  return filesNamed(args, env.INIT_CWD || process.cwd());
}
