import { largestUpload, refuseLarger } from '../../shared/api/files.ts';
import type { BookFile, ImportFile } from '../../shared/api/types.ts';
import { givenNames } from '../../shared/domain/method/register-columns.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { bookIn, type GivenNames } from '../../shared/domain/revision/index.ts';
import type { Session } from '../commands/session.ts';
import { wayBack } from '../db/queries/changes.ts';
import { readerOf } from '../db/queries/reader.ts';
import { readAnyApart, readApart } from '../import/read-apart.ts';
import type { Reading, TableFile } from '../import/read-table.ts';
import { isGroupFile } from '../library/read-group-file.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const importHandlers: Handlers<'import.read'> = {
  'import.read': async (app, { name, content, as, encoding, delimiter }) => {
    // What is read is for the workshop that is open; without one nothing is.
    void app.workshop;
    const bytes = Buffer.from(content, 'base64');
    refuseLarger(bytes.length, largestUpload);
    if (isGroupFile(name, bytes))
      return { kind: 'workshop', file: await app.inspector.ask('group', { name, bytes }) };
    const file = { name, bytes, ...(encoding && { encoding }), ...(delimiter && { delimiter }) };
    return as === 'threats' ? threatsIn(app, file) : readAny(app, file, as);
  },
};

async function threatsIn({ capabilities }: AppState, file: TableFile): Promise<ImportFile> {
  return { kind: 'table', ...(await readApart(capabilities.startWorker, file)) };
}

/** A register is taken for one on its way back if a row of it is known here; another workshop's holds only threats. */
async function readAny(app: AppState, file: TableFile, as: 'book' | undefined): Promise<ImportFile> {
  const given = givenNames(readerOf(app.workshop.database).get('workshop', 'workshop')?.method ?? {});
  const reading = await readAnyApart(app.capabilities.startWorker, { ...file, given });
  const book = reading.kind === 'book' ? bookFile(app.workshop, reading, given, as === 'book') : null;
  if (book) return { kind: 'book', ...book };
  if (as === 'book') throw new Refusal('revision-strange');
  return reading.kind === 'table' ? reading : threatsIn(app, file);
}

function bookFile(
  { database }: Session,
  { sheets, daysFrom1904 }: Extract<Reading, { kind: 'book' }>,
  given: GivenNames,
  byNumbers: boolean,
): BookFile | null {
  const book = bookIn(sheets, daysFrom1904, given);
  if (!book) return null;
  const reader = readerOf(database);
  const isKnown =
    book.register?.rows.some(({ cells }) => reader.get('risk', cells.code?.trim() ?? '')) ||
    book.measures?.rows.some(({ cells }) => reader.get('measure', cells.code?.trim() ?? '')) ||
    (byNumbers && book.register?.columns.has('code') === false);
  return isKnown ? { sheets, daysFrom1904, back: book.mark && wayBack(database, book.mark) } : null;
}
