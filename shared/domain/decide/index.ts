import type { RowChange } from '../../history/row-change.ts';
import type { Command, CommandOf, CommandType } from '../commands.ts';
import { Draft, type Reader } from '../draft.ts';
import { assessDecisions } from './assess.ts';
import { balanceRanks } from './balance-ranks.ts';
import { mergeDecisions, reviseDecisions } from './intake.ts';
import { parkedNoteDecisions } from './parked-note.ts';
import { peopleDecisions } from './people.ts';
import { riskDecisions } from './risk.ts';
import { roundDecisions } from './round.ts';
import { threatDecisions } from './threat.ts';
import { treatDecisions } from './treat.ts';
import { workshopDecisions } from './workshop.ts';

/** What a command does to the rows; throws a `Refusal` and has then done nothing. */
export type Decision<T extends CommandType> = (draft: Draft, command: CommandOf<T>) => void;
export type Decisions<T extends CommandType> = { readonly [K in T]: Decision<K> };

const single: Decisions<Exclude<CommandType, 'workshop.revise'>> = {
  ...workshopDecisions,
  ...mergeDecisions,
  ...peopleDecisions,
  ...threatDecisions,
  ...riskDecisions,
  ...assessDecisions,
  ...roundDecisions,
  ...treatDecisions,
  ...parkedNoteDecisions,
};
const decisions: Decisions<CommandType> = { ...single, ...reviseDecisions(single) };

/**
 * The rows a command changes. The one rule book: the window runs it to show the result in the same tick,
 * the host runs it to write, and both get the same rows from the same start.
 */
export function decide(reader: Reader, command: Command): RowChange[] {
  const draft = new Draft(reader);
  (decisions[command.type] as Decision<CommandType>)(draft, command);
  balanceRanks(draft);
  return draft.changes;
}
