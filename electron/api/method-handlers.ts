import type { Methods } from '../../shared/api/types.ts';
import { textLanguage } from '../../shared/words/index.ts';
import {
  keepMethod,
  ownMethods,
  removeMethod,
  shippedMethods,
  writeMethodFile,
} from '../library/own-methods.ts';
import type { AppState } from './app-state.ts';
import type { Handlers } from './create-api.ts';

export const methodHandlers: Handlers<'methods.list' | 'methods.keep' | 'methods.remove' | 'methods.write'> =
  {
    'methods.list': (app) => list(app),
    'methods.keep': (app, { method }) => {
      keepMethod(app.folders.data, app.folders.resources, method);
      return list(app);
    },
    'methods.remove': (app, { id }) => {
      removeMethod(app.folders.data, id);
      return list(app);
    },
    'methods.write': (app, { method }) => {
      const name = method.name[textLanguage(app.preferences.language)];
      return { path: writeMethodFile(app.folders.documents, name, method) };
    },
  };

function list({ folders }: AppState): Methods {
  return { shipped: shippedMethods(folders.resources), ...ownMethods(folders.data) };
}
