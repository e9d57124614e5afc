import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Axis } from '../../shared/domain/codes.ts';
import type { Command } from '../../shared/domain/commands.ts';
import type { Method } from '../../shared/domain/method/method.ts';
import type { Random } from '../helpers/random/random.ts';

/** Collects what nobody holds any more, and says how much is held, in megabytes. */
export function heldMegabytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}

/** The value below which 95 of a hundred lie. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
}

/** Highest minus lowest would count noise: the slope of the line through the points, in units a step. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const over = values.reduce((sum, each, step) => sum + (step - middle) * (each - mean), 0);
  return over / values.reduce((sum, _, step) => sum + (step - middle) ** 2, 0);
}

/** What a facilitator does all day with threats and risks that are there, so that there are neither more nor fewer. */
export function dayCommand(
  random: Random,
  threatIds: readonly string[],
  riskIds: readonly string[],
  method: Method,
  step: number,
): Command {
  const threatId = random.pick(threatIds) as string;
  const riskId = random.pick(riskIds) as string;
  const code = (axis: Axis) => random.pick(method[axis])?.code ?? null;
  const makers: readonly (() => Command)[] = [
    () => ({ type: 'threat.edit', id: threatId, text: `Strömmen går i hus ${step}` }),
    () => ({ type: 'threat.edit', id: threatId, detail: `Sagt klockan ${step}` }),
    () => ({
      type: 'threat.place',
      ids: [threatId],
      riskId: random.next() < 0.2 ? null : riskId,
      beforeId: null,
    }),
    () => ({ type: 'risk.edit', id: riskId, title: `Avbrott ${step}` }),
    () => ({
      type: 'risk.assess',
      id: riskId,
      probability: code('probability'),
      consequence: code('consequence'),
    }),
    () => ({ type: 'risk.treat', id: riskId, strategies: ['preventive'], note: `Ses över år ${step}` }),
    () => ({ type: 'risk.move', id: riskId, beforeId: null }),
  ];
  return (random.pick(makers) as () => Command)();
}
