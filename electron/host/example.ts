import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../shared/domain/codes.ts';
import { parseInterchange, parseJson } from '../../shared/domain/interchange/index.ts';
import { commandsOf } from '../../shared/domain/workshop/play.ts';
import { makeWorkshopFile } from '../commands/make-workshop-file.ts';
import { runCommand } from '../commands/run-command.ts';

/** Name of the example's files, before the ending. */
export const exampleName = 'mina-meddelanden-2014';

/**
 * Writes the example workshop to a folder by running it command by command, so that its log
 * tells how it came about. Returns the path. Throws `already-there`.
 */
export function writeExample(
  folder: string,
  language: Language,
  resources = join(import.meta.dirname, '..', '..', 'resources'),
): string {
  const source = join(resources, 'example', `${exampleName}.${language}.json`);
  const commands = commandsOf(parseInterchange(parseJson(readFileSync(source, 'utf8'))), randomUUID);
  const path = join(folder, `${exampleName}.storforum`);
  makeWorkshopFile(path, (session) => {
    for (const command of commands) runCommand(session, randomUUID(), command);
  });
  return path;
}
