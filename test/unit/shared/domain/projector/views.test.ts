import { describe, expect, it } from 'vitest';
import { projectorBoard, projectorParked } from '../../../../../shared/domain/projector/board.ts';
import { projectorRegister } from '../../../../../shared/domain/projector/register.ts';
import { projectorRisk } from '../../../../../shared/domain/projector/risk.ts';
import {
  type ProjectorContent,
  projectorContentSchema,
} from '../../../../../shared/domain/projector/schema.ts';
import { projectorThreat } from '../../../../../shared/domain/projector/threat.ts';
import { withoutSoftHyphens } from '../../../../../shared/domain/text/signs.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

/** Threats in risks of four, the last two unsorted. */
function workshop(threats: number): MemoryWorkshop {
  const made = new MemoryWorkshop();
  made.run({ type: 'workshop.create', title: 'Hemlig titel', language: 'sv', method: presetMethod() });
  made.run({ type: 'group.arrange', groups: ['ga', 'gb'].map((id) => ({ id, participantIds: [] })) });
  const texts = Array.from({ length: threats }, (_, n) => ({ id: `t${n + 1}`, text: `Hot nummer ${n + 1}` }));
  made.run({ type: 'threat.record', groupId: 'gb', threats: texts });
  for (let n = 1; n + 1 < threats; n += 4) {
    const threatIds = [0, 1, 2, 3]
      .map((more) => `t${n + more}`)
      .filter((id) => texts.slice(0, -2).some((t) => t.id === id));
    made.run({ type: 'risk.form', id: `r${n}`, threatIds, title: `Risk av hot ${n}` });
  }
  return made;
}

const isAsContract = (content: ProjectorContent) => projectorContentSchema.parse(content);

describe('what is parked on the projector', () => {
  it('is what has not been dealt with, and nothing where there is none', () => {
    const made = workshop(2);
    expect(projectorParked(made.tables, 1, 0)).toBeNull();
    made.run({ type: 'parkedNote.add', id: 'n-1', text: 'Budgeten', groupId: 'gb' });
    made.run({ type: 'parkedNote.add', id: 'n-2', text: 'Avtalet', groupId: null });
    const content = projectorParked(made.tables, 1, 0);
    expect(content && projectorContentSchema.parse(content)).toMatchObject({ view: 'board', isParked: true });
    expect(content?.columns.flat().flatMap(({ cards }) => cards)).toEqual([
      { sign: 'B', text: 'Budgeten' },
      { sign: null, text: 'Avtalet' },
    ]);
    for (const id of ['n-1', 'n-2']) made.run({ type: 'parkedNote.handle', id, state: 'handled' });
    expect(projectorParked(made.tables, 1, 0)).toBeNull();
  });

  it('goes on over pages where it is much, each note once', () => {
    const made = workshop(2);
    for (let n = 0; n < 120; n += 1)
      made.run({ type: 'parkedNote.add', id: `n-${n}`, text: `Anteckning ${n}`, groupId: null });
    const pages = projectorParked(made.tables, 2, 0)?.pages ?? 0;
    expect(pages).toBeGreaterThan(1);
    const shown = Array.from({ length: pages }, (_, page) => projectorParked(made.tables, 2, page)).flatMap(
      (content) => content?.columns.flat().flatMap(({ cards }) => cards.map(({ text }) => text)) ?? [],
    );
    expect(shown.map(withoutSoftHyphens)).toEqual(Array.from({ length: 120 }, (_, n) => `Anteckning ${n}`));
  });
});

