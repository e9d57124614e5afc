// Who is let in: single-use keys that open the app in a browser, and the sessions that follow from them.

import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ActiveRole } from '../api/api.ts';
import { type Role, roles } from '../api/roles.ts';

/** The one client: its cookie, and a key for each document served to it. */
export type ClientSession = {
  readonly cookieName: string;
  /** Starts the session; its cookie's value. */
  begin(): string;
  /**
   * A page of this role is about to be served. Where that hands the machine to another person, the keys of the one before
   * are void at once, and a new cookie makes the browser drop every page it had kept of theirs: its value, or null where
   * the person stays. The cookie before it is good until the browser has used the new one.
   */
  activate(role: ActiveRole): string | null;
  hasCookie(cookieHeader: string): boolean;
  /** A key for a document about to be served. */
  makeDocumentKey(role: Role): string;
  /** Whose document a key was made for; null for one that is not good. */
  roleOf(presented: string): Role | null;
  /** A document has come to life: those of its role before it are void. */
  confirm(documentKey: string): void;
};

/**
 * A session not yet begun. Cookies are shared between ports of one address, so the name carries the port.
 * There is one document of each role. The key of the former one stays good until the new one has made itself heard, so
 * that what a page sends while it is being left still arrives; not so when the machine passes to another person.
 */
export function createSession(port: number): ClientSession {
  const cookieName = `storforum-${port}`;
  let cookies: readonly string[] = [];
  let active: ActiveRole = 'facilitator';
  let keys: Readonly<Record<Role, readonly string[]>> = { facilitator: [], ballot: [], projector: [] };
  const roleOf = (presented: string) =>
    roles.find((role) => keys[role].some((key) => isSecret(presented, key))) ?? null;
  const cookieAfter = (before: readonly string[]) => {
    const cookie = makeSecret();
    cookies = [...before, cookie];
    return cookie;
  };
  return {
    cookieName,
    begin: () => cookieAfter([]),
    activate(role) {
      const isSomebodyElse = role === 'ballot' || active === 'ballot';
      active = role;
      if (!isSomebodyElse) return null;
      keys = { ...keys, facilitator: [], ballot: [] };
      return cookieAfter(cookies.slice(-1));
    },
    hasCookie(header) {
      const value = cookieValue(header, cookieName);
      const place = value === null ? -1 : cookies.findIndex((cookie) => isSecret(value, cookie));
      if (place > 0) cookies = cookies.slice(place);
      return place >= 0;
    },
    makeDocumentKey(role) {
      const key = makeSecret();
      keys = { ...keys, [role]: [...keys[role].slice(-1), key] };
      return key;
    },
    roleOf,
    confirm(documentKey) {
      const role = roleOf(documentKey);
      if (role === null) return;
      const place = keys[role].findIndex((key) => isSecret(documentKey, key));
      keys = { ...keys, [role]: keys[role].slice(place) };
    },
  };
}

/** The value of a cookie; null where it is missing or sent twice. */
function cookieValue(header: string, name: string): string | null {
  const values = header
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`));
  return values.length === 1 ? (values[0] as string).slice(name.length + 1) : null;
}

/** How long a key made for a launch file can be used. */
export const keyLifeMilliseconds = 30_000;
const mostWrongKeys = 5;

export type LaunchKeys = {
  /** A new key; the ones before it live out their time. */
  make(): string;
  /** `entered` happens once; after it every key is refused, and wrong ones are no longer counted. */
  redeem(key: string): 'entered' | 'refused' | 'too-many-wrong';
};

/** Single-use keys of short life that let the browser in, and an end to guessing. */
export function launchKeys(now: () => number = Date.now): LaunchKeys {
  let keys: { readonly key: string; readonly until: number }[] = [];
  let entered = false;
  let wrong = 0;
  return {
    make() {
      const key = makeSecret();
      keys = [...keys.filter(({ until }) => until > now()), { key, until: now() + keyLifeMilliseconds }];
      return key;
    },
    redeem(presented) {
      if (entered) return 'refused';
      const right = keys.filter(({ key, until }) => isSecret(presented, key) && until > now());
      if (right.length > 0) {
        entered = true;
        keys = [];
        return 'entered';
      }
      wrong += 1;
      return wrong < mostWrongKeys ? 'refused' : 'too-many-wrong';
    },
  };
}

/** A secret of 256 bits, in letters that need no escaping anywhere. */
function makeSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a presented text is the secret, in a time that tells nothing of where they differ. */
function isSecret(presented: string, secret: string): boolean {
  return timingSafeEqual(digest(presented), digest(secret));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
