import type { Statement } from 'better-sqlite3';
import type { Database } from './connection.ts';

const caches = new WeakMap<Database, Map<string, Statement>>();

/** A prepared statement, made once for each connection. */
export function statement(database: Database, sql: string): Statement<unknown[]> {
  const cache = caches.get(database) ?? new Map<string, Statement>();
  caches.set(database, cache);
  const known = cache.get(sql);
  if (known) return known;
  const prepared = database.prepare(sql);
  cache.set(sql, prepared);
  return prepared;
}
