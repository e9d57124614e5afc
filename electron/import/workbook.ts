import { Refusal } from '../../shared/domain/refusal.ts';
import { isBookSheet, isCheckedSheet, isOwnSheet, markIn } from '../../shared/domain/revision/index.ts';
import type { Sheet } from '../../shared/domain/threat-table/index.ts';
import { type Limits, limits, limitsOfBook } from './limits.ts';
import { isOpenDocument, readOpenDocument } from './open-document.ts';
import { refuseOtherPackages } from './other-kinds.ts';
import { RowCollector } from './row-collector.ts';
import { readSharedTexts } from './shared-texts.ts';
import { PackageParts, type WorkbookParts, workbookParts } from './workbook-parts.ts';
import { readWorksheet } from './worksheet.ts';

/** Reads the visible sheets of a workbook (.xlsx, .ods): what is hidden was not meant for the projector. */
export async function readWorkbook(bytes: Buffer, into: RowCollector): Promise<void> {
  const parts = await openPackage(bytes, limits);
  if (await isOpenDocument(parts)) return readOpenDocument(parts, into);
  const found = await workbookParts(parts);
  for (const { name } of found.sheets.filter(({ isVisible }) => !isVisible)) into.hiddenSheets.push(name);
  await readSheets(parts, found, ({ isVisible }) => isVisible, limits, into);
}

/** Sheets that the app can take back, hidden or not. */
export type BookSheets = { readonly sheets: readonly Sheet[]; readonly daysFrom1904: boolean };

/** Sheets that are not read back are looked through for changes in files up to so many bytes. */
const looksThrough = 2 * 1024 * 1024;

/**
 * Reads what may be a register on its way back: sheets with the names that the app gives to what it can take back, those
 * that somebody has renamed or added, and in files of usual size the others too. Null where nothing is the app's.
 */
export async function readBookSheets(bytes: Buffer): Promise<BookSheets | null> {
  const own = limitsOfBook(bytes.length);
  const parts = await openPackage(bytes, own);
  if (await isOpenDocument(parts)) return null;
  const found = await workbookParts(parts);
  const isOwn = found.sheets.some(({ name }) => isOwnSheet(name)) || (await hasMark(parts, found, own));
  if (!isOwn) return null;
  const collected = new RowCollector(own);
  const isWanted = ({ name }: { readonly name: string }) =>
    isBookSheet(name) || !isOwnSheet(name) || (bytes.length <= looksThrough && isCheckedSheet(name));
  await readSheets(parts, found, isWanted, own, collected, true);
  return { sheets: collected.sheets, daysFrom1904: found.daysFrom1904 };
}

/** Whether some cell is one that the app has marked, in a book whose sheets have all been renamed. */
async function hasMark(parts: PackageParts, { sharedTexts }: WorkbookParts, own: Limits): Promise<boolean> {
  const texts = sharedTexts === null ? [] : await readSharedTexts(parts.pieces(sharedTexts), own);
  return texts.some((text) => markIn(text) !== null);
}

async function openPackage(bytes: Buffer, own: Limits): Promise<PackageParts> {
  const parts = await PackageParts.open(bytes, own);
  if (parts.has('EncryptedPackage') || parts.has('EncryptionInfo')) throw new Refusal('table-locked');
  refuseOtherPackages(parts);
  return parts;
}

/** Formulas count as what they last came to. */
async function readSheets(
  parts: PackageParts,
  { sheets, sharedTexts }: WorkbookParts,
  isWanted: (sheet: WorkbookParts['sheets'][number]) => boolean,
  own: Limits,
  into: RowCollector,
  isAsStored = false,
): Promise<void> {
  const texts = sharedTexts === null ? [] : await readSharedTexts(parts.pieces(sharedTexts), own);
  for (const { name, part } of sheets.filter(isWanted)) {
    into.end(name, await readWorksheet(parts.pieces(part), texts, into, own, isAsStored));
  }
}
