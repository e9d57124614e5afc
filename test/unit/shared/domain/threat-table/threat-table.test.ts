import { describe, expect, it, test } from 'vitest';
import type { WorkGroup } from '../../../../../shared/domain/tables.ts';
import { languageOfLetters, propertiesNamed } from '../../../../../shared/domain/threat-table/heads.ts';
import {
  groupNamed,
  likelyMapping,
  likelySheet,
  type Mapping,
  recordCommand,
  type Sheet,
  threatsIn,
} from '../../../../../shared/domain/threat-table/index.ts';

const sheet = (...rows: string[][]): Sheet => ({
  name: '',
  rows: rows.map((cells, index) => ({ number: index + 1, cells })),
});
const groups: WorkGroup[] = [
  { id: 'g-a', sign: 'A', name: 'Norrköping, stöd' },
  { id: 'g-b', sign: 'B', name: '' },
  { id: 'g-c', sign: 'C', name: 'B' },
];

describe('how a sheet is likely to be meant', () => {
  test.each([
    [
      ['Hot', 'Förklaring', 'Egenskaper', 'Grupp'],
      { head: 0, parts: ['text', 'detail', 'properties', 'group'] },
    ],
    [['Group', 'Threat', 'CIA', 'Comment'], { head: 0, parts: ['group', 'text', 'properties', 'detail'] }],
    [
      ['Nr', 'HÄNDELSE:', 'Aspekt', 'Arbetsgrupp *'],
      { head: 0, parts: [null, 'text', 'properties', 'group'] },
    ],
    [['Nr', 'Hot', 'Risk'], { head: 0, parts: [null, 'text', null, null] }],
    [['På grund av', 'Hot', 'Leder till'], { head: 0, parts: ['cause', 'text', 'consequence', null] }],
  ])('is told by its heads: %j', (heads, mapping) => {
    expect(likelyMapping(sheet(heads, ['1', '2', '3', '4']), groups)).toEqual(mapping);
  });

  it('finds heads below a title, and takes a lone word for one only at the very top', () => {
    const below = sheet(['Workshop i maj'], ['2026-05-03'], ['Hot', 'Grupp'], ['Strömmen går', 'A']);
    expect(likelyMapping(below, groups)).toEqual({ head: 2, parts: ['text', 'group'] });
    expect(likelyMapping(sheet(['Hot'], ['Strömmen går']), groups)).toEqual({ head: 0, parts: ['text'] });
    expect(likelyMapping(sheet(['Strömmen går'], ['Hot']), groups)).toEqual({ head: null, parts: ['text'] });
  });

  it('goes by what stands in the columns where there are no heads', () => {
    const rows = sheet(
      ['1', 'KR', 'Strömmen går i hela huset', 'A'],
      ['2', 'T', 'Nyckeln försvinner', 'grupp b'],
      ['3', '', 'Avtalet går ut', 'Norrköping,  STÖD'],
    );
    expect(likelyMapping(rows, groups)).toEqual({
      head: null,
      parts: [null, 'properties', 'text', 'group'],
    });
  });

  it('prefers the sheet with threats among several', () => {
    const register = sheet(['Nr', 'Risk'], ['1', 'Post försvinner']);
    const threats = sheet(['Nr', 'Hot', 'Grupp'], ['1', 'Brevet studsar', 'A']);
    expect(likelySheet([register, threats])).toBe(1);
    expect(likelySheet([sheet(['a']), sheet(['b'])])).toBe(0);
  });
});

