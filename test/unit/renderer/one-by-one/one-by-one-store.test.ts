import { describe, expect, it } from 'vitest';
import {
  dealtWith,
  discussed,
  noRound,
  passedOver,
  queueOf,
  type Round,
  stepped,
  takenUp,
} from '../../../../renderer/features/one-by-one/one-by-one-store.ts';
import type { Threat } from '../../../../shared/domain/tables.ts';

const threat = (id: string) => ({ id }) as Threat;
const all = ['a', 'b', 'c', 'd'].map(threat);
const byId = new Map(all.map((each) => [each.id, each]));
const isThere = (id: string) => byId.has(id);
const without = (...ids: string[]) => all.filter(({ id }) => !ids.includes(id));
const idsOf = (tray: readonly Threat[], round: Round) => queueOf(tray, round).map(({ id }) => id);

describe('a round through the threats', () => {
  it('takes the unsorted in their order, and those passed over last, the first of them first', () => {
    const round = passedOver(passedOver(noRound, 'c'), 'a');
    expect(idsOf(all, round)).toEqual(['b', 'd', 'c', 'a']);
    expect(idsOf(all, passedOver(round, 'c'))).toEqual(['b', 'd', 'a', 'c']);
    expect(discussed(round, [], byId)).toBeUndefined();
  });

  it('goes back threat by threat, on again, and no further than either end', () => {
    const round = dealtWith(dealtWith(noRound, 'a'), 'b');
    const once = stepped(round, 'c', -1, isThere);
    expect(once?.atId).toBe('b');
    const twice = once && stepped(once, 'b', -1, isThere);
    expect(twice?.atId).toBe('a');
    expect(twice && stepped(twice, 'a', -1, isThere)).toBeNull();
    expect(twice && stepped(twice, 'a', 1, isThere)).toEqual(once);
    expect(once && stepped(once, 'b', 1, isThere)).toEqual(round);
    expect(stepped(round, 'c', 1, isThere)).toBeNull();
  });

  it('goes on with the queue when a threat one went back to was dealt with, and keeps its place in the trail', () => {
    const back = takenUp(dealtWith(dealtWith(noRound, 'a'), 'b'), 'a');
    expect(discussed(back, without('a', 'b'), byId)?.id).toBe('a');
    const after = dealtWith(back, 'a');
    expect(after).toEqual({ atId: null, passed: [], trail: ['a', 'b'] });
    expect(discussed(after, without('a', 'b'), byId)?.id).toBe('c');
  });

  it('steps back over the threat that has come round again, and over those that are gone', () => {
    const round = dealtWith(dealtWith(passedOver(noRound, 'a'), 'b'), 'gone');
    expect(stepped(round, 'a', -1, isThere)?.atId).toBe('b');
    expect(stepped(passedOver(noRound, 'a'), 'a', -1, isThere)).toBeNull();
  });

  it('shows the first of the queue when the threat one went back to was removed', () => {
    expect(discussed({ ...noRound, atId: 'gone' }, all, byId)?.id).toBe('a');
  });
});