describe('the board on the projector', () => {
  it('shows every card where all have room', () => {
    const { view, page, pages, zoom, columns } = projectorBoard(workshop(5).tables, 1, 0);
    const sign = 'B';
    expect({ view, page, pages, zoom, blocks: columns.flat() }).toEqual({
      view: 'board',
      page: 0,
      pages: 1,
      zoom: 2,
      blocks: [
        {
          number: null,
          title: '',
          signs: ['B'],
          count: 2,
          isRest: false,
          cards: [4, 5].map((n) => ({ sign, text: `Hot nummer ${n}` })),
        },
        {
          number: 1,
          title: 'Risk av hot 1',
          signs: ['B'],
          count: 3,
          isRest: false,
          cards: [1, 2, 3].map((n) => ({ sign, text: `Hot nummer ${n}` })),
        },
      ],
    });
  });

  it('shows the risks alone where the cards have no room, each once, on as many pages as they need', () => {
    const made = workshop(302);
    const { pages } = projectorBoard(made.tables, 1, 0);
    const all = Array.from({ length: pages }, (_, page) => projectorBoard(made.tables, 1, page));
    const blocks = all.flatMap(({ columns }) => columns.flat());
    expect(blocks.map(({ number }) => number)).toEqual([
      null,
      ...Array.from({ length: 75 }, (_, n) => n + 1),
    ]);
    expect(blocks.every(({ cards, isRest }) => cards.length === 0 && !isRest)).toBe(true);
    expect(all.map(({ page }) => page)).toEqual(all.map((_, page) => page));
  });

  it('is larger the fewer there are, and never larger than all have room', () => {
    const zooms = [3, 20, 40, 60, 302].map((threats) => projectorBoard(workshop(threats).tables, 1, 0).zoom);
    expect([zooms[0], zooms.at(-1)]).toEqual([2, 1]);
    expect(zooms).toEqual(zooms.toSorted((a, b) => b - a));
  });

  it('stays at the last page when there are fewer than before', () => {
    expect(projectorBoard(workshop(5).tables, 1, 7).page).toBe(0);
  });

  it('needs more pages the larger the type must be', () => {
    const { tables } = workshop(120);
    const pages = [1, 1.5, 2, 3].map((scale) => projectorBoard(tables, scale, 0).pages);
    expect(pages).toEqual(pages.toSorted((a, b) => a - b));
    expect(new Set(pages).size).toBe(4);
  });

  it('shows threats page by page while there are no risks', () => {
    const made = new MemoryWorkshop();
    made.run({ type: 'workshop.create', title: 'x', language: 'sv', method: presetMethod() });
    const threats = Array.from({ length: 200 }, (_, n) => ({ id: `t${n}`, text: `Hot ${n}` }));
    made.run({ type: 'threat.record', groupId: null, threats });
    const { pages } = projectorBoard(made.tables, 1, 0);
    const cards = Array.from({ length: pages }, (_, page) => projectorBoard(made.tables, 1, page)).flatMap(
      ({ columns }) => columns.flat().flatMap((block) => block.cards.map(({ text }) => text)),
    );
    expect(cards).toEqual(threats.map(({ text }) => text));
  });
});

describe('the result on the projector', () => {
  it('lists every risk once, however large the type', () => {
    const { tables } = workshop(150);
    for (const scale of [1, 1.5, 3]) {
      const first = projectorRegister(tables, 'sv', scale, 0);
      const pages = first.view === 'register' ? first.pages : 0;
      const all = Array.from({ length: pages }, (_, page) => projectorRegister(tables, 'sv', scale, page));
      const numbers = all.flatMap((each) =>
        each.view === 'register' ? each.rows.map((row) => row.number) : [],
      );
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 37 }, (_, n) => n + 1));
      expect(all.some((each) => each.view === 'register' && each.matrix !== null)).toBe(true);
    }
  });

  it('counts in each cell the risks that stand in it, those without room included', () => {
    const made = workshop(150);
    for (const { id } of made.tables.risk.values())
      made.run({ type: 'risk.assess', id, probability: 'high', consequence: 'low' });
    const shown = projectorRegister(made.tables, 'sv', 2, 99);
    const cells = shown.view === 'register' ? (shown.matrix?.cells.flat() ?? []) : [];
    const full = cells.filter(({ numbers }) => numbers.length > 0);
    expect(full.map(({ numbers, more }) => numbers.length + more)).toEqual([37]);
    expect(full[0]?.more).toBeGreaterThan(0);
  });
});

describe('a threat on the projector', () => {
  const made = workshop(5);
  const [cause, consequence] = ['ingen tar bort konton', 'uppgifter kan läsas av den som slutat'];
  made.run({ type: 'threat.edit', id: 't1', cause, consequence, detail: 'Hänt förr.' });
  const shown = (text: string, scale: number) => {
    made.run({ type: 'threat.edit', id: 't1', text });
    const view = projectorThreat(made.tables, 't1', null, scale);
    if (view.view !== 'threat') throw new Error('no threat');
    return view;
  };

  it('comes with its cause and consequence where there is room', () => {
    expect(shown('Kontot lever kvar', 1)).toMatchObject({
      cause,
      consequence,
      detail: 'Hänt förr.',
      size: 5,
    });
  });

  it('is told whole before anything is told beside it', () => {
    const text = 'Behörigheterna till verksamhetssystemet lever kvar. '.repeat(4).trim();
    const views = [1, 1.5, 2.25].map((scale) => shown(text, scale));
    expect(views.map((view) => withoutSoftHyphens(view.text ?? ''))).toEqual(Array(3).fill(text));
    expect([views[0]?.cause, views[2]?.cause]).toEqual([cause, '']);
  });
});

