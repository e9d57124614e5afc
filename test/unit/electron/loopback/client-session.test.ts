import { describe, expect, it } from 'vitest';
import { createSession } from '../../../../electron/loopback/access.ts';

describe('a session', () => {
  it('has no cookie before it has begun, not even an empty one', () => {
    const session = createSession(80);
    expect(['', 'storforum-80=', 'storforum-80=null'].map((header) => session.hasCookie(header))).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('knows its cookie among those of other servers', () => {
    const session = createSession(80);
    const cookie = session.begin();
    expect(session.hasCookie(`a=1; storforum-80=${cookie}; storforum-8=2`)).toBe(true);
    expect(session.hasCookie(`storforum-8=${cookie}`)).toBe(false);
  });

  it('has no document key before a document was served', () => {
    expect(createSession(80).roleOf('')).toBe(null);
  });

  it('lets the document before the newest speak, and none before that', () => {
    const session = createSession(80);
    const keys = [
      session.makeDocumentKey('facilitator'),
      session.makeDocumentKey('facilitator'),
      session.makeDocumentKey('facilitator'),
    ];
    expect(keys.map((key) => session.roleOf(key) !== null)).toEqual([false, true, true]);
  });

  it('silences the former document when the new one has come to life', () => {
    const session = createSession(80);
    const [before, after] = [session.makeDocumentKey('facilitator'), session.makeDocumentKey('facilitator')];
    session.confirm(after);
    expect([before, after].map((key) => session.roleOf(key) !== null)).toEqual([false, true]);
  });

  it('keeps the new document when the former one asks again', () => {
    const session = createSession(80);
    const [before, after] = [session.makeDocumentKey('facilitator'), session.makeDocumentKey('facilitator')];
    session.confirm(before);
    expect([before, after].map((key) => session.roleOf(key) !== null)).toEqual([true, true]);
  });

  it('has a document for the facilitator and one for the projector, and takes neither for the other', () => {
    const session = createSession(80);
    const [facilitator, projector] = [
      session.makeDocumentKey('facilitator'),
      session.makeDocumentKey('projector'),
    ];
    for (const key of [projector, facilitator]) session.confirm(key);
    expect([facilitator, projector, 'other'].map((key) => session.roleOf(key))).toEqual([
      'facilitator',
      'projector',
      null,
    ]);
  });

  it('silences only the former document of the same role', () => {
    const session = createSession(80);
    const facilitator = session.makeDocumentKey('facilitator');
    const [before, after] = [session.makeDocumentKey('projector'), session.makeDocumentKey('projector')];
    session.confirm(after);
    expect([facilitator, before, after].map((key) => session.roleOf(key))).toEqual([
      'facilitator',
      null,
      'projector',
    ]);
  });
});

describe('a machine that is passed on', () => {
  const begun = () => {
    const session = createSession(80);
    const before = session.begin();
    const has = (cookie: string | null) => session.hasCookie(`storforum-80=${cookie}`);
    return { session, before, has };
  };

  it('has a new cookie for each voter, and for the facilitator who comes back', () => {
    const { session, before } = begun();
    const roles = ['facilitator', 'ballot', 'ballot', 'facilitator', 'facilitator'] as const;
    const cookies = roles.map((role) => session.activate(role));
    expect(cookies.map((cookie) => cookie !== null)).toEqual([false, true, true, true, false]);
    expect(new Set([before, ...cookies]).size).toBe(5);
  });

  it('knows the former cookie until the browser has used the new one, and none older', () => {
    const { session, before, has } = begun();
    const [first, second] = [session.activate('ballot'), session.activate('ballot')];
    expect([has(before), has(first), has(second), has(first)]).toEqual([false, true, true, false]);
  });

  it('knows no key of whoever sat there, and still the projector’s', () => {
    const { session } = begun();
    const keys = (['facilitator', 'projector'] as const).map((role) => session.makeDocumentKey(role));
    session.activate('ballot');
    const first = session.makeDocumentKey('ballot');
    expect([...keys, first].map((key) => session.roleOf(key))).toEqual([null, 'projector', 'ballot']);
    session.activate('ballot');
    const second = session.makeDocumentKey('ballot');
    expect([first, second].map((key) => session.roleOf(key))).toEqual([null, 'ballot']);
    session.activate('facilitator');
    expect(session.roleOf(second)).toBe(null);
  });
});
