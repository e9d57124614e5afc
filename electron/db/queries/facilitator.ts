import type { Database } from '../connection.ts';
import { statement } from '../statements.ts';

/** Id of the personal name of whoever sits at the keyboard, or null; also in a file that is only being made. */
export function facilitatorId(database: Database): string | null {
  const id = statement(database, 'SELECT facilitatorId FROM workshop').pluck().get();
  return (id as string | null | undefined) ?? null;
}
