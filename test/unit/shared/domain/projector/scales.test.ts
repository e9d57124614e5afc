import { describe, expect, it } from 'vitest';
import { type Axis, axes, type Language } from '../../../../../shared/domain/codes.ts';
import type { Method } from '../../../../../shared/domain/method/method.ts';
import { groundAt } from '../../../../../shared/domain/projector/fit.ts';
import { projectorRisk } from '../../../../../shared/domain/projector/risk.ts';
import { scalesInBallot, shownScales } from '../../../../../shared/domain/projector/scales.ts';
import { projectorContentSchema } from '../../../../../shared/domain/projector/schema.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { bareMethod, presetMethod } from '../../../../helpers/preset-method.ts';

const look = { language: 'sv' as Language, axes, shown: (text: string) => text };
const ground = groundAt(1, 'talk');
const parts = (method: Method, height: number, which: readonly Axis[] = axes) =>
  shownScales(method, { ...look, axes: which }, { ...ground, height });

/** A workshop with a risk that nobody has voted on. */
function workshop(method = presetMethod()): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'T', language: 'sv', method });
  made.run({ type: 'threat.record', groupId: null, threats: [{ id: 't', text: 'Strömmen går' }] });
  made.run({ type: 'risk.form', id: 'r', threatIds: ['t'], title: 'Strömmen går' });
  return made;
}

describe('the scales that are voted on, on the projector', () => {
  it('are large where there is little, and whole at the smallest type where there is much', () => {
    expect(parts(presetMethod(), ground.height, ['probability']).size).toBe(2);
    const both = parts(presetMethod(), ground.height - 8);
    expect(both.axes.map(({ axis }) => axis)).toEqual(['probability', 'consequence']);
    expect(both.axes.flatMap(({ levels }) => levels).every(({ isWhole }) => isWhole)).toBe(true);
    expect(both.axes[1]?.levels[3]).toEqual({
      label: '4 Mycket hög',
      parts: [
        { label: 'Ekonomi', text: 'Mer än 5\u00A0% av budgeten' },
        { label: 'Hälsa och säkerhet', text: 'Fara för liv, eller bestående skada' },
        { label: 'Förtroende', text: 'Omfattande kritik, förtroendet skadat för lång tid' },
        { label: 'Verksamhet', text: 'Avbrott längre än en vecka' },
        { label: 'Lagkrav', text: 'Lagbrott med sanktion eller straff' },
      ],
      isWhole: true,
    });
  });

  it('leave out the last domains first, and how often never as long as a line is there', () => {
    const labels = (height: number) =>
      parts(presetMethod(), height).axes.map(({ levels }) => levels[0]?.parts.map(({ label }) => label));
    const all = ['Ekonomi', 'Hälsa och säkerhet', 'Förtroende', 'Verksamhet', 'Lagkrav'];
    const counts = Array.from({ length: 22 }, (_, more) => {
      const [often, domains = []] = labels(9 + more);
      expect(all.slice(0, domains.length)).toEqual(domains);
      if (domains.length > 0) expect(often).toEqual(['']);
      return domains.length;
    });
    expect(counts).toEqual(counts.toSorted((one, other) => one - other));
    expect(new Set(counts)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });

  it('have their names however long the meanings of six levels are', () => {
    const method = presetMethod();
    const long = { sv: 'Verksamhetskonsekvensbeskrivning '.repeat(60), en: '' };
    const six = Array.from({ length: 6 }, (_, place) => ({
      code: `c${place}`,
      sv: `Steg ${place}`,
      en: '',
      description: long,
    }));
    const { size, axes: shown } = parts({ ...method, consequence: six }, ground.height - 8);
    expect(size).toBe(1);
    expect(shown[1]?.levels.map(({ label }) => label)).toEqual(
      six.map(({ sv }, place) => `${place + 1} ${sv}`),
    );
    expect(shown[1]?.levels.every(({ isWhole }) => !isWhole)).toBe(true);
    expect(shown[0]?.levels.every(({ isWhole }) => isWhole)).toBe(true);
  });

  it('are there in a ballot only where the method says what they mean', () => {
    expect(scalesInBallot(workshop().tables, 'sv', 1)?.axes).toHaveLength(2);
    expect(scalesInBallot(workshop(bareMethod()).tables, 'sv', 1)).toBeNull();
  });
});

describe('a risk on the projector while the room votes', () => {
  const voting = { axes: ['probability'] as const, present: 14 };
  const shownOf = ({ tables }: MemoryWorkshop, more: object = {}) =>
    projectorContentSchema.parse(
      projectorRisk(tables, 'r', { language: 'sv', isJudging: true, voting, ...more }, 1),
    );

  it('is asked for its scale, before anybody has voted and while they do, and shows how many have', () => {
    const made = workshop();
    expect(shownOf(made)).toMatchObject({ view: 'risk', scales: { axes: [{ axis: 'probability' }] } });
    expect(shownOf(made)).not.toHaveProperty('turnout');
    made.run({
      type: 'round.count',
      roundId: 'one',
      riskId: 'r',
      axis: 'probability',
      counts: [{ code: 'high', count: 9 }],
      opens: { present: 14, earlierId: null },
    });
    expect(shownOf(made)).toMatchObject({ turnout: { voted: 9, present: 14 } });
  });

  it('shows nothing that was set or voted before', () => {
    const made = workshop();
    made.run({ type: 'risk.assess', id: 'r', probability: 'high', consequence: 'low' });
    expect(shownOf(made)).toMatchObject({ probability: 'Hög', consequence: 'Låg', level: { label: '3' } });
    const again = shownOf(made, { isVoting: true });
    expect(again).toMatchObject({
      probability: null,
      consequence: null,
      level: null,
      votes: null,
      turnout: { voted: 0, present: 14 },
    });
    expect(JSON.stringify(again)).not.toMatch(/bars|cloud/);
  });

  it('looks as before where the method says nothing of its levels and no round runs', () => {
    expect(shownOf(workshop(bareMethod()))).not.toHaveProperty('scales');
    expect(shownOf(workshop(bareMethod()), { isVoting: true })).toMatchObject({
      scales: { axes: [{ levels: [{ label: '1 Mycket låg', parts: [] }, {}, {}, {}] }] },
    });
  });
});
