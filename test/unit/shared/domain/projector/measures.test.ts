import { expect, it } from 'vitest';
import { projectorMeasures } from '../../../../../shared/domain/projector/measures.ts';
import { projectorContentSchema } from '../../../../../shared/domain/projector/schema.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

function withMeasures(...texts: string[]): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  made.run({ type: 'risk.add', id: 'r', title: 'Strömavbrott' });
  made.run({ type: 'risk.assess', id: 'r', probability: 'high', consequence: 'high' });
  texts.forEach((text, place) => {
    const facts = { kind: 'preventive', personName: null, due: null, status: 'planned' } as const;
    made.run({ type: 'measure.add', id: `m-${place}`, riskId: 'r', text, ...facts });
  });
  return made;
}

const shown = ({ tables }: MemoryWorkshop, scale = 1) => {
  const content = projectorContentSchema.parse(projectorMeasures(tables, 'r', 'sv', scale));
  if (content.view !== 'measures') throw new Error(content.view);
  return content;
};

it('the measures of a risk are read out in their order, with its level as it is', () => {
  const { measures, more, size, level } = shown(withMeasures('Skaffa ström', 'Öva'));
  expect({ measures, more, size, level: level?.label }).toEqual({
    measures: ['Skaffa ström', 'Öva'],
    more: 0,
    size: 3.3,
    level: '4',
  });
});

it('the more there are the smaller they get, and what has no room is counted', () => {
  const many = Array.from({ length: 60 }, (_, place) => `Åtgärd ${place + 1} med några ord till`);
  const sizes = [2, 8, 14, 60].map((count) => shown(withMeasures(...many.slice(0, count))).size);
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  const { measures, more } = shown(withMeasures(...many));
  expect(measures.length + more).toBe(60);
  expect(Math.min(measures.length, more)).toBeGreaterThan(5);
});

it('one measure that is longer than the picture is cut and said to be so, and a risk without any is shown', () => {
  const { measures, more } = shown(withMeasures('ord '.repeat(490)), 2);
  expect([measures[0]?.endsWith('…'), more]).toEqual([true, 0]);
  expect(shown(withMeasures()).measures).toEqual([]);
});
