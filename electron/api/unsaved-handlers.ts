import { basename } from 'node:path';
import { Refusal } from '../../shared/domain/refusal.ts';
import type { Handlers } from './create-api.ts';

export const unsavedHandlers: Handlers<'unsaved.read' | 'unsaved.put'> = {
  'unsaved.read': (app) => app.unsaved.read(basename(app.workshop.path)),
  'unsaved.put': (app, { file, texts }) => {
    // A text that arrives late must not turn up in the workshop that was opened meanwhile.
    if (basename(app.workshop.path) !== file) throw new Refusal('not-found', { what: 'workshop' });
    app.unsaved.put(file, texts);
    return null;
  },
};
