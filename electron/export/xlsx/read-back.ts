import { limitsOfBook } from '../../import/limits.ts';
import { PackageParts, workbookParts } from '../../import/workbook-parts.ts';
import { walkXml } from '../../import/xml.ts';

/**
 * Sheets of a workbook by name, with how many rows below the heads hold something that is no formula. Read piece by piece, by
 * other code than wrote it; all texts are walked through too. Throws where it cannot be read.
 */
export async function rowsInTables(
  content: Buffer,
  headRow: number,
): Promise<{ readonly name: string; readonly rows: number }[]> {
  const parts = await PackageParts.open(content, {
    ...limitsOfBook(content.length),
    inflatedBytes: Infinity,
  });
  const { sheets, sharedTexts } = await workbookParts(parts);
  if (sharedTexts !== null) await walkXml(parts.pieces(sharedTexts), {});
  const found = [];
  for (const { name, part } of sheets)
    found.push({ name, rows: await rowsBelow(parts.pieces(part), headRow) });
  return found;
}

async function rowsBelow(pieces: AsyncIterable<Buffer>, headRow: number): Promise<number> {
  const row = { number: 0, isFilled: false };
  const cell = { isFormula: false, isFilled: false };
  let rows = 0;
  await walkXml(pieces, {
    open: (name, attribute) => {
      if (name === 'row') Object.assign(row, { number: Number(attribute('r')), isFilled: false });
      if (name === 'c') Object.assign(cell, { isFormula: false, isFilled: false });
      if (name === 'f') cell.isFormula = true;
      if (name === 'v') cell.isFilled = true;
    },
    close: (name) => {
      if (name === 'c' && cell.isFilled && !cell.isFormula) row.isFilled = true;
      if (name === 'row' && row.isFilled && row.number > headRow) rows += 1;
    },
  });
  return rows;
}
