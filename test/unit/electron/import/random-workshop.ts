import { Refusal } from '../../../../shared/domain/refusal.ts';
import { MemoryWorkshop } from '../../../helpers/memory-workshop.ts';
import type { Random } from '../../../helpers/random/random.ts';
import { randomCommand } from '../../../helpers/random/random-commands.ts';
import { presetMethod } from '../../../helpers/workshop.ts';

/** A workshop in memory after many commands somebody might have given; what was refused did nothing. */
export function randomWorkshop(random: Random, commands = 120): MemoryWorkshop {
  const workshop = new MemoryWorkshop();
  const language = random.pick(['sv', 'en'] as const) ?? 'sv';
  workshop.run({ type: 'workshop.create', title: 'Ett arbete', language, method: presetMethod() });
  for (let count = 0; count < commands; count += 1)
    try {
      workshop.run(randomCommand(random, workshop.reader()));
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
    }
  return workshop;
}
