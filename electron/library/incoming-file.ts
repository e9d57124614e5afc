import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { IncomingFile, IncomingTwin, TwinRelation } from '../../shared/api/types.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Workshop } from '../../shared/domain/tables.ts';
import { endSession, type Session } from '../commands/session.ts';
import { copyTo } from '../db/copy.ts';
import { isOpenHere } from '../db/open-files.ts';
import { openAnyVersion } from '../db/open-for-reading.ts';
import { hasOpenBallot } from '../db/queries/ballot-box.ts';
import { titleOf } from '../db/queries/reader.ts';
import { addImported } from './files.ts';
import type { InspectedEntry, Inspector } from './inspect.ts';
import { digestAt, type LogFacts } from './inspections.ts';
import { filesIn, freeFile, type LibraryFolders } from './library.ts';

type Found = Pick<IncomingFile, 'title' | 'twin'>;

/** The library, and who reads files that it has not just written. `open` is the workshop that is open. */
export type Intake = {
  readonly library: LibraryFolders;
  readonly inspector: Inspector;
  readonly openSession: Session | null;
};

/** How close two files of one workshop are: what can be opened instead of a copy comes first. */
const closeness: readonly TwinRelation[] = ['itself', 'same', 'file-older', 'file-newer', 'diverged'];

/**
 * What a file from elsewhere holds, and whether the library has the same workshop already, which is known by the first
 * line of its log. Reads only. Throws what opening and importing refuse.
 */
export async function inspectIncoming(intake: Intake, path: string): Promise<Found> {
  const own = fileOfLibrary(intake.library, path);
  if (own) return ofLibrary(intake, own);
  if (isInterchange(path)) return { title: await interchangeTitle(intake, path), twin: null };
  const incoming = await logOf(intake, path);
  return { title: incoming.title || basename(path), twin: await closestTwin(intake, path, incoming) };
}

/** A file that was copied into the library: its name there, its title, and whether ballots of a round that goes on were left out. */
export type CopiedFile = {
  readonly file: string;
  readonly title: string;
  readonly isWithoutBallots: boolean;
};

/** Copies a file from elsewhere into the library, checked whole, in the version that it is. */
export async function copyIncoming(intake: Intake, path: string): Promise<CopiedFile> {
  const { library, inspector } = intake;
  const name = basename(path);
  if (isInterchange(path)) {
    const imported = await inspector.ask('interchange', { bytes: bytesOf(path) });
    return inspector.alone(() => {
      const session = addImported(library, imported);
      endSession(session);
      return { file: basename(session.path), title: '', isWithoutBallots: false };
    });
  }
  refuseUnfit(path);
  return inspector.whole(path, () => {
    const file = freeFile(library, name.replace(/\.storforum$/i, ''));
    const { database, close } = openAnyVersion(path);
    try {
      copyTo(database, join(library.files, file));
      return { file, title: titleOf(database) ?? name, isWithoutBallots: hasOpenBallot(database) };
    } finally {
      close();
    }
  });
}

/** Digest of the newest change of the workshop in a file; null for interchange, which has no log. */
export async function headDigestOf(intake: Intake, path: string): Promise<string | null> {
  return isInterchange(path) ? null : (await logOf(intake, path)).head.digest;
}

/** Before anything is read: opening a pipe waits for somebody to write, and the whole app would wait with it. */
function refuseUnfit(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new Refusal('file-missing');
  if (!found.isFile()) throw new Refusal('file-foreign');
  if (isOpenHere(path)) throw new Refusal('file-locked');
  refuseLarger(found.size, largestUpload);
}

function bytesOf(path: string): Buffer {
  refuseUnfit(path);
  return readFileSync(path);
}

function isInterchange(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

async function interchangeTitle({ inspector }: Intake, path: string): Promise<string> {
  const { rows } = await inspector.ask('interchange', { bytes: bytesOf(path) });
  const workshop = rows.find(({ table }) => table === 'workshop')?.after as Workshop | undefined;
  return workshop?.title || basename(path);
}

async function logOf({ inspector }: Intake, path: string, seqs: readonly number[] = []): Promise<LogFacts> {
  refuseUnfit(path);
  return inspector.ask('log', { path, seqs });
}

/** The name in the library of a path that leads there, or null. */
function fileOfLibrary({ files }: LibraryFolders, path: string): string | null {
  try {
    return dirname(realpathSync(path)) === realpathSync(files) ? basename(path) : null;
  } catch {
    return null;
  }
}

async function ofLibrary({ library, inspector, openSession: open }: Intake, file: string): Promise<Found> {
  const path = join(library.files, file);
  if (path === open?.path) {
    const title = titleOf(open.database) ?? file;
    return { title, twin: { file, title, modified: open.head.at, relation: 'itself' } };
  }
  const [{ entry }] = (await inspector.entries([path])) as [InspectedEntry];
  const { title, modified } = entry;
  return { title, twin: { file, title, modified, relation: 'itself' } };
}

/** A file of the library that holds the same workshop, and how its log begins and ends. */
type Candidate = Omit<IncomingTwin, 'relation'> & { readonly head: LogFacts['head'] };

async function closestTwin(intake: Intake, path: string, incoming: LogFacts): Promise<IncomingTwin | null> {
  const candidates = (await candidatesOf(intake)).filter(
    ({ root }) => root !== null && root === incoming.root,
  );
  if (candidates.length === 0) return null;
  const { digests } = await logOf(
    intake,
    path,
    candidates.map(({ head }) => head.seq),
  );
  const twins: IncomingTwin[] = [];
  for (const [index, { file, title, modified, head }] of candidates.entries()) {
    const relation = await relationOf(intake, file, {
      here: head,
      there: incoming.head,
      thereAtHere: digests[index] ?? null,
    });
    if (relation) twins.push({ file, title, modified, relation });
  }
  return twins.sort((a, b) => closeness.indexOf(a.relation) - closeness.indexOf(b.relation))[0] ?? null;
}

async function candidatesOf({
  library,
  inspector,
  openSession: open,
}: Intake): Promise<(Candidate & { readonly root: string | null })[]> {
  const files = filesIn(library.files).filter((file) => join(library.files, file) !== open?.path);
  const inspected = await inspector.entries(files.map((file) => join(library.files, file)));
  const others = inspected.flatMap(({ entry, facts }) =>
    facts
      ? [
          {
            file: entry.file,
            title: entry.title,
            modified: entry.modified,
            root: facts.root,
            head: facts.head,
          },
        ]
      : [],
  );
  if (!open) return others;
  const { database, head } = open;
  const file = basename(open.path);
  const title = titleOf(database) ?? '';
  return [...others, { file, title, modified: head.at, head, root: digestAt(database, 1) }];
}

type Heads = {
  readonly here: LogFacts['head'];
  readonly there: LogFacts['head'];
  /** What the incoming file has where ours ends. */
  readonly thereAtHere: string | null;
};

/** Null for a file that cannot be read. */
async function relationOf(
  intake: Intake,
  file: string,
  { here, there, thereAtHere }: Heads,
): Promise<TwinRelation | null> {
  if (here.digest === there.digest) return 'same';
  try {
    if ((await ourDigestAt(intake, file, there.seq)) === there.digest) return 'file-older';
  } catch {
    return null;
  }
  return thereAtHere === here.digest ? 'file-newer' : 'diverged';
}

async function ourDigestAt(intake: Intake, file: string, seq: number): Promise<string | null> {
  const { library, openSession: open } = intake;
  const path = join(library.files, file);
  if (path === open?.path) return digestAt(open.database, seq);
  return (await logOf(intake, path, [seq])).digests[0] ?? null;
}
