import { describe, expect, it } from 'vitest';
import { parseJson, smallJson } from '../../../../../shared/domain/interchange/index.ts';
import { smallest } from '../../../../helpers/interchange.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { refusalOf } from '../../../../helpers/refusal-of.ts';

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

  it('is refused for its depth before anything is made of it', () => {
    const deep = '['.repeat(200_000);
    for (const text of [deep, deep + ']'.repeat(200_000), '{"a":'.repeat(33)])
      expect(refusalOf(() => parseJson(text)).code).toBe('json-too-large');
    expect(refusalOf(() => parseJson('['.repeat(32))).params).toEqual({ position: 33 });
  });

  it('is refused for the number of its values, and for its length', () => {
    const many = `[${'{},'.repeat(3_000_000)}{}]`;
    const before = process.memoryUsage().rss;
    expect(refusalOf(() => parseJson(many))).toEqual({
      code: 'json-too-large',
      params: { millions: 64, values: 2_000_000, depth: 32 },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    expect(refusalOf(() => parseJson(`"${' '.repeat(1_000_000)}"`, smallJson)).code).toBe('json-too-large');
    expect(parseJson(`"${'[,{'.repeat(100_000)}\\\\"`, smallJson)).toHaveLength(300_001);
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

function engineFaultOf(text: string): number | null {
  try {
    JSON.parse(text);
    return null;
  } catch (thrown) {
    const [, place] = /at position (\d+)/.exec(String(thrown)) ?? [];
    return place === undefined ? null : Number(place);
  }
}
