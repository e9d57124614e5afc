import { largestUpload } from '../../shared/api/limits.ts';
import { Refusal } from '../../shared/domain/refusal.ts';
import { readApart } from '../import/read-apart.ts';
import { isGroupFile, readGroupFile } from '../library/read-group-file.ts';
import type { Handlers } from './create-api.ts';

export const importHandlers: Handlers<'import.read'> = {
  'import.read': async (app, { name, content }) => {
    // What is read is for the workshop that is open; without one nothing is.
    void app.workshop;
    const bytes = Buffer.from(content, 'base64');
    if (bytes.length > largestUpload)
      throw new Refusal('file-too-large', { most: Math.round(largestUpload / 1024 / 1024) });
    if (isGroupFile(name, bytes)) return { kind: 'workshop', file: readGroupFile(name, bytes) };
    return { kind: 'table', sheets: await readApart(app.abilities.startWorker, { name, bytes }) };
  },
};
