import { basename } from 'node:path';
import type { Snapshot } from '../../shared/api/types.ts';
import { allRows, personNames } from '../db/queries/snapshot.ts';
import { historyOf, type Session } from './session.ts';

/** Everything a window or an export needs of an open workshop, read at one moment. */
export function snapshotOf(session: Session): Snapshot {
  const { database, next, path } = session;
  return {
    file: basename(path),
    rows: allRows(database),
    personNames: personNames(database),
    next,
    history: historyOf(session),
  };
}
