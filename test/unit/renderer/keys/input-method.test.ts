import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { leaveToInputMethod } from '../../../../renderer/keys/text-fields.ts';

const renderer = join(import.meta.dirname, '..', '..', '..', '..', 'renderer');

/** Whether the handlers of the page come to hear of a key. */
function isHeard(key: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  let isStopped = false;
  const stopImmediatePropagation = () => {
    isStopped = true;
  };
  leaveToInputMethod({ ...key, stopImmediatePropagation } as unknown as KeyboardEvent);
  return !isStopped;
}

describe('a key that an input method takes', () => {
  it('is heard by no handler of the page, the first of a composition neither', () => {
    expect(isHeard({ isComposing: true, keyCode: 13 })).toBe(false);
    expect(isHeard({ isComposing: false, keyCode: 229 })).toBe(false);
    expect(isHeard({ isComposing: false, keyCode: 13 })).toBe(true);
  });

  it('is asked after in one place, so that no field can forget it', () => {
    const asking = globSync('**/*.{ts,tsx}', { cwd: renderer }).filter((file) =>
      readFileSync(join(renderer, file), 'utf8').includes('isComposing'),
    );
    expect(asking).toEqual([join('keys', 'text-fields.ts')]);
  });
});
