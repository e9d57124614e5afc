import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, wordsSought } from '../../../../../shared/domain/text/signs.ts';
import {
  cleanLine,
  cleanText,
  line,
  linesOf,
  lineWithWords,
  longestLine,
  longestText,
  text,
} from '../../../../../shared/domain/text/text.ts';

describe('a text that must say something', () => {
  it.each([
    '',
    ' ',
    '\u200B',
    '\u200D\u2060',
    '\u202E\u200F',
    '\u3164',
    '\u115F',
    '\u2800',
    '\uFE0F',
    '\u00AD\u034F',
  ])('is empty where nobody can see anything in it: %j', (raw) => {
    expect(() => lineWithWords(raw)).toThrow('text-empty');
    expect(linesOf(`a\n${raw}\nb`)).toEqual(['a', 'b']);
  });

  it('keeps what joins and turns the letters that can be seen', () => {
    for (const text of ['می‌خواهم', '👩‍🚒', 'क्‍ष']) expect(lineWithWords(text)).toBe(text);
  });
});

describe('text as it is stored', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u0086f', 'abcdef'],
    ['line ends of three kinds', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['line ends of word processors', 'a\u000Bb\u000Cc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    [
      'signs nobody sees',
      'Spår\u00ADbar\u00ADhet be\u200Bhörig\u2060het a\u200Db\u200E',
      'Spårbarhet behörighet ab',
    ],
    ['byte order marks and what XML forbids', '\uFEFFa\uFFFEb\uFFFFc', 'abc'],
    ['half surrogate pairs', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['letters in two parts', 'A\u030Angest', 'Ångest'],
    ['blanks at the ends', ' \t\n a b \n', 'a b'],
    ['emoji, kept', 'Åska 🌩 👩‍🚒', 'Åska 🌩 👩‍🚒'],
    ['right-to-left text, kept', 'مرحبا\u200F (a) שלום', 'مرحبا\u200F (a) שלום'],
    ['joiners of other scripts, kept', 'می\u200Cخواهم ❤️‍🔥', 'می\u200Cخواهم ❤️‍🔥'],
    ['what a spreadsheet would take for a formula, kept', '=1+1', '=1+1'],
  ])('has %s in order', (_, raw, stored) => {
    expect(cleanText(raw)).toBe(stored);
  });

  it('is one line where a line is asked for', () => {
    expect(cleanLine(' a\n\nb\t c\u00A0d ')).toBe('a b c d');
  });

  it('is what it was when stored again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
        expect(cleanLine(cleanLine(raw))).toBe(cleanLine(raw));
        expect(cleanText(raw).isWellFormed()).toBe(true);
      }),
    );
  });

  it('may be as long as it may, and is refused, not cut, when longer', () => {
    expect(text('x'.repeat(longestText))).toHaveLength(longestText);
    expect(line('x'.repeat(longestLine))).toHaveLength(longestLine);
    expect(() => text('x'.repeat(longestText + 1))).toThrow('text-too-long {"length":20001,"longest":20000}');
    expect(() => line('x'.repeat(100_000))).toThrow('text-too-long {"length":100000,"longest":2000}');
    expect(line(` ${'x'.repeat(longestLine)}\n`)).toHaveLength(longestLine);
  });

  it('may be empty, but not where words are asked for', () => {
    expect([text(''), line(' \n ')]).toEqual(['', '']);
    for (const empty of ['', '  ', '\n\t', '\u0000\uFEFF'])
      expect(() => lineWithWords(empty)).toThrow('text-empty');
  });

  it('that is pasted gives a line for each line with words', () => {
    expect(linesOf('1. Åska\r\n\r\n  - Brand \n\t\nStöld')).toEqual(['1. Åska', '- Brand', 'Stöld']);
    expect(linesOf(' \n ')).toEqual([]);
  });
});

describe('words as they are sought', () => {
  it.each([
    ['soft hyphens', 'Spår\u00ADbar\u00ADhet', 'spårbarhet'],
    ['zero-width blanks', 'BEHÖRIG\u200BHET', 'behörighet'],
    ['letters in two parts', 'A\u030Angest', 'ångest'],
    ['hyphens that do not break', 'e\u2011post och e\u2010post', 'e-post och e-post'],
    ['blanks of any kind', 'två\u00A0ord\u2028till', 'två ord till'],
  ])('are the same with or without %s', (_, written, found) => {
    expect(folded(written)).toBe(found);
    expect(wordsSought(` ${written} `)).toEqual(found.split(' '));
  });
});

it('a soft return is within a pasted line, and parts its words', () => {
  expect(linesOf('Kort försvinner\u000BIngen märker det\r\nNyckel kopieras\u2028Alla kommer in')).toEqual([
    'Kort försvinner Ingen märker det',
    'Nyckel kopieras Alla kommer in',
  ]);
});
