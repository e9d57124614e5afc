import { describe, expect, it } from 'vitest';
import {
  type LedView,
  ledViews,
  projectorChoices,
  releasedAtFirst,
} from '../../../../../shared/domain/projector/choices.ts';
import { projectorContent, type RoomState } from '../../../../../shared/domain/projector/lead.ts';
import { projectorContentSchema } from '../../../../../shared/domain/projector/schema.ts';
import { withoutSoftHyphens } from '../../../../../shared/domain/text/signs.ts';
import { noTimer } from '../../../../../shared/domain/workshop/timer.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

/** A workshop in which each thing has a word of its own. */
function workshop(): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Titelord', language: 'sv', method: presetMethod() });
  made.run({ type: 'workshop.edit', place: 'Platsord', date: '2026-12-03' });
  const personName = { id: 'n-1', text: 'Namnord' };
  made.run({
    type: 'participant.add',
    participants: [{ id: 'p-1', personName, organisationId: null, role: '', groupId: null }],
  });
  made.run({ type: 'group.arrange', groups: [{ id: 'ga', participantIds: ['p-1'] }] });
  made.run({ type: 'threat.record', groupId: 'ga', threats: [{ id: 't-1', text: 'Hotord' }] });
  made.run({ type: 'threat.record', groupId: 'ga', threats: [{ id: 't-2', text: 'Nyhotord' }] });
  made.run({ type: 'risk.form', id: 'r-1', threatIds: ['t-1'], title: 'Riskord' });
  const facts = { kind: 'preventive', personName: null, due: null, status: 'planned' } as const;
  made.run({ type: 'measure.add', id: 'm-1', riskId: 'r-1', text: 'Atgardsord', ...facts });
  made.run({ type: 'parkedNote.add', id: 'n-1', text: 'Parkord', groupId: null });
  return made;
}

/** The same once the room has voted, has been shown it, and has set the level. */
function votedOn(): MemoryWorkshop {
  const made = workshop();
  const pairs = [
    { probability: 'low', consequence: 'high', count: 6 },
    { probability: 'very-high', consequence: 'high', count: 2 },
  ];
  const opens = { present: 8, earlierId: null };
  made.run({ type: 'round.countPairs', roundId: 'v1', riskId: 'r-1', pairs, opens });
  made.run({ type: 'round.reveal', id: 'v1' });
  made.run({ type: 'risk.assess', id: 'r-1', probability: 'low', consequence: 'high' });
  return made;
}

const raised = { threatId: 't-2', left: 1, choices: ['r-1'], isFirstLikely: true, beforeId: 't-1' };
const voting = { axes: ['probability'], present: 8 } as const;
const atRisk = { id: 'r-1', isReadOut: false, isJudging: true, voting };

function room(state: Partial<RoomState> = {}, { tables, nameOf }: MemoryWorkshop = workshop()): RoomState {
  return {
    tables,
    nameOf: (id) => nameOf(id ?? '') ?? '',
    language: 'sv',
    scale: 1,
    page: 0,
    today: '2026-12-03',
    phase: 'prepare',
    isAtPeople: false,
    treatView: 'risk',
    groupId: 'ga',
    timer: noTimer,
    prompt: { ask: 'Frageord', also: '', isCard: false },
    typed: '',
    hasNewThreats: false,
    raised: null,
    isOneByOne: false,
    risk: null,
    pauseUntil: '10.20',
    held: new Set(),
    ...state,
  };
}

const running = { endsAt: 1_000, left: null };
const card = { ask: 'Frageord', also: '', isCard: true };
const voted = votedOn();

/** Every place that the work of a room comes to, by name. */
const places: Readonly<Record<string, RoomState>> = {
  facts: room(),
  people: room({ isAtPeople: true }),
  'group work': room({ phase: 'record', timer: running }),
  'question to a group': room({ phase: 'record', prompt: card, typed: 'Skrivord' }),
  typing: room({ phase: 'record', typed: 'Skrivord' }),
  'threats come': room({ phase: 'record', timer: running, hasNewThreats: true }),
  board: room({ phase: 'cluster', raised }),
  'one by one': room({ phase: 'cluster', raised, isOneByOne: true }),
  vote: room({ phase: 'assess', risk: atRisk }),
  'votes shown': room({ phase: 'assess', risk: atRisk }, voted),
  'measures of a risk': room({ phase: 'treat', risk: { ...atRisk, isJudging: false, voting: null } }),
  'measures by owner': room({ phase: 'treat', treatView: 'owner', risk: atRisk }),
  'before and after': room({ phase: 'treat', treatView: 'overview', risk: atRisk }),
  'vote on what is left': room({
    phase: 'treat',
    treatView: 'residual',
    risk: { ...atRisk, about: 'residual' },
  }),
  register: room({ phase: 'register' }, voted),
};

const shown = (place: string, released: ReadonlySet<LedView> = releasedAtFirst) =>
  projectorContentSchema.parse(projectorContent('follow', released, places[place] as RoomState));

