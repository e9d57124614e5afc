import type { ActiveRole } from '../api/api.ts';
import { type Role, roles } from '../api/roles.ts';
import { isSecret, makeSecret } from './secret.ts';

/** The one client: its cookie, and a key for each document served to it. */
export type ClientSession = {
  readonly cookieName: string;
  /** Starts the session; its cookie's value. */
  begin(): string;
  /**
   * Somebody is about to sit down. Where that is another person than before, whoever sat there is void at once, and a
   * new cookie makes the browser drop every page it had kept of theirs: its value, or null where nobody changes. The
   * cookie before it is good until the browser has used the new one.
   */
  takeSeat(role: ActiveRole): string | null;
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
  let seated: ActiveRole = 'facilitator';
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
    takeSeat(role) {
      const isSomebodyElse = role === 'ballot' || seated === 'ballot';
      seated = role;
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
