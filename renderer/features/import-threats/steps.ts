import type { Mapping, Sheet } from '../../../shared/domain/threat-table/index.ts';
import type { GroupFile, MergeChoices } from '../../../shared/domain/workshop/merge-workshop.ts';

/** A file of threats that has been read, and how it is to be understood. */
export type TableStep = {
  readonly kind: 'table';
  readonly name: string;
  readonly sheets: readonly Sheet[];
  /** Which of the sheets. */
  readonly at: number;
  readonly mapping: Mapping;
  /** The group of threats whose row names none. */
  readonly groupId: string | null;
};

/** A group's file that has been read, and what is to be taken of it. */
export type MergeStep = MergeChoices & {
  readonly kind: 'merge';
  readonly name: string;
  readonly file: GroupFile;
};
