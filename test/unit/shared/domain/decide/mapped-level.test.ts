import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { methodPreview, proposedMapping } from '../../../../../shared/domain/method/mapping.ts';
import type { Method } from '../../../../../shared/domain/method/method.ts';
import { register } from '../../../../../shared/domain/workshop/register.ts';
import { isUnconfirmed } from '../../../../../shared/domain/workshop/risk-status.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const own = presetMethod('sambruk-2014');
const other = presetMethod('nist-800-30');
const pair = { probability: 'low', consequence: 'high' } as const;

function assessed(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Prov', language: 'sv', method: own });
  made.run({ type: 'risk.add', id: 'r', title: 'Risken' });
  made.run({ type: 'risk.add', id: 'unrated', title: 'Ingen har bedömt den' });
  made.run({ type: 'risk.assess', id: 'r', ...pair, rationale: 'Enligt gruppen.' });
  made.run({ type: 'risk.treat', id: 'r', residualProbability: 'low', residualConsequence: 'low' });
  return made;
}

const switched = (made: MemoryWorkshop, method: Method = other, isRewording = false) =>
  made.run({ type: 'workshop.setMethod', method, mapping: proposedMapping(own, method), isRewording });

const marks = ({ tables }: MemoryWorkshop) =>
  [...tables.risk.values()].map(({ mappedFrom, residualMappedFrom }) => [mappedFrom, residualMappedFrom]);

const now = ({ tables }: MemoryWorkshop) => {
  const { probability = null, consequence = null } = tables.risk.get('r') ?? {};
  return { probability, consequence };
};

describe('a level that a change of method has mapped', () => {
  it('says from which method, the residual one too, and a risk without a level says nothing', () => {
    const made = assessed();
    switched(made);
    expect(marks(made)).toEqual([
      [own.name.sv, own.name.sv],
      ['', ''],
    ]);
    expect(register(made.tables).filter(isUnconfirmed)).toHaveLength(1);
  });

  it('still names the method it was set by after one more change', () => {
    const made = assessed();
    switched(made);
    const third = presetMethod('msb-metodstod');
    made.run({ type: 'workshop.setMethod', method: third, mapping: proposedMapping(other, third) });
    expect(marks(made)[0]).toEqual([own.name.sv, own.name.sv]);
  });

  const ways: readonly (readonly [string, (made: MemoryWorkshop) => Command])[] = [
    ['confirmed', (made) => ({ type: 'risk.assess', id: 'r', ...now(made), mappedFrom: '' })],
    ['set anew', () => ({ type: 'risk.assess', id: 'r', probability: 'very-high', consequence: 'moderate' })],
    [
      'set by all votes',
      () => ({
        type: 'risk.assessMany',
        risks: [{ id: 'r', probability: 'very-low', consequence: 'very-low' }],
      }),
    ],
    ['no longer there', () => ({ type: 'risk.assess', id: 'r', probability: null, consequence: null })],
  ];
  it.each(ways)('says so until it is %s, and again once that is undone', (_, command) => {
    const made = assessed();
    switched(made);
    const change = made.run(command(made));
    expect(marks(made)[0]).toEqual(['', own.name.sv]);
    made.undo(change);
    expect(marks(made)[0]?.[0]).toBe(own.name.sv);
  });

  it('goes on saying so when only its reason is written anew', () => {
    const made = assessed();
    switched(made);
    made.run({ type: 'risk.assess', id: 'r', ...now(made), rationale: 'Ett skäl.', certainty: 'low' });
    expect(marks(made)[0]?.[0]).toBe(own.name.sv);
  });

  it('of the residual risk, too, is the room’s own once it is set or confirmed', () => {
    for (const given of [{ residualMappedFrom: '' }, { residualProbability: 'very-high' }]) {
      const made = assessed();
      switched(made);
      made.run({ type: 'risk.treat', id: 'r', ...given });
      expect(marks(made)[0]).toEqual([own.name.sv, '']);
    }
  });

  it('comes along with the pair when two risks become one, and goes with a pair that is dropped', () => {
    for (const assessment of ['carried', 'target', 'none'] as const) {
      const made = assessed();
      switched(made);
      made.run({ type: 'risk.assess', id: 'unrated', probability: 'very-high', consequence: 'low' });
      made.run({ type: 'risk.merge', id: 'unrated', intoId: 'r', assessment });
      expect(marks(made)[0]?.[0]).toBe(assessment === 'target' ? own.name.sv : '');
    }
  });
});

describe('a level that stays what people said', () => {
  it('is not marked where the method is the same in all that it used, or has another name', () => {
    const made = assessed();
    switched(made, { ...own, id: 'own', name: { sv: 'Vår egen', en: 'Our own' } });
    expect(marks(made)[0]).toEqual(['', '']);
  });

  it('is marked where a level that it used has another name, unless only the wording changes', () => {
    const probability = own.probability.map((level) =>
      level.code === 'low' ? { ...level, sv: 'Ibland' } : level,
    );
    const reworded = { ...own, probability };
    const [one, two] = [assessed(), assessed()];
    const before = one.tables;
    switched(one, reworded);
    expect(marks(one)[0]).toEqual([own.name.sv, own.name.sv]);
    expect(methodPreview(before, one.tables)?.rewordedRatings).toBe(1);
    switched(two, reworded, true);
    expect(marks(two)[0]).toEqual(['', '']);
    expect(methodPreview(before, two.tables)?.rewordedRatings).toBe(0);
  });

  it('is marked where the matrix alone gives another risk level', () => {
    const made = assessed();
    const cells = own.matrix.cells.map((row) => row.map(() => own.levels[0]?.code ?? ''));
    switched(made, { ...own, matrix: { ...own.matrix, cells } }, true);
    expect(marks(made)[0]?.[0]).toBe(own.name.sv);
  });
});
