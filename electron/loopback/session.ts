import { isSecret, makeSecret } from './secret.ts';

/** The one client: its cookie, and a key for each document served to it. */
export type Session = {
  readonly cookieName: string;
  /** Starts the session; its cookie's value. */
  begin(): string;
  hasCookie(cookieHeader: string): boolean;
  /** A key for a document about to be served. */
  makeDocumentKey(): string;
  hasDocumentKey(presented: string): boolean;
  /** A document has come to life: those before it are void. */
  confirm(documentKey: string): void;
};

/**
 * A session not yet begun. Cookies are shared between ports of one address, so the name carries the port.
 * The key of the former document stays good until the new one has made itself heard, so that what a page sends
 * while it is being left still arrives.
 */
export function createSession(port: number): Session {
  const cookieName = `storforum-${port}`;
  let cookie: string | null = null;
  let documentKeys: readonly string[] = [];
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
    makeDocumentKey() {
      documentKeys = [...documentKeys.slice(-1), makeSecret()];
      return documentKeys.at(-1) as string;
    },
    hasDocumentKey: (presented) => documentKeys.some((key) => isSecret(presented, key)),
    confirm(documentKey) {
      const place = documentKeys.findIndex((key) => isSecret(documentKey, key));
      documentKeys = documentKeys.slice(Math.max(place, 0));
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
