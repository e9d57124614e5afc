import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkshopFile } from '../../../../electron/db/connection.ts';
import { openAnyVersion, openBytes, openForReading } from '../../../../electron/db/open-for-reading.ts';
import { endlessWorkshops } from '../../../helpers/endless-workshops.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';

describe('a file whose schema is not word for word ours', () => {
  const bytesOf = endlessWorkshops['a table that is a view without end'] as () => Buffer;

  it('is refused before anything else is asked of it, in whatever way it is opened', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'view.storforum');
    const bytes = bytesOf();
    writeFileSync(path, bytes);
    for (const open of [
      () => openForReading(path),
      () => openAnyVersion(path),
      () => openWorkshopFile(path, folder),
      () => openBytes(bytes),
    ])
      expect(open).toThrow('file-damaged {"what":"structure risk"}');
  });
});
