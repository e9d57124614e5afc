import { describe, expect, test } from 'vitest';
import { focusFallback } from '../../../../renderer/components/use-kept-focus.ts';

describe('where the focus goes when what held it has gone', () => {
  const before = ['a', 'b', 'c', 'd'];

  test('nowhere, where it is still there, wherever it stands now', () => {
    expect(focusFallback('b', before, ['c', 'b'])).toBe('b');
  });

  test('to the next that is left', () => {
    expect(focusFallback('b', before, ['a', 'd'])).toBe('d');
  });

  test('to the one before, after the last', () => {
    expect(focusFallback('d', before, ['a', 'b'])).toBe('b');
  });

  test('to none, where none is left', () => {
    expect(focusFallback('a', ['a'], [])).toBeNull();
  });
});
