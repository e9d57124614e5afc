import type { Session } from 'electron';

/** Cancels every request that is not for the app's own files, so that no packet leaves the machine. */
export function denyRequests(session: Session, allowed: readonly string[] = ['app:']): void {
  const isAllowed = (url: string) => URL.canParse(url) && allowed.includes(new URL(url).protocol);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isAllowed(url) }));
}
