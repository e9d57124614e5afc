import type { BackupReason } from '../domain/codes.ts';
import type { Fault } from './result.ts';

/** A workshop as it was, put aside outside the library. */
export type Backup = {
  readonly name: string;
  /** ISO time in UTC. */
  readonly at: string;
  readonly reason: BackupReason;
  readonly title: string;
  readonly threats: number;
  readonly risks: number;
  readonly bytes: number;
  /** Why it cannot be opened, or null. */
  readonly fault: Fault | null;
};

/** The folder in which each backup lies as well, when the last one was put there since the start, and what is wrong now. */
export type SecondCopy = {
  readonly folder: string | null;
  readonly copiedAt: string | null;
  readonly fault: Fault | null;
};

/** What could not be saved of a damaged workshop, and what may not be as it was last. */
export type SalvageReport = {
  /** Lines of the history: those before the damage are kept. */
  readonly changes: { readonly kept: number; readonly lost: number };
  /** By their numbers. What is uncertain is there, perhaps in an older wording. */
  readonly threats: { readonly missing: readonly number[]; readonly uncertain: readonly number[] };
  readonly risks: { readonly missing: readonly number[]; readonly uncertain: readonly number[] };
  /** How many groups, participants, measures and the like are gone or uncertain. */
  readonly others: number;
  /** How many people's names are gone. */
  readonly names: number;
};
