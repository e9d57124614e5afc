import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
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

describe('text as it is stored', () => {
  it.each([
    ['control characters', 'a\u0000b\u0007c\u001Bd\u007Fe\u0085f', 'abcdef'],
    ['line ends of three kinds', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['byte order marks and what XML forbids', '\uFEFFa\uFFFEb\uFFFFc', 'abc'],
    ['half surrogate pairs', 'a\uD800b\uDC00c', 'a\uFFFDb\uFFFDc'],
    ['letters in two parts', 'A\u030Angest', 'Ångest'],
    ['blanks at the ends', ' \t\n a b \n', 'a b'],
    ['emoji, kept', 'Åska 🌩 👩‍🚒', 'Åska 🌩 👩‍🚒'],
    ['right-to-left text, kept', 'مرحبا שלום', 'مرحبا שלום'],
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
