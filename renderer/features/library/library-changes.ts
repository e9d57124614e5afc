import type { Fault } from '../../../shared/api/result.ts';
import type { Library, LibraryEntry, TrashEntry } from '../../../shared/api/types.ts';
import { lineWithWords } from '../../../shared/domain/text/text.ts';
import { faultOf } from '../../report.ts';

/** What has come into the trash between two answers: a file may have got another name on the way. */
export function newlyTrashed(before: Library, after: Library): readonly TrashEntry[] {
  const known = new Set(before.trash.map(({ file }) => file));
  return after.trash.filter(({ file }) => !known.has(file));
}

/** The workshop that has come into the library between two answers, copied or taken back from the trash. */
export function newlyListed(before: Library, after: Library): string | null {
  const known = new Set(before.workshops.map(({ file }) => file));
  return after.workshops.find(({ file }) => !known.has(file))?.file ?? null;
}

/** What can be done with a file: nothing with one in use elsewhere, and one that cannot be read can be put away. */
export function possibleWith({ fault }: LibraryEntry): { readonly change: boolean; readonly trash: boolean } {
  return { change: fault === null, trash: fault?.code !== 'file-locked' };
}

/** Why a title cannot be given, by the rule the workshop itself goes by; null where it can. */
export function faultOfTitle(title: string): Fault | null {
  try {
    lineWithWords(title);
    return null;
  } catch (thrown) {
    return faultOf(thrown);
  }
}
