import { join } from 'node:path';
import { build } from 'vite';
import { bridgeScript, bundleConfig, mainScript, preloadScript } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, 'dist');

await build({ configFile: join(root, 'renderer', 'vite.config.ts') });
for (const script of [bridgeScript, preloadScript, mainScript]) await build(bundleConfig(script, output));
