import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createApi } from '../../../../electron/api/create-api.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import type { CallName, Input, Output } from '../../../../shared/api/contract.ts';
import type { IncomingFile, Snapshot } from '../../../../shared/api/types.ts';
import { logIn } from '../../../helpers/log.ts';
import { newSession, run, temporaryFolder } from '../../../helpers/workshop.ts';

export const resources = join(import.meta.dirname, '..', '..', '..', '..', 'resources');

/** An app with a library of its own, and a folder outside it, as a memory stick is. */
export function world() {
  const folder = temporaryFolder();
  const data = join(folder, 'data');
  const api = createApi(
    { data, documents: join(folder, 'documents'), resources },
    { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
  );
  onTestFinished(() => api.close());
  const stick = join(folder, 'stick');
  mkdirSync(stick);
  const asked = async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code, { cause: result.error });
    return result.value as Output<N>;
  };
  const faultOf = async (name: CallName, input: unknown) => {
    const result = await api.call(name, input);
    return result.ok ? null : result.error.code;
  };
  return { api, asked, faultOf, stick, library: join(data, 'library') };
}

/** A workshop file on the stick, with a group or more. */
export function fileOn(stick: string, name = 'resa.storforum', groups = 1): string {
  const session = newSession();
  addGroups(session, groups);
  endSession(session);
  const path = join(stick, name);
  copyFileSync(session.path, path);
  return path;
}

export function addGroups(session: Parameters<typeof run>[0], count: number): void {
  for (let n = 0; n < count; n += 1)
    run(session, { type: 'group.add', id: `g-${n}-${session.head.seq}`, name: `Grupp ${n}` });
}

export const addGroup = (id: string) =>
  ({ key: `key-${id}`, command: { type: 'group.add', id, name: `Grupp ${id}` } }) as const;

export async function taken(asked: ReturnType<typeof world>['asked'], as: 'copy' | 'twin' = 'copy') {
  const file = (await asked('incoming.next', {})) as IncomingFile;
  return (await asked('incoming.take', { id: file.id, as, open: true })) as Snapshot;
}

/** The file on the stick as another machine leaves it. */
export async function changedElsewhere(path: string): Promise<void> {
  const { openSession } = await import('../../../../electron/library/files.ts');
  const folder = temporaryFolder();
  const session = openSession({ files: folder, trash: folder, backups: folder }, path);
  addGroups(session, 1);
  endSession(session);
}
