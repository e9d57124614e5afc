import { axes } from '../../shared/domain/codes.ts';
import { getOrThrow, Refusal } from '../../shared/domain/refusal.ts';
import { isShown } from '../../shared/domain/voting/rounds.ts';
import { translator } from '../host/words.ts';
import type { ExportSource } from './book-view.ts';
import { newWorkbook } from './exceljs-writer.ts';
import { headRow, type SheetKey } from './table-sheet.ts';

/** Parts that a count of rows does not need. Some of them are what makes reading slow. */
const passedOver = [
  'dataValidations',
  'conditionalFormatting',
  'mergeCells',
  'sheetPr',
  'cols',
  'autoFilter',
  'pageSetup',
  'headerFooter',
];

/** Sheets of a workbook by name, with how many rows below the heads begin with something. Throws where it cannot be read. */
async function readTables(content: Buffer, headRow: number): Promise<{ name: string; rows: number }[]> {
  const workbook = newWorkbook();
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength);
  await workbook.xlsx.load(bytes as ArrayBuffer, { ignoreNodes: passedOver });
  return workbook.worksheets.map((sheet) => {
    let rows = 0;
    sheet.eachRow((row, number) => {
      if (number > headRow && row.getCell(1).value !== null) rows += 1;
    });
    return { name: sheet.name, rows };
  });
}

/** Sheets in their order, and what each must hold: rows below the heads, or null where the sheet is no table. */
function expectedRows({ snapshot, changes }: ExportSource): [SheetKey, number | null][] {
  const { risk, threat, measure, tally, votingRound } = snapshot.rows;
  const shown = new Set(votingRound.filter(isShown).map((round) => round.id));
  const told = tally.filter((each) => shown.has(each.roundId));
  const asked = told.flatMap((each) =>
    axes.filter((axis) => each[axis] !== null).map((axis) => `${each.roundId} ${each.riskId} ${axis}`),
  );
  return [
    ['contents', null],
    ['register', risk.length],
    ['matrix', null],
    ['threats', threat.length],
    ['votes', new Set(asked).size],
    ['measures', measure.length],
    ['method', null],
    ['changes', changes.length],
  ];
}

/**
 * Reads a workbook back and counts: every sheet is there, and every table has a row for each thing it is about.
 * Throws `export-verify-failed`.
 */
export async function verifyWorkbook(content: Buffer, source: ExportSource): Promise<void> {
  const { language } = getOrThrow(source.snapshot.rows.workshop[0], 'workshop');
  const words = translator(language);
  const sheets = await readTables(content, headRow).catch(() => {
    throw new Refusal('export-verify-failed');
  });
  const right = expectedRows(source).every(([key, rows], index) => {
    const sheet = sheets[index];
    return sheet?.name === words(`workbook:sheet.${key}`) && (rows === null || sheet.rows === rows);
  });
  if (!right) throw new Refusal('export-verify-failed');
}
