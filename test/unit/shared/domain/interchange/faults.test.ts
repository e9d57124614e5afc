import { describe, expect, it } from 'vitest';
import { parseInterchange, parseJson } from '../../../../../shared/domain/interchange/index.ts';
import { smallest, taken } from '../../../../helpers/interchange.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';

const { method } = smallest;
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
    ['a wrong version', { version: 0 }, { path: 'version', fault: 'not-a-choice', choices: '1, 2, 3' }],
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
      'a vote about the residual risk on an unknown level',
      {
        rounds: [{ id: 'v', riskIds: ['r'], ballots: 3, about: 'residual' }],
        risks: [{ id: 'r', rounds: [{ roundId: 'v', tallies: [{ probability: 'huge', count: 3 }] }] }],
      },
      { path: 'risks[0].rounds[0].tallies[0].probability', fault: 'unknown-level' },
    ],
    [
      'a round about something else',
      { rounds: [{ id: 'v', riskIds: ['r'], ballots: 3, about: 'weather' }], risks: [{ id: 'r' }] },
      { path: 'rounds[0].about', fault: 'not-a-choice', choices: 'level, residual' },
    ],
    [
      'a round that repeats one about something else',
      {
        rounds: [
          { id: 'v', riskIds: ['r'], ballots: 3 },
          { id: 'w', riskIds: ['r'], ballots: 3, earlierId: 'v', about: 'residual' },
        ],
        risks: [{ id: 'r' }],
      },
      { path: 'rounds[1].earlierId', fault: 'unknown-reference' },
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
    expect(refusalOf(() => taken({ ...smallest, ...patch }))).toEqual({ code: 'import-fault', params });
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
    expect(refusalOf(() => parseInterchange({ ...smallest, version: 4 }))).toEqual({
      code: 'import-newer',
      params: { version: 4 },
    });
  });
});
