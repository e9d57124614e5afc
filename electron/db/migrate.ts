import type { Database } from './connection.ts';
import { workshopMigration } from './migrations/0001-workshop.ts';

/** Schema steps in order; step n brings a file from version n to n + 1. Never edited once released. */
export const migrations: readonly string[] = [workshopMigration];

export const schemaVersion = migrations.length;

/** 'STOR' in ASCII: marks a file as a Storforum workshop. */
export const applicationId = 0x53544f52;

/** The version of an open file's schema; 0 for a file without one. */
export function versionOf(database: Database): number {
  return database.pragma('user_version', { simple: true }) as number;
}

/** Brings a file to the newest schema, one transaction for all steps. Does nothing where it is there already. */
export function migrate(database: Database, steps = migrations): void {
  const from = versionOf(database);
  if (from >= steps.length) return;
  database.transaction(() => {
    for (const step of steps.slice(from)) database.exec(step);
    database.pragma(`application_id = ${applicationId}`);
    database.pragma(`user_version = ${steps.length}`);
  })();
}
