// A workshop's workbook: made of its sheets, and read back before it gets its name.

import type { Snapshot } from '../../shared/api/types.ts';
import { axes } from '../../shared/domain/codes.ts';
import { getOrThrow, Refusal } from '../../shared/domain/refusal.ts';
import { isShown } from '../../shared/domain/voting/rounds.ts';
import { isCounted } from '../../shared/domain/workshop/risk-status.ts';
import { wordsLanguage } from '../../shared/words/index.ts';
import { translator } from '../host/words.ts';
import type { TellProgress } from '../work/worker.ts';
import { type BookView, bookView, type ExportSource, localMinute } from './book-view.ts';
import type { Book } from './sheet-writer.ts';
import { changesSheet } from './sheets/changes.ts';
import { contentsSheet } from './sheets/contents.ts';
import { matrixSheet } from './sheets/matrix.ts';
import { measuresSheet } from './sheets/measures.ts';
import { methodSheet } from './sheets/method.ts';
import { overviewSheet } from './sheets/overview.ts';
import { parkedSheet } from './sheets/parked.ts';
import { registerSheet } from './sheets/register.ts';
import { sinceSheet } from './sheets/since.ts';
import { supervisionSheet } from './sheets/supervision.ts';
import { threatsSheet } from './sheets/threats.ts';
import { votesSheet } from './sheets/votes.ts';
import { sinceOf } from './since-lines.ts';
import { headRow, type SheetKey } from './table-sheet.ts';
import { rowsInTables } from './xlsx/read-back.ts';
import { writeBook } from './xlsx/write-book.ts';

/** The bytes of a workshop's workbook, named and worded in the workshop's own language. */
export function buildWorkbook(source: ExportSource, tell?: TellProgress): Promise<Buffer> {
  return writeBook(bookOf(bookView(source)), tell);
}

/** The workbook as plain data, before any file format. */
export function bookOf(view: BookView): Book {
  const { workshop, words, exportedAt } = view;
  const votes = votesSheet(view);
  const since = sinceOf(view);
  return {
    title: workshop.title,
    subject: workshop.objectOfAnalysis,
    exportedAt: new Date(exportedAt),
    printed: {
      head: workshop.title,
      mark: workshop.classificationMark,
      foot: words('workbook:exported', { time: localMinute(exportedAt) }),
      page: words('workbook:page'),
      of: words('workbook:of'),
    },
    keywords: words('workbook:keywords'),
    description: words('workbook:exported', { time: localMinute(exportedAt) }),
    sheets: [
      contentsSheet(view, votes.rows.length - headRow),
      registerSheet(view),
      overviewSheet(view),
      matrixSheet(view),
      threatsSheet(view),
      votes,
      measuresSheet(view),
      methodSheet(view),
      changesSheet(view),
      ...(since ? [sinceSheet(view, since)] : []),
      supervisionSheet(view),
      ...(view.tables.parkedNote.size > 0 ? [parkedSheet(view)] : []),
    ],
  };
}

/** Sheets in their order, and what each must hold: rows below the heads, or null where the sheet is no table. */
function expectedRows({ snapshot, changes }: ExportSource): [SheetKey, number | null][] {
  const { risk, threat, measure, tally, votingRound, parkedNote } = snapshot.rows;
  const shown = new Set(votingRound.filter(isShown).map((round) => round.id));
  const tallies = tally.filter((each) => shown.has(each.roundId));
  const asked = tallies.flatMap((each) =>
    axes
      .filter((axis) => each[axis] !== null)
      .map((axis) => `${each.roundId} ${each.riskId} ${each.heldOn} ${axis}`),
  );
  return [
    ['contents', null],
    ['register', risk.length],
    ['overview', null],
    ['matrix', null],
    ['threats', threat.length],
    ['votes', new Set(asked).size],
    ['measures', measure.length],
    ['method', null],
    ['changes', changes.length],
    ...sinceRows(snapshot),
    ['supervision', null],
    ...(parkedNote.length > 0 ? [['parked', parkedNote.length] as [SheetKey, number]] : []),
  ];
}

/** Nothing where there was no earlier analysis: then there is no sheet of it. */
function sinceRows({ rows }: Snapshot): [SheetKey, number][] {
  if (!rows.workshop[0]?.earlier || rows.earlierRisk.length === 0) return [];
  const risks = new Set([...rows.risk.filter(isCounted), ...rows.earlierRisk].map(({ id }) => id));
  return [['since', risks.size]];
}

/**
 * Reads a workbook back and counts: every sheet is there, and every table has a row for each thing it is about.
 * Throws `export-verify-failed`.
 */
export async function verifyWorkbook(content: Buffer, source: ExportSource): Promise<void> {
  const { language } = getOrThrow(source.snapshot.rows.workshop[0], 'workshop');
  const words = translator(wordsLanguage(language));
  const sheets = await rowsInTables(content, headRow).catch(() => {
    throw new Refusal('export-verify-failed');
  });
  const right = expectedRows(source).every(([key, rows], index) => {
    const sheet = sheets[index];
    return sheet?.name === words(`workbook:sheet.${key}`) && (rows === null || sheet.rows === rows);
  });
  if (!right) throw new Refusal('export-verify-failed');
}
