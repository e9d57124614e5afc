import { type Role, roles } from '../api/roles.ts';
import { isSecret, makeSecret } from './secret.ts';

/** The one client: its cookie, and a key for each document served to it. */
export type Session = {
  readonly cookieName: string;
  /** Starts the session; its cookie's value. */
  begin(): string;
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
 * There is one document of each role. The key of the former one stays good until the new one has made itself heard, so that what a page sends
 * while it is being left still arrives.
 */
export function createSession(port: number): Session {
  const cookieName = `storforum-${port}`;
  let cookie: string | null = null;
  const keys: Record<Role, readonly string[]> = { facilitator: [], wall: [] };
  const roleOf = (presented: string) =>
    roles.find((role) => keys[role].some((key) => isSecret(presented, key))) ?? null;
  return {
    cookieName,
    begin() {
      cookie = makeSecret();
      return cookie;
    },
    hasCookie(header) {
      const value = cookieValue(header, cookieName);
      return cookie !== null && value !== null && isSecret(value, cookie);
    },
    makeDocumentKey(role) {
      const key = makeSecret();
      keys[role] = [...keys[role].slice(-1), key];
      return key;
    },
    roleOf,
    confirm(documentKey) {
      const role = roleOf(documentKey);
      if (role === null) return;
      keys[role] = keys[role].slice(keys[role].findIndex((key) => isSecret(documentKey, key)));
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
