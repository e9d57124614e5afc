import { join } from 'node:path';
import { runCli } from '../../../../electron/cli/run-cli.ts';
import { endSession } from '../../../../electron/commands/session.ts';
import { newSession, run } from '../../../helpers/workshop.ts';

export const exampleFile = join(
  import.meta.dirname,
  '..',
  '..',
  '..',
  '..',
  'resources',
  'example',
  'mina-meddelanden-2014.sv.json',
);

/** The command line on a machine that speaks Swedish. */
export const cli = (...args: string[]) => runCli(args, { LANG: 'sv_SE.UTF-8' });

/** A closed workshop file with a threat in a risk. */
export function workshopFile(): string {
  const session = newSession();
  run(
    session,
    { type: 'threat.record', groupId: null, threats: [{ id: 't-1', text: 'Strömmen går' }] },
    { type: 'risk.form', id: 'r-1', threatIds: ['t-1'] },
  );
  endSession(session);
  return session.path;
}