describe('properties in a cell', () => {
  test.each([
    ['KRTS', 'sv', ['confidentiality', 'integrity', 'availability', 'traceability'], []],
    ['s, k', 'sv', ['confidentiality', 'traceability'], []],
    ['C I A T', 'en', ['confidentiality', 'integrity', 'availability', 'traceability'], []],
    ['T', 'sv', ['availability'], []],
    ['T', 'en', ['traceability'], []],
    ['riktighet och spårbarhet', 'sv', ['integrity', 'traceability'], []],
    ['Availability/Confidentiality', 'sv', ['confidentiality', 'availability'], []],
    ['Tillgänglighet (T)', 'sv', ['availability'], []],
    ['riktighet, pengar', 'sv', ['integrity'], ['pengar']],
    ['', 'sv', [], []],
  ] as const)('%j in %s', (cell, language, properties, unknown) => {
    expect(propertiesNamed(cell, language)).toEqual({ properties, unknown });
  });

  it('are letters of the language that the column shows, T being in both', () => {
    expect(languageOfLetters(['T', 'KT', ''], 'en')).toBe('sv');
    expect(languageOfLetters(['T', 'C, I'], 'sv')).toBe('en');
    expect(languageOfLetters(['T', ''], 'en')).toBe('en');
  });
});

test('a group is meant by its name before its sign, and by its sign with or without the word', () => {
  const meant = ['A', 'b', 'Grupp A', 'group a', ' norrköping,  STÖD ', 'D', 'Ekonomi', ''].map(
    (cell) => groupNamed(cell, groups)?.id ?? null,
  );
  expect(meant).toEqual(['g-a', 'g-c', 'g-a', 'g-a', 'g-a', null, null, null]);
});

describe('the rows as threats', () => {
  const rows = sheet(
    ['Hot', 'Förklaring', 'Egenskap', 'Grupp', 'På grund av', 'Leder till'],
    [' Strömmen\ngår ', 'Två gånger\r\nom året', 'T', 'A', 'Åska', 'Stopp'],
    ['', 'ensam förklaring', '', ''],
    ['Nyckeln försvinner', '', 'K, pengar', 'Ekonomi'],
    ['x'.repeat(2_001), '', '', 'Ekonomi'],
    ['Avtalet går ut'],
  );
  const mapping: Mapping = {
    head: 0,
    parts: ['text', 'detail', 'properties', 'group', 'cause', 'consequence'],
  };
  const read = threatsIn(rows, mapping, groups, 'en');

  it('are cleaned, with the property and group that each names', () => {
    expect(read.threats.map(({ row, text }) => [row, text.slice(0, 20)])).toEqual([
      [2, 'Strömmen går'],
      [4, 'Nyckeln försvinner'],
      [5, 'x'.repeat(20)],
      [6, 'Avtalet går ut'],
    ]);
    expect(read.threats[0]).toEqual({
      row: 2,
      text: 'Strömmen går',
      cause: 'Åska',
      consequence: 'Stopp',
      detail: 'Två gånger\nom året',
      properties: ['availability'],
      group: groups[0],
    });
  });

  it('come with all that was not understood', () => {
    const { withoutText, tooLong, unknownGroups, rowsOfUnknownGroups, unknownProperties } = read;
    expect({ withoutText, tooLong, unknownGroups, rowsOfUnknownGroups, unknownProperties }).toEqual({
      withoutText: [3],
      tooLong: [{ row: 5, length: 2_001, longest: 2_000 }],
      unknownGroups: ['Ekonomi'],
      rowsOfUnknownGroups: 2,
      unknownProperties: ['pengar'],
    });
  });

  it('are recorded in one change, those without a group of their own for the group that was chosen', () => {
    let ids = 0;
    const [first, second] = read.threats;
    if (!first || !second) throw new Error('two threats were read');
    expect(recordCommand([first, second], 'g-b', () => `t-${++ids}`)).toEqual({
      type: 'threat.record',
      groupId: 'g-b',
      threats: [
        {
          id: 't-1',
          text: 'Strömmen går',
          cause: 'Åska',
          consequence: 'Stopp',
          detail: 'Två gånger\nom året',
          properties: ['availability'],
          groupId: 'g-a',
        },
        { id: 't-2', text: 'Nyckeln försvinner', properties: ['confidentiality'] },
      ],
    });
  });

  it('are all rows where there are no heads', () => {
    expect(threatsIn(rows, { ...mapping, head: null }, groups, 'sv').threats[0]?.text).toBe('Hot');
  });
});
