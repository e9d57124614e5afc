import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guards } from '../guards/guards.ts';

const at = (path: string) => join(import.meta.dirname, '..', '..', path);

describe('the list of guards', () => {
  it('names each guard once, as it stands exactly once in its file', () => {
    const astray = guards.filter(({ file, from }) => readFileSync(at(file), 'utf8').split(from).length !== 2);
    expect(astray.map(({ name }) => name)).toEqual([]);
    expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
  });

  it('changes something, and names tests that are there', () => {
    const idle = guards.filter(
      ({ from, to, tests }) =>
        from === to || tests.length === 0 || !tests.every((test) => existsSync(at(test))),
    );
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});
