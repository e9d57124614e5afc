import { renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import {
  bridgeScript,
  bundleConfig,
  mainScript,
  preloadScript,
  sourceDate,
  unbundled,
  workerScripts,
} from './packaging/bundle.ts';
import { bundledPackages, noticesText, readPackage, readTypeface } from './packaging/bundled-packages.ts';

const root = join(import.meta.dirname, '..');
const output = join(root, 'dist');
const bundled = bundledPackages(root);

// Vite would heed the NODE_ENV of whoever builds, and a test's brings React for development.
process.env.NODE_ENV = 'production';
await build({ configFile: join(root, 'renderer', 'vite.config.ts'), plugins: [bundled.plugin] });
// Which file of the page imports which is for tests; it is neither served nor packed.
renameSync(join(output, 'renderer', '.vite', 'manifest.json'), join(output, 'page-manifest.json'));
rmdirSync(join(output, 'renderer', '.vite'));
const scripts = [bridgeScript, preloadScript, mainScript, ...workerScripts];
for (const script of scripts) {
  const config = bundleConfig(script, output);
  await build({ ...config, plugins: [bundled.plugin] });
}

// The date is that of the sources: the same sources make the same bundle.
writeFileSync(join(output, 'electron', 'build.json'), JSON.stringify({ sourceDate: sourceDate(root) }));

const unbundledFolders = unbundled.map((name) => join(root, 'node_modules', name));
const packages = [...bundled.folders(), ...unbundledFolders].map(readPackage);
writeFileSync(join(output, 'THIRD-PARTY-NOTICES.txt'), noticesText([...packages, readTypeface(root)]));
writeFileSync(
  join(output, 'shipped-packages.json'),
  JSON.stringify(packages.map(({ texts: _texts, ...each }) => each)),
);
