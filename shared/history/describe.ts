import type { LoggedChange } from '../api/types.ts';
import type { CommandType } from '../domain/commands.ts';
import { ChangeView, type Describe, type Describers, type HistoryContext } from './change-view.ts';
import { parkedNoteDescribers } from './describe/parked-note.ts';
import { peopleDescribers } from './describe/people.ts';
import { riskDescribers } from './describe/risk.ts';
import { roundDescribers } from './describe/round.ts';
import { threatDescribers } from './describe/threat.ts';
import { treatDescribers } from './describe/treat.ts';
import { workshopDescribers } from './describe/workshop.ts';
import { type Phrase, phrase } from './phrase.ts';

/** Whatever can stand as a code in the log: the commands, and a workshop taken in, saved or mended whole. */
type ChangeCode = CommandType | 'workshop.salvage' | 'workshop.import' | 'workshop.mend';

const describers: Describers<ChangeCode> = {
  ...workshopDescribers,
  ...peopleDescribers,
  ...threatDescribers,
  ...riskDescribers,
  ...roundDescribers,
  ...treatDescribers,
  ...parkedNoteDescribers,
};

/**
 * A change of the log as a phrase; `say` puts it in words. Undo and redo are described by the change they aimed at.
 * Never throws: a code or a row that is not known is described as far as it goes.
 */
export function describeChange(change: LoggedChange, context: HistoryContext): Phrase {
  if (change.kind === 'do') return describeOne(change, context);
  const target =
    change.target !== null && change.target < change.seq ? context.change(change.target) : undefined;
  if (!target) return phrase(`history:${change.kind}Unknown`, { seq: change.target ?? '?' });
  return phrase(`history:${change.kind}`, { what: describeChange(target, context) });
}

/** Of a large change most rows are not here: it is described by their number, unless its command says what it was. */
function describeOne(change: LoggedChange, context: HistoryContext): Phrase {
  const { code, rowCount } = change;
  if (rowCount !== undefined && code !== 'workshop.import')
    return phrase('history:large', { count: rowCount });
  return describerOf(code)(new ChangeView(change, context));
}

function describerOf(code: string): Describe {
  if (Object.hasOwn(describers, code)) return describers[code as ChangeCode];
  return () => phrase('history:unknown', { code });
}
