import { folded } from '../text/signs.ts';
import type { BookRow } from './book.ts';
import { type Difference, editOf, type Subject } from './differences.ts';

/**
 * What stands in columns of somebody's own, as lines to be added to the note of a risk or the comment of a measure. It is
 * offered and not proposed; lines that are there already are not offered again.
 */
export function keptAsNote(
  { strange }: BookRow<string>,
  subject: Subject,
  field: 'treatmentNote' | 'progress',
  before: string,
  edits: readonly Difference[],
): Difference[] {
  const edited = edits.find((each) => each.is === 'edit' && each.field === field);
  const own = edited?.is === 'edit' ? String(edited.after) : before;
  const known = new Set(own.split('\n').map((line) => folded(line)));
  const lines = strange
    .map(([head, text]) => `${head.trim()}: ${text.trim()}`)
    .filter((line) => !known.has(folded(line)));
  if (lines.length === 0) return [];
  const after = [own, ...lines].filter((line) => line !== '').join('\n');
  const edit = editOf(subject, field, before, after, before);
  return [{ ...edit, key: `${edit.key}/own-columns`, doubt: 'own-columns' } as Difference];
}
