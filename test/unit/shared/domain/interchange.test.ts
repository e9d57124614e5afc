import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { snapshotOf } from '../../../../electron/commands/snapshot.ts';
import { readerOf } from '../../../../electron/db/queries/reader.ts';
import {
  fromInterchange,
  interchangeText,
  parseInterchange,
  parseJson,
  toInterchange,
} from '../../../../shared/domain/interchange.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';
import { Random } from '../../../helpers/random.ts';
import { randomCommand } from '../../../helpers/random-commands.ts';
import { counter, rowsAfter } from '../../../helpers/rows.ts';
import { newSession, presetMethod } from '../../../helpers/workshop.ts';

const method = presetMethod();
const smallest = { format: 'storforum-workshop', version: 1, workshop: { title: 'Prov' }, method };

const read = (data: object) => fromInterchange(parseInterchange(data), counter('new'));
const readAndWritten = (text: string) => {
  const { rows, personNames } = fromInterchange(parseInterchange(parseJson(text)), counter('again'));
  return interchangeText(toInterchange(rowsAfter(rows), personNames));
};
const rowsOf = (data: object) => rowsAfter(read(data).rows);

describe('a workshop as interchange', () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    it(`gives the same bytes when read in and written again (random workshop ${seed})`, () => {
      const session = newSession();
      const random = new Random(seed);
      for (let step = 0; step < 400; step += 1)
        try {
          runCommand(session, `k-${step}`, randomCommand(random, readerOf(session.database)));
        } catch (thrown) {
          if (!(thrown instanceof Refusal)) throw thrown;
        }
      const { rows, personNames } = snapshotOf(session);
      endSession(session);
      const text = interchangeText(toInterchange(rows, personNames));
      expect(text.length).toBeGreaterThan(3_000);
      expect(readAndWritten(text)).toBe(text);
    });

  for (const language of ['sv', 'en'])
    it(`holds the example whole (${language})`, () => {
      const file = new URL(
        `../../../../resources/example/mina-meddelanden-2014.${language}.json`,
        import.meta.url,
      );
      const example = JSON.parse(readFileSync(file, 'utf8'));
      const { rows, personNames } = read(example);
      const written = JSON.parse(interchangeText(toInterchange(rowsAfter(rows), personNames)));
      written.threats.sort((a: { number: number }, b: { number: number }) => a.number - b.number);
      expect(written).toEqual(example);
    });

  it('is as it is documented', () => {
    const page = readFileSync(new URL('../../../../resources/interchange.md', import.meta.url), 'utf8');
    const documented = { ...JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? ''), method };
    const { rows, personNames } = read(documented);
    expect(JSON.parse(interchangeText(toInterchange(rowsAfter(rows), personNames)))).toEqual(documented);
  });

  it('may be no more than a title and a method', () => {
    expect(read(smallest)).toEqual({
      rows: [
        {
          table: 'workshop',
          id: 'workshop',
          before: null,
          after: {
            id: 'workshop',
            title: 'Prov',
            objectOfAnalysis: '',
            purpose: '',
            date: '',
            place: '',
            language: 'sv',
            facilitatorId: null,
            recommendations: '',
            participantListing: 'counted',
            method,
            votingWay: 'fingers',
          },
        },
      ],
      personNames: [],
      command: { type: 'workshop.import', threats: 0, risks: 0 },
    });
  });

  it('keeps the numbers it is given and numbers the others after the highest', () => {
    const rows = rowsOf({
      ...smallest,
      risks: [
        { title: 'a' },
        { title: 'b', number: 7 },
        { title: 'c', number: null },
        { title: 'd', number: 3 },
      ],
      threats: [{ text: 'x', number: 2 }, { text: 'y' }],
    });
    expect(rows.risk.map((risk) => [risk.title, risk.number])).toEqual([
      ['a', 8],
      ['b', 7],
      ['c', 9],
      ['d', 3],
    ]);
    expect(rows.threat.map((threat) => threat.number)).toEqual([2, 3]);
  });

  it('lists parents before children, so that every reference has its target when it is written', () => {
    const order = read({
      ...smallest,
      groups: [{ id: 'g' }],
      participants: [{ organisation: 'Verket', groupId: 'g' }],
      risks: [
        { id: 'r', measures: [{ text: 'Öva' }], rounds: [{ tallies: [{ probability: 'low', count: 2 }] }] },
      ],
      threats: [{ text: 'Åska', groupId: 'g', riskId: 'r' }],
    }).rows.map((row) => row.table);
    expect(order).toEqual([
      'workshop',
      'organisation',
      'workGroup',
      'participant',
      'risk',
      'threat',
      'measure',
      'measureRisk',
      'votingRound',
      'tally',
    ]);
  });

  it('adds organisations that only a participant names, and gives the same owner one name', () => {
    const { rows, personNames } = read({
      ...smallest,
      workshop: { title: 'Prov', organisations: ['Kommunen'] },
      participants: [
        { name: 'Siv', organisation: ' Verket ' },
        { name: 'Siv', organisation: 'Kommunen' },
      ],
      risks: [
        {
          measures: [
            { text: 'a', owner: 'Ture' },
            { text: 'b', owner: 'Ture' },
          ],
        },
      ],
    });
    const lists = rowsAfter(rows);
    expect(lists.organisation.map((each) => each.name)).toEqual(['Kommunen', 'Verket']);
    expect(personNames.map((each) => each.text)).toEqual(['Siv', 'Siv', 'Ture']);
    expect(new Set(lists.measure.map((measure) => measure.ownerId)).size).toBe(1);
  });

  it('knows a measure that serves several risks by its id, and keeps its place with each', () => {
    const shared = { id: 'm', text: 'Öva', owner: 'Ture', cost: 50 };
    const lists = rowsOf({
      ...smallest,
      risks: [
        { id: 'r', measures: [shared] },
        { id: 's', measures: [{ text: 'Köp' }, shared] },
      ],
    });
    expect(lists.measure.map(({ text, cost }) => [text, cost])).toEqual([
      ['Öva', 50],
      ['Köp', null],
    ]);
    const links = lists.measureRisk.filter(({ measureId }) => measureId === 'm');
    expect(links.map(({ riskId }) => riskId)).toEqual(['r', 's']);
  });

  it('takes in why a risk is accepted, by whom and when', () => {
    const acceptance = { reason: 'Ryms i vardagen', by: 'Siv', on: '2026-06-05' };
    const { rows, personNames } = read({ ...smallest, risks: [{ treatment: { acceptance } }] });
    const { acceptedReason, acceptedById, acceptedOn } = rowsAfter(rows).risk[0] ?? {};
    expect([acceptedReason, acceptedById, acceptedOn]).toEqual([
      'Ryms i vardagen',
      personNames[0]?.id,
      '2026-06-05',
    ]);
  });

  it('gives groups their signs in order, around those already given', () => {
    const { workGroup } = rowsOf({
      ...smallest,
      groups: [{ name: 'x' }, { name: 'y', sign: 'A' }, { name: 'z' }],
    });
    expect(workGroup.map((group) => group.sign)).toEqual(['B', 'A', 'C']);
  });

  it('cleans texts as typed ones are', () => {
    const { threat } = rowsOf({
      ...smallest,
      threats: [{ text: '  Ström\u0000men\n går ', cause: ' åska\n', detail: 'a\r\nb' }],
    });
    expect(threat.map(({ text, cause, detail }) => [text, cause, detail])).toEqual([
      ['Strömmen går', 'åska', 'a\nb'],
    ]);
  });
});

