import { describe, expect, test } from 'vitest';
import { heightOf, linesIn } from '../../../../electron/export/text-height.ts';

describe('the height of text', () => {
  test('is that of its lines, as Arial would wrap them', () => {
    expect(linesIn('Ett', 10)).toBe(1);
    expect(linesIn('', 10)).toBe(1);
    expect(linesIn('Loggar granskas så sällan att brister inte upptäcks', 33)).toBe(2);
    expect(linesIn('en\ntvå\n\nfyra', 10)).toBe(4);
  });

  test('breaks a word that is longer than a line', () => {
    expect(linesIn('Informationssäkerhetssamordnare', 12)).toBe(3);
  });

  test('grows with bold, large and wide type', () => {
    const text = 'Otydligt vem som ansvarar för skyddet av meddelandet mellan parter och system';
    expect(linesIn(text, 30, { bold: true })).toBeGreaterThanOrEqual(linesIn(text, 30));
    expect(linesIn('漢字'.repeat(20), 30)).toBeGreaterThan(linesIn('il'.repeat(20), 30));
    expect(heightOf('Ett', 10, { size: 20 })).toBe(30);
  });

  test('never passes what a row can have', () => {
    expect(heightOf('rad\n'.repeat(1_000), 10)).toBe(409);
  });
});
