import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Methods } from '../../shared/api/types.ts';
import type { Method } from '../../shared/domain/method/method.ts';
import { methodFileText, methodSchema, parseMethodFile } from '../../shared/domain/method/schema.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { idSchema } from '../../shared/domain/tables.ts';
import { privateFile, privateFolder } from '../db/private-files.ts';
import { readSmallFile } from '../db/read-small-file.ts';
import { makeFolder, writeFileAtomic } from '../files/atomic-file.ts';
import { freeName } from './file-names.ts';

const ending = '.json';

/** The methods that are shipped, each checked as it is read, in the order of their ids. */
export function shippedMethods(resources: string): Method[] {
  const folder = join(resources, 'methods');
  return filesIn(folder).map((name) =>
    methodSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
}

/** A person's own methods, one file each. A file that somebody has broken is passed over and named. */
export function ownMethods(data: string): Pick<Methods, 'own' | 'unreadable'> {
  const folder = join(data, 'methods');
  const own: Method[] = [];
  const unreadable: string[] = [];
  for (const name of existsSync(folder) ? filesIn(folder) : [])
    try {
      const method = parseMethodFile(readSmallFile(join(folder, name)));
      if (`${method.id}${ending}` === name) own.push(method);
      else unreadable.push(name);
    } catch {
      unreadable.push(name);
    }
  return { own, unreadable };
}

/** Keeps an own method, in place of the one with its id. Throws `already-there` for the id of a shipped one. */
export function keepMethod(data: string, resources: string, method: Method): void {
  const path = pathOf(data, method.id);
  if (shippedMethods(resources).some(({ id }) => id === method.id))
    throw new Refusal('already-there', { what: 'method' });
  makeFolder(join(data, 'methods'), privateFolder);
  writeFileAtomic(path, methodFileText(method), privateFile);
}

/** Removes an own method; workshops keep the copies they were given. Throws `not-found`. */
export function removeMethod(data: string, id: string): void {
  const path = pathOf(data, id);
  if (!existsSync(path)) throw new Refusal('not-found', { what: 'method' });
  rmSync(path);
}

/** Writes a method as a file of its own among the documents, under a name that is free. Answers its path. */
export function writeMethodFile(documents: string, name: string, method: Method): string {
  try {
    makeFolder(documents);
    const path = join(documents, freeName(documents, name, 'json'));
    writeFileAtomic(path, methodFileText(method));
    return path;
  } catch {
    throw new Refusal('export-not-writable', { path: documents });
  }
}

/** An id becomes a file's name only where it is nothing but a name. */
function pathOf(data: string, id: string): string {
  if (!idSchema.safeParse(id).success) throw new Refusal('bad-input', { path: 'method.id' });
  return join(data, 'methods', `${id}${ending}`);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
