import { registerHooks } from 'node:module';
import { app } from './app.ts';
import { world } from './world.ts';

/**
 * Runs an app under Node as Electron would: `node --import .../register.ts main.js`. Puts the fake in the place of
 * 'electron', for `import` and `require`, and lets the app's end be the end of the process.
 */
const url = new URL('./index.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron'
      ? { url, shortCircuit: true, format: 'module-typescript' }
      : next(specifier, context),
});
world.isReady = false;
world.runsWorkers = true;
app.onExit = (code) => process.exit(code);
