import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digitsFamily, reportFonts } from '../../electron/export/report/design.ts';
import { reportOf } from '../../electron/export/report/report.ts';
import { exampleSource } from '../helpers/example-snapshot.ts';

const styles = join(import.meta.dirname, '..', '..', 'renderer', 'styles');
const digits = Array.from('0123456789', (digit) => digit.codePointAt(0) ?? 0);

/** Whether a `unicode-range` holds a character. */
function holds(range: string, point: number): boolean {
  return range.split(', ').some((part) => {
    const [from = '', to = from] = part.replace('U+', '').split('-');
    return point >= Number.parseInt(from, 16) && point <= Number.parseInt(to, 16);
  });
}

describe('the zero is plain', () => {
  it('on screen: the ten digits, and nothing else, come from a face before the typeface', () => {
    const face = readFileSync(join(styles, 'digits.css'), 'utf8');
    expect(face).toContain('font-family: "Plain Digits"');
    expect(face).toContain('unicode-range: U+0030-0039;');
    expect(readFileSync(join(styles, 'tokens.css'), 'utf8')).toMatch(/--font:\s*"Plain Digits",/);
  });

  it('on the pages of a report: each digit has one face a weight', () => {
    for (const weight of [400, 700])
      for (const point of digits) {
        const faces = reportFonts.filter((font) => font.weight === weight && holds(font.range, point));
        expect(faces.map(({ file }) => file)).toEqual([expect.stringMatching(/^source-sans-3-latin-/)]);
      }
  });

  it('in the pictures of a report: digits are drawn in their own family', () => {
    const pictures = reportOf(exampleSource('sv')).blocks.filter((block) => block.kind === 'picture');
    expect(pictures).toHaveLength(2);
    for (const { svg } of pictures) {
      const own = new RegExp(`<tspan font-family="${digitsFamily}">\\d+</tspan>`, 'g');
      const said = svg.replace(own, '').match(/>[^<]*</g) ?? [];
      expect(svg).toMatch(own);
      expect(said.filter((part) => /\d/.test(part))).toEqual([]);
    }
  });
});
