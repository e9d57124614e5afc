import type { Random } from '../../helpers/random/random.ts';
import { type Given, hasMeasure, isStep, type World } from './oracle.ts';

const texts = [
  'Strömmen går',
  'Loggar saknas',
  'Åska över stan 🌩',
  'Fel mottagare',
  "'); DROP TABLE risk;--",
  'ﬁ Å',
];

/** A command that somebody could give to a workshop that holds this. `level` picks a level of the method. */
export function commandFor(
  world: World,
  random: Random,
  level: (axis: 'probability' | 'consequence') => string,
  newId: (of: string) => string,
): Given {
  const any = (of: Record<string, unknown>) => random.pick(Object.keys(of));
  const words = () => `${random.pick(texts)} ${random.below(1_000)}`;
  const threats = Object.keys(world.threats);
  const some = () => random.some(threats, 3);
  const [threat, risk] = [any(world.threats), any(world.risks)];
  const groupId = random.next() < 0.3 ? null : (any(world.groups) ?? null);
  const record = (): Given => {
    const added = Array.from({ length: 1 + random.below(3) }, () => ({ id: newId('t'), text: words() }));
    return { type: 'threat.record', groupId, threats: added };
  };
  const makers: (() => Given | null)[] = [
    record,
    () => (threat ? { type: 'threat.edit', id: threat, text: words() } : null),
    () => (threat ? { type: 'threat.regroup', ids: some(), groupId } : null),
    ...Array.from({ length: 3 }, () => (): Given | null => {
      const riskId = random.next() < 0.3 ? null : (risk ?? null);
      return threat ? { type: 'threat.place', ids: some(), riskId, beforeId: null } : null;
    }),
    () => (threats.length > 30 ? { type: 'threat.remove', ids: some() } : null),
    () => {
      const title = random.next() < 0.5 ? words() : '';
      return threat ? { type: 'risk.form', id: newId('r'), threatIds: some(), title } : null;
    },
    () => (risk ? { type: 'risk.edit', id: risk, title: words() } : null),
    () => {
      const pair = { probability: level('probability'), consequence: level('consequence') };
      return risk ? { type: 'risk.assess', id: risk, ...pair } : null;
    },
    () => (risk && !hasMeasure(world, risk) ? { type: 'risk.remove', id: risk } : null),
    () =>
      Object.keys(world.groups).length < 9 ? { type: 'group.add', id: newId('g'), name: words() } : null,
    () => ({
      type: 'participant.add',
      participants: [
        {
          id: newId('p'),
          personName: { id: newId('n'), text: words() },
          organisationId: null,
          role: '',
          groupId,
        },
      ],
    }),
    () => {
      const person = any(world.people);
      return person ? { type: 'participant.remove', ids: [person] } : null;
    },
    () =>
      risk
        ? {
            type: 'measure.add',
            id: newId('m'),
            riskId: risk,
            text: words(),
            kind: 'preventive',
            personName: { id: newId('n'), text: words() },
            due: null,
            status: 'planned',
          }
        : null,
    () => {
      const measure = any(world.measures);
      return measure ? { type: 'measure.edit', id: measure, status: 'done' } : null;
    },
    () => {
      const measure = any(world.measures);
      return measure ? { type: 'measure.remove', id: measure } : null;
    },
  ];
  const command = (random.pick(makers) as () => Given | null)();
  return command && isStep(world, command) ? command : record();
}
