import { existsSync } from 'node:fs';
import { faultOf, refusalPhrase } from '../../shared/api/result.ts';
import type { KeyOf, Words } from '../../shared/words/areas.ts';
import { asRefusal } from '../db/as-refusal.ts';

/** A no of the command line itself: a key with a sentence in `shared/words`, `cli:<key>`. */
export class CliFault extends Error {
  readonly key: KeyOf<'cli'>;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(key: KeyOf<'cli'>, params: Readonly<Record<string, string | number>> = {}) {
    super(key);
    this.key = key;
    this.params = params;
  }
}

/** Throws unless there is such a file. */
export function needFile(path: string): void {
  if (!existsSync(path)) throw new CliFault('noSuchFile', { path });
}

/** Throws where a file would be written over. */
export function refuseExisting(path: string): void {
  if (existsSync(path)) throw new CliFault('alreadyThere', { path });
}

/** Whether nobody expected what was thrown: its sentence says nothing of it, so that it is logged. */
export function isUnexpected(thrown: unknown): boolean {
  if (thrown instanceof CliFault || faultOf(asRefusal(thrown)).code !== 'unexpected') return false;
  return !(thrown instanceof Error && 'path' in thrown);
}

/** One sentence of whatever was thrown. */
export function sentenceOf(words: Words, thrown: unknown): string {
  if (thrown instanceof CliFault) return words(`cli:${thrown.key}`, thrown.params);
  const fault = faultOf(asRefusal(thrown));
  if (fault.code !== 'unexpected') return refusalPhrase(words, fault);
  const { code, path } = thrown as NodeJS.ErrnoException;
  if (code === 'ENOSPC') return words('refusal:disk-full');
  return path ? words('refusal:export-not-writable', { path }) : words('cli:unexpected');
}
