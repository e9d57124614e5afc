import { Refusal } from '../../shared/domain/refusal.ts';
import type { Handlers } from './create-api.ts';

export const wallHandlers: Handlers<'wall.open' | 'wall.show' | 'wall.read'> = {
  'wall.open': (app) => {
    if (!app.abilities.openWall) throw new Refusal('not-available');
    app.abilities.openWall();
    return null;
  },
  'wall.show': (app, content) => {
    app.showOnWall(content);
    return null;
  },
  'wall.read': (app) => app.wall,
};
