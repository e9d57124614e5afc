import { describe, expect, it } from 'vitest';
import en from '../../../../shared/words/en/assess.json' with { type: 'json' };
import sv from '../../../../shared/words/sv/assess.json' with { type: 'json' };

describe('the keys of the assessment', () => {
  it.each(Object.entries({ sv, en }))('mean one thing each in %s', (_, { keyOf }) => {
    const keys = Object.values(keyOf);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
