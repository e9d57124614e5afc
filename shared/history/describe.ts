import type { LoggedChange } from '../api/types.ts';
import type { CommandType } from '../domain/commands.ts';
import { ChangeView, type Describe, type Describers, type HistoryContext } from './change-view.ts';
import { peopleTellers } from './describe/people.ts';
import { riskTellers } from './describe/risk.ts';
import { roundTellers } from './describe/round.ts';
import { threatTellers } from './describe/threat.ts';
import { treatTellers } from './describe/treat.ts';
import { workshopTellers } from './describe/workshop.ts';
import { type Phrase, phrase } from './phrase.ts';

/** Whatever can stand as a code in the log: the commands, and a workshop taken in, saved or mended whole. */
export type ToldCode = CommandType | 'workshop.salvage' | 'workshop.import' | 'workshop.mend';

const tellers: Describers<ToldCode> = {
  ...workshopTellers,
  ...peopleTellers,
  ...threatTellers,
  ...riskTellers,
  ...roundTellers,
  ...treatTellers,
};

/**
 * A change of the log as a phrase; `say` puts it in words. Undo and redo are told by the change they aimed at.
 * Never throws: a code or a row that is not known is told as far as it goes.
 */
export function describeChange(change: LoggedChange, context: HistoryContext): Phrase {
  if (change.kind === 'do') return told(change, context);
  const target =
    change.target !== null && change.target < change.seq ? context.change(change.target) : undefined;
  if (!target) return phrase(`history:${change.kind}Unknown`, { seq: change.target ?? '?' });
  return phrase(`history:${change.kind}`, { what: describeChange(target, context) });
}

/** Of a large change most rows are not here: it is told by their number, unless its command says what it was. */
function told(change: LoggedChange, context: HistoryContext): Phrase {
  const { code, rowCount } = change;
  if (rowCount !== undefined && code !== 'workshop.import')
    return phrase('history:large', { count: rowCount });
  return tellerOf(code)(new ChangeView(change, context));
}

function tellerOf(code: string): Describe {
  if (Object.hasOwn(tellers, code)) return tellers[code as ToldCode];
  return () => phrase('history:unknown', { code });
}
