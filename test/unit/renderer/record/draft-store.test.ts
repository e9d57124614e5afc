import { describe, expect, it } from 'vitest';
import { holds, type Notice } from '../../../../renderer/features/record/draft-store.ts';
import { threatsOf } from './threats.ts';

const notice = (kind: Notice['kind']): Notice => ({ kind, ids: ['t-1'], number: 1, groupId: 'g-b' });
const none = threatsOf();
const inA = threatsOf({ id: 't-1', groupId: 'g-a' });
const inB = threatsOf({ id: 't-1', groupId: 'g-b' });
const nothing = new Set<string>();

describe('a notice', () => {
  it('that something is recorded holds once it is on disk, until it is taken back', () => {
    expect(holds(notice('recorded'), inB, new Set(['t-1']))).toBe(false);
    expect(holds(notice('recorded'), inB, nothing)).toBe(true);
    expect(holds(notice('recorded'), none, nothing)).toBe(false);
  });

  it('that something is deleted holds while it is gone', () => {
    expect(holds(notice('removed'), none, nothing)).toBe(true);
    expect(holds(notice('removed'), inA, nothing)).toBe(false);
  });

  it('that something is moved holds while it is there', () => {
    expect(holds(notice('moved'), inB, nothing)).toBe(true);
    expect(holds(notice('moved'), inA, nothing)).toBe(false);
  });
});