const long = 'x'.repeat(100_000);
const holed = {
  ...method,
  matrix: { cells: [['1', '1', '3', '3'], ['1', '2', '', '3'], ...method.matrix.cells.slice(2)] },
};

describe('a fault in interchange', () => {
  const cases: [string, object, object][] = [
    ['no title', { workshop: {} }, { path: 'workshop.title', fault: 'missing' }],
    ['an empty title', { workshop: { title: ' \n ' } }, { path: 'workshop.title', fault: 'text-empty' }],
    ['no method', { method: undefined }, { path: 'method', fault: 'missing' }],
    ['a matrix with a hole', { method: holed }, { path: 'method.matrix.cells[1][2]', fault: 'hole' }],
    [
      'a scale of two levels',
      { method: { ...method, probability: method.probability.slice(2) } },
      { path: 'method.probability', fault: 'too-few', least: 3 },
    ],
    [
      'a scale with the same code twice',
      { method: { ...method, probability: [...method.probability.slice(1), method.probability[1]] } },
      { path: 'method.probability', fault: 'duplicate' },
    ],
    ['a wrong version', { version: 0 }, { path: 'version', fault: 'not-a-choice', choices: '1' }],
    ['no version', { version: undefined }, { path: 'version', fault: 'missing' }],
    ['a name that is none', { risk: [] }, { path: 'risk', fault: 'unknown-field' }],
    ['a list that is text', { risks: 'many' }, { path: 'risks', fault: 'not-list' }],
    ['a risk that is a number', { risks: [{}, 5] }, { path: 'risks[1]', fault: 'not-object' }],
    ['text that is a number', { risks: [{ title: 5 }] }, { path: 'risks[0].title', fault: 'not-text' }],
    ['a threat without words', { threats: [{}] }, { path: 'threats[0].text', fault: 'missing' }],
    [
      'a threat of 100,000 characters',
      { threats: [{ text: 'a' }, { text: long }] },
      { path: 'threats[1].text', fault: 'text-too-long', length: 100_000, longest: 2_000 },
    ],
    [
      'a number of zero',
      { risks: [{ number: 0 }] },
      { path: 'risks[0].number', fault: 'not-number', least: 1 },
    ],
    ['half a number', { risks: [{ number: 1.5 }] }, { path: 'risks[0].number', fault: 'not-number' }],
    [
      'a huge number',
      { risks: [{ number: 1e15 }] },
      { path: 'risks[0].number', fault: 'number-too-large', most: 1_000_000 },
    ],
    [
      'an endless number',
      { risks: [{ number: Number.POSITIVE_INFINITY }] },
      { path: 'risks[0].number', fault: 'not-number' },
    ],
    [
      'a number given twice',
      { risks: [{ number: 3 }, {}, { number: 3 }] },
      { path: 'risks[2].number', fault: 'duplicate' },
    ],
    [
      'an id given twice',
      {
        threats: [
          { id: 't', text: 'a' },
          { id: 't', text: 'b' },
        ],
      },
      { path: 'threats[1].id', fault: 'duplicate' },
    ],
    ['an id that is none', { groups: [{ id: '../x' }] }, { path: 'groups[0].id', fault: 'wrong-form' }],
    [
      'a day that is none',
      { workshop: { title: 'a', date: '2014-02-31' } },
      { path: 'workshop.date', fault: 'not-a-date' },
    ],
    [
      'a measure under two risks that is not the same',
      { risks: [{ measures: [{ id: 'm', text: 'a' }] }, { measures: [{ id: 'm', text: 'b' }] }] },
      { path: 'risks[1].measures[0].id', fault: 'duplicate' },
    ],
    [
      'a due day that is none',
      { risks: [{ measures: [{ text: 'a', due: 'soon' }] }] },
      { path: 'risks[0].measures[0].due', fault: 'not-a-date' },
    ],
    [
      'an unknown strategy',
      { risks: [{ treatment: { strategies: ['hope'] } }] },
      {
        path: 'risks[0].treatment.strategies[0]',
        fault: 'not-a-choice',
        choices: 'preventive, reactive, transfer, avoid, accept',
      },
    ],
    [
      'an unknown level',
      { risks: [{}, {}, {}, { probability: 'huge' }] },
      { path: 'risks[3].probability', fault: 'unknown-level' },
    ],
    [
      'an unknown residual level',
      { risks: [{ residual: { consequence: 'huge' } }] },
      { path: 'risks[0].residual.consequence', fault: 'unknown-level' },
    ],
    [
      'a vote on an unknown level',
      { risks: [{ rounds: [{ tallies: [{ consequence: 'huge', count: 1 }] }] }] },
      { path: 'risks[0].rounds[0].tallies[0].consequence', fault: 'unknown-level' },
    ],
    [
      'a vote that answers nothing',
      { risks: [{ rounds: [{ tallies: [{ count: 1 }] }] }] },
      { path: 'risks[0].rounds[0].tallies[0].probability', fault: 'missing' },
    ],
    [
      'an answer counted twice',
      {
        risks: [
          {
            rounds: [
              {
                tallies: [
                  { probability: 'low', count: 1 },
                  { probability: 'low', count: 2 },
                ],
              },
            ],
          },
        ],
      },
      { path: 'risks[0].rounds[0].tallies[1]', fault: 'duplicate' },
    ],
    [
      'a group that is not there',
      { threats: [{ text: 'a', groupId: 'g-9' }] },
      { path: 'threats[0].groupId', fault: 'unknown-reference' },
    ],
    [
      'a risk that is not there',
      { threats: [{ text: 'a', riskId: 'r-9' }] },
      { path: 'threats[0].riskId', fault: 'unknown-reference' },
    ],
    [
      'a participant in a group that is not there',
      { participants: [{ groupId: 'g-9' }] },
      { path: 'participants[0].groupId', fault: 'unknown-reference' },
    ],
    [
      'eleven groups',
      { groups: Array.from({ length: 11 }, () => ({})) },
      { path: 'groups', fault: 'too-many', most: 10 },
    ],
    [
      'a field with a frightful name',
      { [`\u0007${long}`]: 1 },
      { path: `"\\u0007${'x'.repeat(39)}"`, fault: 'unknown-field' },
    ],
  ];
  it.each(cases)('is named with its place: %s', (_, patch, params) => {
    expect(refusalOf(() => read({ ...smallest, ...patch }))).toEqual({ code: 'import-fault', params });
  });

  it('is found in a name that would reach the prototype', () => {
    const text = JSON.stringify(smallest).replace('{', '{"__proto__":{"risks":[]},');
    expect(refusalOf(() => parseInterchange(parseJson(text)))).toEqual({
      code: 'import-fault',
      params: { path: '__proto__', fault: 'unknown-field' },
    });
  });

  it.each([[null], [[]], ['text'], [5], [{}], [{ format: 'other', version: 1 }]])(
    'is another format altogether: %j',
    (value) => {
      expect(refusalOf(() => parseInterchange(value))).toEqual({ code: 'import-wrong-format', params: {} });
    },
  );

  it('is a newer version', () => {
    expect(refusalOf(() => parseInterchange({ ...smallest, version: 2 }))).toEqual({
      code: 'import-newer',
      params: { version: 2 },
    });
  });
});

