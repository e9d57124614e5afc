import { isAbsolute, join } from 'node:path';
import type { Plugin } from 'vite';

/** What the bundlers add of their own, by how the id of such a module begins. */
const helpers: Readonly<Record<string, string>> = { '\0vite/': 'vite', '\0rolldown/': 'rolldown' };

/**
 * Hears from each bundle of a build which modules and assets it is made of, and keeps the folders of their packages.
 * Nothing else knows: React and the like are development dependencies that are part of what is shipped.
 */
export function bundledPackages(projectFolder: string) {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: 'storforum:bundled-packages',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        const sources = part.type === 'chunk' ? part.moduleIds : part.originalFileNames;
        for (const source of sources) {
          const folder = packageFolder(projectFolder, source);
          if (folder) folders.add(folder);
        }
      }
    },
  };
  return { plugin, folders: (): readonly string[] => [...folders].sort() };
}

/** The folder of the package that a module belongs to; null for the project's own. */
export function packageFolder(projectFolder: string, moduleId: string): string | null {
  const helper = Object.keys(helpers).find((start) => moduleId.startsWith(start));
  if (helper) return join(projectFolder, 'node_modules', helpers[helper] as string);
  const path = moduleId.replaceAll('\\', '/');
  const within = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
  if (!within) return null;
  // Assets are named from the folder of the page.
  return isAbsolute(within) ? within : join(projectFolder, within.replace(/^(?:\.\.\/)+/, ''));
}
