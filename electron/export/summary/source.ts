import type { Fault } from '../../../shared/api/result.ts';
import type { Snapshot } from '../../../shared/api/types.ts';
import type { Language } from '../../../shared/domain/codes.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { getOrThrow } from '../../../shared/domain/refusal.ts';
import type { Workshop } from '../../../shared/domain/tables.ts';
import { isCard } from '../../../shared/domain/workshop/joined.ts';
import { type RegisterRow, register } from '../../../shared/domain/workshop/register.ts';
import { countedRows } from '../../../shared/domain/workshop/risk-status.ts';
import { canonical, tablesOf } from '../../../shared/history/row-change.ts';
import { runInWorker, type WorkApart } from '../../work/run-in-worker.ts';
import type { StartWorker } from '../../work/worker.ts';

/** What a summary is made of, a piece for each file: small enough to be sent to another process one by one. */
export type SummaryPart =
  | { readonly kind: 'head'; readonly folder: string; readonly language: Language; readonly madeAt: string }
  | ({ readonly kind: 'workshop'; readonly file: string } & Pick<Snapshot, 'rows' | 'personNames'>)
  | ({ readonly kind: 'skipped' } & SkippedFile);

/** A file that cannot be read, and why. */
type SkippedFile = { readonly file: string; readonly fault: Fault };

/** A workshop among others. */
export type Surveyed = {
  readonly file: string;
  readonly workshop: Workshop;
  readonly year: string;
  /** The method it shares with others, by what the method says and not by its name. */
  readonly method: SharedMethod;
  readonly rows: readonly RegisterRow[];
  /** Those and the risks that are set aside. */
  readonly all: readonly RegisterRow[];
  readonly threats: number;
  readonly measures: number;
  readonly person: (id: string | null) => string;
};
export type SharedMethod = { readonly name: string; readonly method: Method };

export type Summary = {
  readonly folder: string;
  readonly language: Language;
  readonly madeAt: string;
  readonly workshops: readonly Surveyed[];
  /** In the order in which they are met. */
  readonly methods: readonly SharedMethod[];
  readonly skipped: readonly SkippedFile[];
};

/** A file as it was read: its rows, or why it cannot be. */
type SurveyedFile = { readonly file: string } & (
  | ({ readonly fault: null } & Pick<Snapshot, 'rows' | 'personNames'>)
  | { readonly fault: Fault }
);

/** The parts of a summary, files read when the next part is asked for. */
export async function* summaryParts(
  head: Omit<Extract<SummaryPart, { kind: 'head' }>, 'kind'>,
  files: AsyncIterable<SurveyedFile>,
): AsyncGenerator<SummaryPart> {
  yield { kind: 'head', ...head };
  for await (const file of files)
    yield file.fault === null
      ? { kind: 'workshop', file: file.file, rows: file.rows, personNames: file.personNames }
      : { kind: 'skipped', file: file.file, fault: file.fault };
}

/** Puts the parts together. Workshops stand by date and then by title. */
export function summaryOf(parts: readonly SummaryPart[]): Summary {
  const head = getOrThrow(
    parts.find((part) => part.kind === 'head'),
    'head',
  );
  const methods = new Map<string, SharedMethod>();
  const workshops = parts.flatMap((part) =>
    part.kind === 'workshop' ? surveyed(part, head.language, methods) : [],
  );
  return {
    folder: head.folder,
    language: head.language,
    madeAt: head.madeAt,
    workshops: workshops.toSorted(
      (a, b) => compare(a.workshop.date, b.workshop.date) || compare(a.workshop.title, b.workshop.title),
    ),
    methods: [...methods.values()],
    skipped: parts.filter((part) => part.kind === 'skipped'),
  };
}

function surveyed(
  { file, rows, personNames }: Extract<SummaryPart, { kind: 'workshop' }>,
  language: Language,
  methods: Map<string, SharedMethod>,
): Surveyed[] {
  const [workshop] = rows.workshop;
  if (!workshop) return [];
  const all = register(tablesOf(rows));
  const names = new Map(personNames.map(({ id, text }) => [id, text]));
  return [
    {
      file,
      workshop,
      year: workshop.date.slice(0, 4),
      method: sharedMethod(workshop.method, language, methods),
      all,
      rows: countedRows(all),
      threats: rows.threat.filter(isCard).length,
      measures: rows.measure.length,
      person: (id) => names.get(id ?? '') ?? '',
    },
  ];
}

/** Two methods are one if their scales, levels and matrix are; of different ones with one name the second is told apart. */
function sharedMethod(method: Method, language: Language, methods: Map<string, SharedMethod>): SharedMethod {
  const { probability, consequence, levels, matrix } = method;
  const key = canonical({ probability, consequence, levels, matrix });
  const known = methods.get(key);
  if (known) return known;
  const own = method.name[language];
  const alike = [...methods.values()].filter((each) => each.method.name[language] === own).length;
  const shared = { name: alike === 0 ? own : `${own} (${alike + 1})`, method };
  methods.set(key, shared);
  return shared;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

type Apart = Pick<WorkApart, 'signal' | 'onProgress'> & { readonly parts: AsyncIterable<SummaryPart> };

/** Has the bytes of a summary made in a process of its own. Throws `job-cancelled`, `job-lost` and what it refuses. */
export function summariseApart(
  start: StartWorker,
  { parts, signal, onProgress }: Apart,
): Promise<Uint8Array> {
  return runInWorker(() => start('summariser'), { parts, lost: 'job-lost', signal, onProgress });
}
