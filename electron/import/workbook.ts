import { Refusal } from '../../shared/domain/refusal.ts';
import type { Collected } from './collected.ts';
import { PackageParts } from './package-parts.ts';
import { readSharedTexts } from './shared-texts.ts';
import { workbookParts } from './workbook-parts.ts';
import { readWorksheet } from './worksheet.ts';

/** Reads the visible sheets of an Excel workbook (.xlsx). Formulas count as what they last came to. */
export async function readWorkbook(bytes: Buffer, into: Collected): Promise<void> {
  const parts = await PackageParts.open(bytes);
  if (parts.has('EncryptedPackage') || parts.has('EncryptionInfo')) throw new Refusal('table-locked');
  const { sheets, sharedTexts } = await workbookParts(parts);
  const texts = sharedTexts === null ? [] : await readSharedTexts(parts.pieces(sharedTexts));
  for (const { name, part } of sheets) {
    await readWorksheet(parts.pieces(part), texts, into);
    into.end(name);
  }
}
