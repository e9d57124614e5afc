import type { Command } from '../../../../shared/domain/commands.ts';
import type { Method } from '../../../../shared/domain/method/method.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import type { Random } from '../../../helpers/random/random.ts';
import { randomCommand } from '../../../helpers/random/random-commands.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

type Options = { readonly commands?: number; readonly register?: Method['register'] };

/** A risk and a measure that are there whatever was removed before. */
const last: Command[] = [
  { type: 'risk.add', id: 'r-last', title: 'Sist' },
  {
    ...{ type: 'measure.add', id: 'm-last', riskId: 'r-last', text: 'Sist', kind: 'avoid' },
    ...{ personName: null, due: null, status: 'planned' },
  },
];

/**
 * A workshop in memory after many commands somebody might have given; what was refused did nothing. No ballots are
 * being cast at the end, so that anything may be changed of any risk.
 */
export function randomWorkshop(random: Random, { commands = 120, register }: Options = {}): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  const language = random.pick(['sv', 'en'] as const) ?? 'sv';
  workshop.run({ type: 'workshop.create', title: 'Ett arbete', language, method: presetMethod() });
  for (let count = 0; count < commands; count += 1)
    try {
      workshop.run(randomCommand(random, workshop.reader()));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  for (const { id, way, state } of workshop.tables.votingRound.values())
    if (state === 'open' && way !== 'fingers') workshop.run({ type: 'round.void', id });
  for (const command of last) workshop.run(command);
  const method = workshop.tables.workshop.get('workshop')?.method;
  if (register && method) workshop.run({ type: 'workshop.setMethod', method: { ...method, register } });
  return workshop;
}