describe('a risk on the projector', () => {
  it('tells its pair and its level in the language of the window', () => {
    const made = workshop(5);
    made.run({ type: 'risk.assess', id: 'r1', probability: 'very-high', consequence: 'low' });
    expect(projectorRisk(made.tables, 'r1', { language: 'en' }, 1)).toEqual({
      view: 'risk',
      number: 1,
      title: 'Risk av hot 1',
      size: 5,
      signs: ['B'],
      threats: 3,
      probability: 'Very high',
      consequence: 'Low',
      level: { label: '4', step: 4, sign: '◕' },
      votes: null,
    });
  });

  it('says of a level that a change of method gave that nobody has confirmed it, alone and in the register', () => {
    const made = workshop(5);
    const assess = { type: 'risk.assess', id: 'r1', probability: 'very-high', consequence: 'low' } as const;
    made.run({ ...assess, mappedFrom: 'Den gamla metoden' });
    const shown = () => [
      projectorRisk(made.tables, 'r1', { language: 'en' }, 1),
      projectorRegister(made.tables, 'en', 1, 0),
    ];
    expect(shown()).toMatchObject([{ isMapped: true }, { mapped: 1 }]);
    shown().forEach(isAsContract);
    made.run({ ...assess, mappedFrom: '' });
    expect(shown().map((content) => 'isMapped' in content || 'mapped' in content)).toEqual([false, false]);
  });

  it('tells what was voted once it is shown, and nothing while a newer round is hidden', () => {
    const made = workshop(5);
    const votes = () => {
      const shown = projectorRisk(made.tables, 'r1', { language: 'en' }, 1);
      return shown.view === 'risk' ? shown.votes : undefined;
    };
    const pairs = [
      { probability: 'low', consequence: 'high', count: 3 },
      { probability: 'very-high', consequence: 'high', count: 1 },
    ];
    const opens = { present: 4, earlierId: null };
    made.run({ type: 'round.countPairs', roundId: 'v1', riskId: 'r1', pairs, opens });
    expect(votes()).toBe(null);
    made.run({ type: 'round.reveal', id: 'v1' });
    expect(votes()?.axes.map(({ axis, bars }) => [axis, bars.map((bar) => bar.count)])).toEqual([
      ['probability', [0, 3, 0, 1]],
      ['consequence', [0, 0, 4, 0]],
    ]);
    expect(votes()?.cloud?.cells.map((row) => row.map((cell) => cell.count))).toEqual([
      [0, 0, 0, 0],
      [0, 0, 3, 0],
      [0, 0, 0, 0],
      [0, 0, 1, 0],
    ]);
    isAsContract(projectorRisk(made.tables, 'r1', { language: 'en' }, 1));
    const again = { present: 4, earlierId: 'v1' };
    made.run({ type: 'round.countPairs', roundId: 'v2', riskId: 'r1', pairs, opens: again });
    expect(votes()).toBe(null);
  });

  it('is the curtain when it is gone', () => {
    expect(projectorRisk(workshop(5).tables, 'gone', { language: 'sv' }, 1)).toEqual({ view: 'curtain' });
  });
});

describe('every view', () => {
  it('is what the contract lets through, and tells nothing of the rest of the workshop', () => {
    const { tables } = workshop(60);
    const views = [
      projectorThreat(tables, 't1', 12, 1),
      projectorRisk(tables, 'r1', { language: 'sv' }, 1),
      projectorBoard(tables, 1, 0),
      projectorRegister(tables, 'sv', 1, 0),
    ];
    expect(views.map(isAsContract)).toEqual(views);
    expect(JSON.stringify(views)).not.toContain('Hemlig titel');
    expect(JSON.stringify(views.slice(0, 2))).not.toContain('Hot nummer 2');
  });
});
