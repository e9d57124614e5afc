import type { Session } from 'electron';
import { denyDownloads } from './deny-downloads.ts';
import { denyProxy } from './deny-network.ts';
import { denyPermissions } from './deny-permissions.ts';
import { denyRequests } from './deny-requests.ts';
import { denySpellcheck } from './deny-spellcheck.ts';

/** Every rule that belongs to a session. */
export async function hardenSession(session: Session): Promise<void> {
  denyPermissions(session);
  denyRequests(session);
  denyDownloads(session);
  denySpellcheck(session);
  await denyProxy(session);
}
