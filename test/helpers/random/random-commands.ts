import type { Command } from '../../../shared/domain/commands.ts';
import type { Reader } from '../../../shared/domain/draft.ts';
import { fieldCommands } from './field-commands.ts';
import type { Random } from './random.ts';
import { riskCommands } from './risk-commands.ts';
import { threatCommands } from './threat-commands.ts';
import { voteCommands } from './vote-commands.ts';
import { workshopCommands } from './workshop-commands.ts';

/** A command somebody might give in this state: mostly sound, sometimes about things that are not there. */
export function randomCommand(random: Random, reader: Reader): Command {
  const makers = [fieldCommands, workshopCommands, threatCommands, riskCommands, voteCommands].flatMap(
    (commands) => commands(random, reader),
  );
  return (random.pick(makers) as () => Command)();
}
