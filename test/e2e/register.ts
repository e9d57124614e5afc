import { level, type Method } from '../../shared/domain/method/method.ts';
import { exampleData } from './fixtures.ts';

type ExampleRisk = { number: number; title: string; probability: string; consequence: string };

/** What the register must show of the example, worked out from its data alone: number, name and level in order. */
export function expectedRows(): { number: number; title: string; level: number }[] {
  const { risks, method } = exampleData() as { risks: ExampleRisk[]; method: Method };
  return risks
    .map(({ number, title, probability, consequence }) => ({
      number,
      title,
      level: Number(level(method, probability, consequence)?.code),
    }))
    .sort((a, b) => b.level - a.level || a.number - b.number);
}