describe('a projector that follows', () => {
  it('shows what belongs to where the room is', () => {
    expect(Object.keys(places).map((place) => [place, shown(place).view])).toEqual([
      ['facts', 'welcome'],
      ['people', 'groups'],
      ['group work', 'prompt'],
      ['question to a group', 'prompt'],
      ['typing', 'threat'],
      ['threats come', 'threat'],
      ['board', 'board'],
      ['one by one', 'threat'],
      ['vote', 'risk'],
      ['votes shown', 'risk'],
      ['measures of a risk', 'measures'],
      ['measures by owner', 'owners'],
      ['before and after', 'before-after'],
      ['vote on what is left', 'risk'],
      ['register', 'register'],
    ]);
  });

  it('shows a threat while it is typed only where that is released', () => {
    expect(shown('typing', new Set(ledViews))).toMatchObject({ view: 'typed', text: 'Skrivord', sign: 'A' });
  });

  it('shows with a card the risks that it may belong to, and where the one before it went', () => {
    expect(shown('one by one')).toMatchObject({
      text: 'Nyhotord',
      choices: [{ number: 1, title: 'Riskord', isLikely: true }],
      placed: { number: 1, risk: 1, title: 'Riskord' },
    });
  });

  it('shows what was voted with matrix, agreement and the votes to be heard; held back, the scales and how many voted', () => {
    const open = shown('votes shown');
    expect(open).toMatchObject({ level: { label: '3' } });
    expect(open.view === 'risk' && open.votes?.axes[0]).toMatchObject({
      agreement: { word: 'divided' },
      voices: { count: 2, levels: ['Mycket hög'] },
    });
    const held = shown('votes shown', new Set(ledViews.filter((view) => view !== 'reveal')));
    expect(held).toMatchObject({
      votes: null,
      level: null,
      probability: null,
      turnout: { voted: 8, present: 8 },
    });
    expect(held.view === 'risk' && held.scales?.axes.length).toBe(1);
  });

  it('holds back a level that was set meanwhile, wherever the room goes on to', () => {
    const withoutReveal = new Set(ledViews.filter((view) => view !== 'reveal'));
    const at = (state: Partial<RoomState>, released: ReadonlySet<LedView>) =>
      projectorContentSchema.parse(
        projectorContent('follow', released, room({ held: new Set(['r-1']), ...state }, votedOn())),
      );
    const register = at({ phase: 'register' }, withoutReveal);
    expect(register).toMatchObject({ unrated: 0, held: 1, rows: [{ number: 1, level: null, isHeld: true }] });
    expect(
      register.view === 'register' && register.matrix?.cells.flat().flatMap((cell) => cell.numbers),
    ).toEqual([]);
    const risk = { ...atRisk, isJudging: false, voting: null };
    expect(at({ phase: 'treat', risk }, withoutReveal)).toMatchObject({ level: null, isHeld: true });
    const overview = at({ phase: 'treat', treatView: 'overview' }, withoutReveal);
    expect(overview.view === 'before-after' && overview.counts.map(({ before }) => before)).toEqual([
      0, 0, 0, 0, 0,
    ]);
    expect(at({ phase: 'register' }, releasedAtFirst)).toMatchObject({ rows: [{ level: { label: '3' } }] });
    const shown = projectorContent('result', withoutReveal, room({ phase: 'register' }, votedOn()));
    expect(shown).toMatchObject({ rows: [{ level: { label: '3' } }] });
  });

  it('says until when a break is, from wherever the room is', () => {
    for (const place of Object.values(places))
      expect(projectorContent('pause', new Set(), place)).toMatchObject({ view: 'pause', until: '10.20' });
  });
});

/** The words that each released view may send; whatever stands in none of them was never released. */
const words: Readonly<Record<LedView, readonly string[]>> = {
  welcome: ['Titelord', 'Platsord', 'Namnord'],
  prompt: ['Frageord'],
  threats: ['Hotord', 'Nyhotord', 'Riskord'],
  typing: ['Skrivord'],
  board: ['Hotord', 'Nyhotord', 'Riskord'],
  vote: ['Riskord'],
  reveal: ['Riskord'],
  measures: ['Riskord', 'Atgardsord'],
  register: ['Riskord'],
};
const everyWord = [...new Set([...Object.values(words).flat(), 'Parkord'])];
const releases: readonly (readonly LedView[])[] = [
  [],
  ...ledViews.map((view) => [view]),
  ...ledViews.map((view) => ledViews.filter((each) => each !== view)),
  ledViews,
];

describe('what is not released', () => {
  it.each(Object.keys(places))('is never sent, wherever the room is: %s', (place) => {
    for (const released of releases) {
      const text = withoutSoftHyphens(JSON.stringify(shown(place, new Set(released))));
      const may = new Set(released.flatMap((view) => words[view]));
      const told = everyWord.filter((word) => new RegExp(`\\b${word}\\b`).test(text));
      expect(
        told.filter((word) => !may.has(word)),
        `${place}: ${released}`,
      ).toEqual([]);
      if (!released.includes('reveal')) expect(text).not.toContain('"bars"');
    }
  });

  it('is nothing at all where nothing is', () => {
    for (const place of Object.keys(places)) expect(shown(place, new Set())).toEqual({ view: 'curtain' });
  });

  it('is all but the one view that was chosen', () => {
    for (const place of Object.values(places)) {
      for (const choice of projectorChoices)
        projectorContentSchema.parse(projectorContent(choice, new Set(), place));
      expect(projectorContent('curtain', new Set(ledViews), place)).toEqual({ view: 'curtain' });
      expect(withoutSoftHyphens(JSON.stringify(projectorContent('pause', new Set(ledViews), place)))).toBe(
        '{"view":"pause","until":"10.20","title":"Titelord"}',
      );
    }
  });
});
