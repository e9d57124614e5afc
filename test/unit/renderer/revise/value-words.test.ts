import { describe, expect, it } from 'vitest';
import { aroundChange } from '../../../../renderer/features/revise/value-words.ts';

describe('two long texts side by side', () => {
  it('are whole where they are short', () => {
    expect(aroundChange('Låg', 'Hög')).toEqual(['Låg', 'Hög']);
    expect(aroundChange('', 'x')).toEqual(['', 'x']);
  });

  it('begin shortly before where they part', () => {
    const same = 'ord '.repeat(60).trim();
    const [one, other] = aroundChange(same, `${same} och ett till`);
    expect(one.startsWith('… ord')).toBe(true);
    expect(other.endsWith('ord och ett till')).toBe(true);
    expect(one.length).toBeLessThan(50);
  });

  it('are whole where they part near the beginning', () => {
    const texts = [`a ${'ord '.repeat(60)}`, `b ${'ord '.repeat(60)}`] as const;
    expect(aroundChange(...texts)).toEqual(texts);
  });
});
