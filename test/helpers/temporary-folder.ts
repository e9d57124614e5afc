import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Where files need not outlive anything: in memory, where the system has such a place. */
export const inMemory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder of the running test's own, removed when the test ends. */
export function temporaryFolder(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'storforum-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
