import { Refusal } from '../../shared/domain/refusal.ts';
import type { Handlers } from './create-api.ts';

export const projectorHandlers: Handlers<
  'projector.window' | 'projector.press' | 'projector.show' | 'projector.read'
> = {
  'projector.window': (app, { action }) => {
    const { projector } = app.capabilities;
    if (projector) projector(action);
    // A window of a browser's is closed by its own page alone.
    else if (action === 'close') app.tell({ type: 'close-projector' });
    else throw new Refusal('not-available');
    return null;
  },
  'projector.press': (app, { key }) => {
    app.tell({ type: 'presenter', key });
    return null;
  },
  'projector.show': (app, content) => {
    app.showOnProjector(content);
    return null;
  },
  'projector.read': (app) => app.projectorPicture,
};
