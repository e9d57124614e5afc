import { describe, expect, it } from 'vitest';
import en from '../../../../shared/words/en/assess.json' with { type: 'json' };
import sv from '../../../../shared/words/sv/assess.json' with { type: 'json' };

describe('the keys of the assessment', () => {
  it.each(Object.entries({ sv, en }))('mean one thing each in %s', (_, { keyOf }) => {
    // Votes are revealed once and given anew afterwards: never both at a time.
    const { voteAgain, ...others } = keyOf;
    const keys = Object.values(others);
    expect([new Set(keys).size, voteAgain]).toEqual([keys.length, keyOf.reveal]);
  });
});
