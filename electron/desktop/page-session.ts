import { type Session, session } from 'electron';
import { serveAppScheme } from './app-scheme.ts';
import { hardenSession } from './security.ts';

/** The session of the facilitator's page and the projector's. Every rule is in force in it, and in the one that nobody uses. */
export async function pageSession(pageFolder: string): Promise<Session> {
  // Without `persist:` the session lives in memory and ends with the app.
  const page = session.fromPartition('storforum');
  await Promise.all([session.defaultSession, page].map(hardenSession));
  serveAppScheme(page, pageFolder);
  return page;
}
