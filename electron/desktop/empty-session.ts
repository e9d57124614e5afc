import type { Session } from 'electron';

/**
 * A session lives until the app ends. One that was a voter's is emptied of all that it can hold, serves no document any
 * more, and is never used again. Nobody waits for it: in memory some of these answer late or never, and the next voter
 * has another session.
 */
export function emptySession(session: Session): void {
  const ways: readonly (() => unknown)[] = [
    () => session.protocol.unhandle('app'),
    () => session.closeAllConnections(),
    () => session.clearData(),
    () => session.clearStorageData(),
    () => session.clearCache(),
    () => session.clearCodeCaches({}),
    () => session.clearSharedDictionaryCache(),
    () => session.clearAuthCache(),
    () => session.clearHostResolverCache(),
  ];
  // Each by itself: what one of them cannot do keeps no other from it.
  void Promise.allSettled(ways.map(async (empty) => empty()));
}
