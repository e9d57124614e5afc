import { describe, expect, it } from 'vitest';
import {
  fittedMeanings,
  hasMeanings,
  type MeaningRoom,
  meaningLine,
  meaningParts,
  partText,
  scaleMeanings,
} from '../../../../../shared/domain/method/meaning-room.ts';
import type { Level } from '../../../../../shared/domain/method/method.ts';
import { hyphenated } from '../../../../../shared/domain/text/hyphenation.ts';
import { describedMethod } from '../../../../helpers/described-method.ts';
import { bareMethod } from '../../../../helpers/preset-method.ts';

const both = (text: string) => ({ sv: text, en: text });
const full: Level = {
  code: 'a',
  ...both('A'),
  frequency: { from: 0.1, to: 1 },
  interval: both('now and then'),
  description: both('It hurts'),
  domains: { operations: both('Stopped for a week'), economy: both('Over 1 million') },
};
const plain: Level = { code: 'b', ...both('B'), description: both('Nobody notices') };
const bare: Level = { code: 'c', ...both('C') };

const room = (lines: number, letters = 60, arranged: MeaningRoom['arranged'] = 'beside'): MeaningRoom => ({
  letters,
  lines,
  arranged,
});
const fitted = (lines: number, letters?: number, arranged?: MeaningRoom['arranged']) =>
  fittedMeanings(scaleMeanings([plain, full, bare], 'en'), room(lines, letters, arranged)).map(
    ({ parts, isWhole }) => [...parts.map(partText), ...(isWhole ? [] : ['…'])],
  );

describe('what a level means, in parts', () => {
  it('is how often, what it is, then the domains in their order, each with its name', () => {
    expect(meaningParts(full, 'en').map(partText)).toEqual([
      'Once in 1–10 years; now and then',
      'It hurts',
      'Economy: Over 1 million',
      'Operations: Stopped for a week',
    ]);
    expect(meaningParts(full, 'sv').map(partText).slice(2)).toEqual([
      'Ekonomi: Over 1 million',
      'Verksamhet: Stopped for a week',
    ]);
    expect(meaningParts(bare, 'en')).toEqual([]);
  });

  it('has the domain that decided before the others', () => {
    const kinds = meaningParts(full, 'en', { deciding: 'operations' }).map(({ kind }) => kind);
    expect(kinds).toEqual(['interval', 'description', 'operations', 'economy']);
  });

  it('is made ready to be shown in every text', () => {
    const shown = meaningParts(full, 'sv', { shown: (text) => hyphenated(text, 'sv').toUpperCase() });
    expect(shown.map(({ text }) => text)).toContain('OVER 1 MILLION');
    expect(shown.map(({ label }) => label).join(' ')).toContain('EKONOMI');
  });

  it('is told of a method as a whole, in the language that it is said in', () => {
    expect(hasMeanings(describedMethod(), 'sv')).toBe(true);
    expect(hasMeanings(bareMethod(), 'sv')).toBe(false);
    const swedish = { ...bare, description: { sv: 'Märks inte', en: '' } };
    const method = { ...bareMethod(), probability: [swedish, bare, bare] };
    expect([hasMeanings(method, 'sv'), hasMeanings(method, 'en')]).toEqual([true, false]);
  });
});

describe('what is left out of meanings where room is short', () => {
  it('is nothing where there is room', () => {
    expect(fitted(4)).toEqual([['Nobody notices'], meaningParts(full, 'en').map(partText), []]);
  });

  it('is the last domain first, and how often last', () => {
    expect(fitted(3)[1]).toEqual([
      'Once in 1–10 years; now and then',
      'It hurts',
      'Economy: Over 1 million',
      '…',
    ]);
    expect(fitted(2)[1]).toEqual(['Once in 1–10 years; now and then', 'It hurts', '…']);
    expect(fitted(1)).toEqual([['…'], ['Once in 1–10 years; now and then', '…'], []]);
  });

  it('is the same of all levels, so that they can be compared', () => {
    const levels = [plain, { ...plain, description: both('word '.repeat(40)) }, full];
    const kinds = fittedMeanings(scaleMeanings(levels, 'en'), room(2)).map(({ parts }) =>
      parts.map(({ kind }) => kind),
    );
    expect(kinds).toEqual([[], [], ['interval']]);
  });

  it('is reckoned for each level where they stand side by side, and for all together where one is below the other', () => {
    // One line of the first level, and two of the second, whose parts are one running text there.
    expect(fitted(3, 60, 'below')[1]).toEqual(meaningParts(full, 'en').map(partText));
    expect(fitted(2, 60, 'below')[1]).toEqual(['Once in 1–10 years; now and then', 'It hurts', '…']);
    expect(meaningLine(meaningParts(full, 'en').slice(1, 3))).toBe('It hurts · Economy: Over 1 million');
  });

  it('counts the lines that a text takes where it is broken', () => {
    expect(fitted(4, 20)[1]).toEqual(['Once in 1–10 years; now and then', 'It hurts', '…']);
  });

  it('is a part of the first text only where not even that has room, and all of it where there is no line', () => {
    const long = {
      ...plain,
      description: both('A text that is much longer than its line, and that goes on'),
    };
    const cut = (lines: number, arranged: MeaningRoom['arranged']) =>
      fittedMeanings(scaleMeanings([long, plain, bare], 'en'), room(lines, 20, arranged)).map(
        ({ parts, isWhole }) => [parts.map(partText).join(), isWhole],
      );
    expect(cut(1, 'beside')).toEqual([
      ['A text that is much…', false],
      ['Nobody notices', true],
      ['', true],
    ]);
    expect(cut(3, 'below')).toEqual(cut(1, 'beside'));
    expect(cut(2, 'below')).toEqual([
      ['', false],
      ['', false],
      ['', true],
    ]);
  });

  it('keeps the domain that decided before the others', () => {
    const meanings = scaleMeanings([plain, full, bare], 'en', { deciding: 'operations' });
    expect(fittedMeanings(meanings, room(3))[1]?.parts.map(({ kind }) => kind)).toEqual([
      'interval',
      'description',
      'operations',
    ]);
  });

  it('is nothing of a scale that says nothing', () => {
    expect(fittedMeanings(scaleMeanings([bare, bare, bare], 'en'), room(0))).toEqual(
      Array.from({ length: 3 }, () => ({ parts: [], isWhole: true })),
    );
  });
});
