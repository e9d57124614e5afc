import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, joinedInCell, longestInCell, plainText } from '../../../../electron/export/cell-text.ts';
import { Refusal } from '../../../../shared/domain/refusal.ts';

/** What XML 1.0 allows, without the control characters it merely discourages. */
const allowed = /^[\t\n\u0020-\u007E\u00A0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

const decoded = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.string({ unit: fc.constantFrom('_', 'x', '0', '4', '1', 'A', 'f', 'å'), maxLength: 40 }),
);

describe('text for a cell', () => {
  test('is what was typed, also where it looks like a formula', () => {
    const typed = ['=1+1', '+1', '- ingen säkerhetskopia', '@a', ' \tmed blanka ', 'å🌩', "'"];
    expect(typed.map(cellText)).toEqual(typed);
  });

  test('has control characters, U+FFFE and U+FFFF removed, half pairs replaced and line ends as one', () => {
    expect(cellText('a\u0000\u0008\u000b\u001f\u007f\u0085\u009f\uFFFE\uFFFFb')).toBe('ab');
    expect(cellText('halv \uD83D och \uDE00, hel 😀')).toBe('halv \uFFFD och \uFFFD, hel 😀');
    expect(cellText('a\r\nb\rc\nd\te')).toBe('a\nb\nc\nd\te');
  });

  test('has codes in it escaped, so that a workbook shows them as typed', () => {
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('_x005F_')).toBe('_x005F_x005F_');
    expect(cellText('_x00e5_x00E5_')).toBe('_x005F_x00e5_x005F_x00E5_');
    expect(cellText('_x41_ _X0041_ x0041_ _x004G_')).toBe('_x41_ _X0041_ x0041_ _x004G_');
  });

  test('always fits in XML and is always read back as the cleaned text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cellText(text)).toMatch(allowed);
        expect(decoded(cellText(text))).toBe(plainText(text));
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is refused above the most a cell can hold, never cut', () => {
    expect(cellText('å'.repeat(longestInCell))).toHaveLength(longestInCell);
    expect(() => cellText('å'.repeat(longestInCell + 1))).toThrow(
      new Refusal('text-too-long', { length: longestInCell + 1, longest: longestInCell }),
    );
  });

  test('is text and nothing else', () => {
    for (const value of [1, null, undefined, { formula: '1+1' }, { richText: [] }, ['a']])
      expect(() => cellText(value as unknown as string)).toThrow(TypeError);
  });
});

describe('a list in one cell', () => {
  const rest = (count: number) => `… och ${count} till`;

  test('is joined whole while it fits', () => {
    expect(joinedInCell(['ett', 'två', 'tre'], '\n', rest)).toBe('ett\ntvå\ntre');
    expect(joinedInCell([], ', ', rest)).toBe('');
  });

  test('says how many items there was no room for, and holds the others whole', () => {
    const items = Array.from({ length: 100 }, (_, index) => `${index} ${'å'.repeat(1_000)}`);
    const cell = joinedInCell(items, '\n', rest);
    const shown = cell.split('\n');
    expect(cell.length).toBeLessThanOrEqual(longestInCell);
    expect(shown.slice(0, -1)).toEqual(items.slice(0, shown.length - 1));
    expect(shown.at(-1)).toBe(`… och ${items.length - shown.length + 1} till`);
  });

  test('keeps below the line breaks that a cell can show', () => {
    const cell = joinedInCell(
      Array.from({ length: 500 }, (_, index) => String(index)),
      '\n',
      rest,
    );
    expect(cell.split('\n').length).toBeLessThanOrEqual(253);
  });
});
