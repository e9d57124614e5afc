import { describe, expect, test } from 'vitest';
import { heirOf } from '../../../../renderer/components/use-kept-focus.ts';

describe('where the focus goes when what held it has gone', () => {
  const before = ['a', 'b', 'c', 'd'];

  test('nowhere, where it is still there, wherever it stands now', () => {
    expect(heirOf('b', before, ['c', 'b'])).toBe('b');
  });

  test('to the next that is left', () => {
    expect(heirOf('b', before, ['a', 'd'])).toBe('d');
  });

  test('to the one before, after the last', () => {
    expect(heirOf('d', before, ['a', 'b'])).toBe('b');
  });

  test('to none, where none is left', () => {
    expect(heirOf('a', ['a'], [])).toBeNull();
  });
});
