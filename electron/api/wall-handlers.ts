import { Refusal } from '../../shared/domain/refusal.ts';
import type { Handlers } from './create-api.ts';

export const wallHandlers: Handlers<'projector.window' | 'projector.press' | 'wall.show' | 'wall.read'> = {
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
  'wall.show': (app, content) => {
    app.showOnWall(content);
    return null;
  },
  'wall.read': (app) => app.wall,
};
