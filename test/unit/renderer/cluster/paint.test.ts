import { beforeEach, describe, expect, it } from 'vitest';
import { forgetPaint, paint } from '../../../../renderer/features/cluster/paint.ts';

/** Writes down what is done to the attributes of an element. */
function elementWithLog(name: string, log: string[]): Element {
  return {
    setAttribute: (attribute: string, value: string) => log.push(`${name}: ${attribute}="${value}"`),
    removeAttribute: (attribute: string) => log.push(`${name}: no ${attribute}`),
  } as unknown as Element;
}

describe('a mark on elements of the board', () => {
  beforeEach(forgetPaint);

  it('is on the elements named last and on no others, and touches only those where it changes', () => {
    const log: string[] = [];
    const [a, b, c] = ['a', 'b', 'c'].map((name) => elementWithLog(name, log));
    paint('hit', [a, b]);
    paint('hit', [b, c]);
    paint('hit', [b, c]);
    expect(log).toEqual(['a: data-hit=""', 'b: data-hit=""', 'a: no data-hit', 'c: data-hit=""']);
  });

  it('may say something else of each element, and changes where that changes', () => {
    const log: string[] = [];
    const [a, b] = ['a', 'b'].map((name) => elementWithLog(name, log));
    paint('like', [a, b], (index) => String(index + 1));
    paint('like', [b, null], (index) => String(index + 1));
    expect(log).toEqual(['a: data-like="1"', 'b: data-like="2"', 'a: no data-like', 'b: data-like="1"']);
  });

  it('leaves other marks alone', () => {
    const log: string[] = [];
    const a = elementWithLog('a', log);
    paint('hit', [a]);
    paint('landed', [a]);
    paint('hit', []);
    expect(log).toEqual(['a: data-hit=""', 'a: data-landed=""', 'a: no data-hit']);
  });
});
