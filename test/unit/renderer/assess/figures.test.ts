import { describe, expect, it } from 'vitest';
import { agreementFigure } from '../../../../renderer/features/assess/figures.ts';
import { listed } from '../../../../shared/words/locale.ts';

describe('figures and lists in words', () => {
  it('write agreement with two decimals as the language does', () => {
    const figures = [0.8125, -0.144, -0.004, 1];
    expect(figures.map((figure) => agreementFigure(figure, 'sv'))).toEqual(['0,81', '−0,14', '0,00', '1,00']);
    expect(figures.map((figure) => agreementFigure(figure, 'en'))).toEqual(['0.81', '-0.14', '0.00', '1.00']);
  });

  it('join groups and levels as the language does', () => {
    expect([listed(['A'], 'sv'), listed(['A', 'C'], 'sv'), listed(['A', 'C', 'D'], 'sv')]).toEqual([
      'A',
      'A och C',
      'A, C och D',
    ]);
    expect(listed(['Low', 'High'], 'en')).toBe('Low and High');
  });
});
