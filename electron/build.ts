import { join } from 'node:path';
import { build } from 'vite';
import { bridgeScript, bundleConfig, mainScript, preloadScript, workerScripts } from './bundle.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, 'dist');

await build({ configFile: join(root, 'renderer', 'vite.config.ts') });
const scripts = [bridgeScript, preloadScript, mainScript, ...workerScripts];
for (const script of scripts) await build(bundleConfig(script, output));