describe('text that is not JSON', () => {
  it.each([
    ['', 1],
    ['hello', 1],
    ['{"a": 1,}', 9],
    ['{"a" 1}', 6],
    ['[1, 2', 6],
    ['[1 2]', 4],
    ['{"a": "b\nc"}', 9],
    ['"\\x"', 2],
    ['01', 2],
    ['{} {}', 4],
    ['[tru]', 2],
    ['{"a": [}', 8],
    ["{'a': 1}", 2],
    ['{1: 1}', 2],
    ['"open', 6],
    ['\uFEFF[,]', 2],
  ])('is refused with the character where it goes wrong: %j', (text, position) => {
    expect(refusalOf(() => parseJson(text))).toEqual({ code: 'import-not-json', params: { position } });
  });

  it('is told from JSON with a byte order mark', () => {
    expect(parseJson('\uFEFF{"a": [true, null, -1.5e3, "\\u00e5"]}')).toEqual({
      a: [true, null, -1500, 'å'],
    });
  });

  it('is found however deep, and depth alone is no fault of JSON', () => {
    const deep = '['.repeat(200_000);
    expect(refusalOf(() => parseJson(deep)).params).toEqual({ position: 200_001 });
    expect(refusalOf(() => parseInterchange(parseJson(deep + ']'.repeat(200_000)))).code).toBe(
      'import-wrong-format',
    );
  });

  it('is placed where the engine places it, when that tells', () => {
    const random = new Random(7);
    const whole = JSON.stringify({ ...smallest, list: [1.5, -2e9, true, null, 'å\\"\n'] });
    let told = 0;
    for (let round = 0; round < 3_000; round += 1) {
      const at = random.below(whole.length);
      const sign = random.pick(['{', '}', '[', ']', ',', ':', '"', '0', 'x', ' ', '\\', '-']) ?? '';
      const broken = whole.slice(0, at) + sign + whole.slice(at + random.below(3));
      const place = engineFaultOf(broken);
      if (place === null) continue;
      told += 1;
      const own = Number(refusalOf(() => parseJson(broken)).params.position) - 1;
      // Of a broken word or escape the engine names a sign within, this where it begins.
      expect([broken, place - own >= 0 && place - own < 6]).toEqual([broken, true]);
    }
    expect(told).toBeGreaterThan(500);
  });
});

function refusalOf(work: () => unknown): Pick<Refusal, 'code' | 'params'> {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, params: thrown.params };
    throw thrown;
  }
  throw new Error('nothing was refused');
}

function engineFaultOf(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (thrown) {
    const [, place] = /at position (\d+)/.exec(String(thrown)) ?? [];
    return place === undefined ? null : Number(place);
  }
}
