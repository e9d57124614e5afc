import { describe, expect, it } from 'vitest';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { givenMethodSchema, methodSchema } from '../../../../../shared/domain/method/schema.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

/** Signs of no width or ink: blanks, fillers, joiners, marks of direction, a pattern of Braille without dots. */
const unseen = [
  '\u200B',
  '\u2060\uFEFF',
  '\u3164',
  '\u115F\u1160',
  '\u2800',
  '\u200D',
  '\u202E',
  '\u00AD\u034F',
  '\u00A0',
];

function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Test', language: 'sv', method: presetMethod() });
  made.run({ type: 'group.add', id: 'g', name: 'Drift' });
  made.run({ type: 'threat.record', groupId: 'g', threats: [{ id: 't', text: 'Åska' }] });
  made.run({ type: 'risk.form', id: 'r', threatIds: ['t'], title: 'Avbrott' });
  made.run({ ...measure('m'), text: 'Avledare' });
  return made;
}

const measure = (id: string) =>
  ({
    type: 'measure.add',
    id,
    riskId: 'r',
    text: '',
    kind: 'preventive',
    personName: null,
    due: null,
    status: 'planned',
  }) as const;

describe.each(unseen)('a text in which nothing can be seen, such as %j,', (text) => {
  it.each<[string, Command]>([
    ['title of a workshop', { type: 'workshop.edit', title: text }],
    ['threat', { type: 'threat.record', groupId: null, threats: [{ id: 't2', text }] }],
    ['changed threat', { type: 'threat.edit', id: 't', text }],
    ['title of a risk without threats', { type: 'risk.add', id: 'r2', title: text }],
    ['measure', { ...measure('m2'), text }],
    ['changed measure', { type: 'measure.edit', id: 'm', text }],
    [
      'organisation',
      { type: 'organisation.add', organisations: [{ id: 'o', organisationName: { id: 'n', text } }] },
    ],
  ])('is no %s', (_, command) => {
    const made = workshop();
    expect(() => made.run(command)).toThrow('text-empty');
    expect(made.changes).toHaveLength(5);
  });

  it('is no title of a new workshop', () => {
    const create = { type: 'workshop.create', title: text, language: 'sv', method: presetMethod() } as const;
    expect(() => new MemoryWorkshop().run(create)).toThrow('text-empty');
  });

  it('is none where there need not be any', () => {
    const made = workshop();
    made.run({ type: 'group.rename', id: 'g', name: text });
    made.run({ type: 'risk.edit', id: 'r', title: text, description: text });
    made.run({ type: 'workshop.edit', purpose: text, place: text });
    expect(made.tables.workGroup.get('g')?.name).toBe('');
    expect(made.tables.risk.get('r')).toMatchObject({ title: '', description: '' });
    expect(made.tables.workshop.get('workshop')).toMatchObject({ purpose: '', place: '' });
  });

  it('is no name of a method or a level, though a file of before that has one is read', () => {
    const method = presetMethod();
    const [first, ...rest] = method.probability;
    const nameless = { ...method, name: { sv: text, en: 'Own' } };
    const levelless = { ...method, probability: [{ ...first, en: text }, ...rest] };
    for (const each of [nameless, levelless]) {
      expect(givenMethodSchema.safeParse(each).success).toBe(false);
      expect(methodSchema.safeParse(each).success).toBe(true);
    }
    expect(givenMethodSchema.safeParse(method).success).toBe(true);
  });
});
