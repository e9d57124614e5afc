import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { HostEvent } from '../../../../shared/api/bridge.ts';
import { startedLibrary } from '../../../helpers/started-library.ts';

/** The name of the file of a workshop called Prov. */
export const file = 'prov.storforum';

/** A library with a backup for each reason, told by their names. */
export function started(given?: string) {
  const { api, data, ask, library } = startedLibrary({ data: given });
  const subfolders = () =>
    readdirSync(join(data, 'backups'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  /** The folder of the one workshop there is. */
  const folderOfBackups = () => join(data, 'backups', subfolders()[0]?.name ?? 'none');
  return {
    data,
    get backups() {
      return folderOfBackups();
    },
    path: join(library, file),
    listen: (heard: HostEvent[]) => api.listen((event) => heard.push(event)),
    close: () => api.close(),
    ask,
    names: () => (existsSync(folderOfBackups()) ? readdirSync(folderOfBackups()).sort() : []),
  };
}

let count = 0;
/** Records a threat of its own each time. */
export const recorded = (app: ReturnType<typeof started>, texts = [`Hot ${count}`]) =>
  app.ask('workshop.run', {
    key: `k-${count++}`,
    command: {
      type: 'threat.record',
      groupId: null,
      threats: texts.map((text) => ({ id: `t-${count++}`, text })),
    },
  });
