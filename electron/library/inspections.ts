import { existsSync, statSync } from 'node:fs';
import type { Imported } from '../../shared/domain/interchange/index.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { GroupFile } from '../../shared/domain/workshop/merge-workshop.ts';
import { readInterchange, utf8Text } from '../commands/make-workshop-file.ts';
import { asRefusal } from '../db/as-refusal.ts';
import { digestOfChange, logHead } from '../db/change-log.ts';
import type { Database } from '../db/connection.ts';
import { type FileFacts, fileFacts } from '../db/file-facts.ts';
import { openBytes, openForReading } from '../db/open-for-reading.ts';
import { titleOf } from '../db/queries/reader.ts';
import { allRows } from '../db/queries/snapshot.ts';
import type { Reading } from '../db/read-only.ts';
import { type Rebuilt, readRebuilt } from '../db/salvage/rebuild.ts';
import { type Damage, refuseDamage, verify } from '../db/verify.ts';
import type { Allowance } from '../work/watchdog.ts';
import { readGroupFile } from './read-group-file.ts';
import { type SurveyedRows, surveyedRows } from './summary-parts.ts';

/** A sound file: what it is called, and digests of its log: of the first change, the newest, and those asked for. */
export type LogFacts = {
  readonly title: string;
  readonly root: string | null;
  readonly head: { readonly seq: number; readonly digest: string };
  readonly digests: readonly (string | null)[];
};

/** A file that was checked from all sides. */
export type CheckedFile = {
  readonly damage: readonly Damage[];
  readonly changes: number;
  readonly risks: number;
  readonly threats: number;
};

type OfPath = { readonly path: string };
type OfBytes = { readonly bytes: Uint8Array };

/** What is asked of a file, by name: what is given, and what is answered. */
export type Inspections = {
  /** What the library shows; in whatever version the file is. */
  facts: { given: OfPath; answer: FileFacts };
  /** Throws what opening the file for work would refuse. */
  sound: { given: OfPath; answer: null };
  /** Throws where its structure is broken, so that reading it might not end; what is in it may be damaged otherwise. */
  readable: { given: OfPath; answer: null };
  soundBytes: { given: OfBytes; answer: null };
  log: { given: OfPath & { readonly seqs: readonly number[] }; answer: LogFacts };
  damage: { given: OfPath; answer: CheckedFile };
  rows: { given: OfPath; answer: SurveyedRows };
  group: { given: OfBytes & { readonly name: string }; answer: GroupFile };
  interchange: { given: OfBytes; answer: Imported };
  salvage: { given: OfPath; answer: Rebuilt };
};
export type InspectionName = keyof Inspections;
export type Inspection<N extends InspectionName = InspectionName> = {
  [K in N]: { readonly name: K; readonly given: Inspections[K]['given'] };
}[N];

type Answers = {
  readonly [N in InspectionName]: (given: Inspections[N]['given']) => Inspections[N]['answer'];
};

/**
 * What is done in the inspector's process with a file that this app has not just written: it may hold anything, and
 * reading it may never end.
 */
const answers: Answers = {
  facts: ({ path }) => fileFacts(path),
  sound: ({ path }) => within(openForReading(path), refuseUnlessSound),
  readable: ({ path }) => within(openForReading(path), refuseBrokenStructure),
  soundBytes: ({ bytes }) => within(openBytes(bytes), refuseUnlessSound),
  log: ({ path, seqs }) => within(openForReading(path), (database) => logFacts(database, seqs)),
  damage: ({ path }) => checkedFile(path),
  rows: ({ path }) => within(openForReading(path), surveyedRows),
  group: ({ name, bytes }) => readGroupFile(name, Buffer.from(bytes)),
  interchange: ({ bytes }) => readInterchange(utf8Text(Buffer.from(bytes))),
  salvage: ({ path }) => readRebuilt(path),
};

/** Does what is asked. Throws refusals, and what nobody expected. */
export function inspect<N extends InspectionName>({ name, given }: Inspection<N>): Inspections[N]['answer'] {
  try {
    return (answers[name] as (given: unknown) => Inspections[N]['answer'])(given);
  } catch (thrown) {
    throw asRefusal(thrown);
  }
}

/** For every megabyte of a file, in milliseconds of the processor. A large file is honest work; a small one that takes long is not. */
const perMegabyte: Readonly<Record<InspectionName, number>> = {
  facts: 20,
  sound: 1_000,
  readable: 1_000,
  soundBytes: 1_000,
  log: 1_000,
  damage: 1_000,
  rows: 1_000,
  group: 2_500,
  interchange: 2_500,
  salvage: 3_000,
};

/** How much of the processor's time and of memory a question may take. */
export function allowanceOf(question: Inspection): Allowance {
  const { name } = question;
  const megabytes = sizeOf(question) / 1024 / 1024;
  return {
    milliseconds: (name === 'facts' ? 1_500 : 4_000) + perMegabyte[name] * megabytes,
    // Salvage holds every image of a log at once, since each may mend another.
    megabytes: name === 'salvage' ? Math.min(3_500, 1_200 + 5 * megabytes) : 1_200,
  };
}

/** Bytes of what is asked about. */
export function sizeOf({ given }: Inspection): number {
  if ('bytes' in given) return given.bytes.length;
  // A link that leads round in a circle is not there either.
  return existsSync(given.path) ? statSync(given.path).size : 0;
}

function within<T>({ database, close }: Reading, look: (database: Database) => T): T {
  try {
    return look(database);
  } finally {
    close();
  }
}

function refuseUnlessSound(database: Database): null {
  refuseDamage(database);
  return null;
}

function refuseBrokenStructure(database: Database): null {
  const answer = database.pragma('quick_check(1)', { simple: true });
  if (answer !== 'ok') throw new Refusal('file-damaged', { what: 'structure' });
  return null;
}

function logFacts(database: Database, seqs: readonly number[]): LogFacts {
  refuseDamage(database);
  const { seq, digest } = logHead(database);
  return {
    title: titleOf(database) ?? '',
    root: digestAt(database, 1),
    head: { seq, digest },
    digests: seqs.map((each) => digestAt(database, each)),
  };
}

/** Digest of a change; null where the log has none of that number. */
export function digestAt(database: Database, seq: number): string | null {
  return digestOfChange(database, seq) ?? null;
}

function checkedFile(path: string): CheckedFile {
  try {
    return within(openForReading(path), (database) => {
      const damage = verify(database);
      if (damage.length > 0) return { damage, changes: 0, risks: 0, threats: 0 };
      const { risk, threat } = allRows(database);
      return { damage, changes: logHead(database).seq, risks: risk.length, threats: threat.length };
    });
  } catch (thrown) {
    const refused = asRefusal(thrown);
    if (!(refused instanceof Refusal) || refused.code !== 'file-damaged') throw refused;
    const [, where = '?'] = /^structure (.*)$/.exec(String(refused.params.what)) ?? [];
    return { damage: [{ code: 'structure', where }], changes: 0, risks: 0, threats: 0 };
  }
}
