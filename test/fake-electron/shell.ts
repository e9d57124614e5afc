import { world } from './world.ts';

const keep = (name: string) => (target: string) => void world.shell.push(`${name} ${target}`);

export const shell = {
  /** Answers an empty text where it went well. */
  openPath: async (path: string) => {
    keep('openPath')(path);
    return '';
  },
  showItemInFolder: keep('showItemInFolder'),
  openExternal: async (url: string) => keep('openExternal')(url),
};

export const clipboard = {
  writeText: (text: string) => {
    world.clipboard = text;
  },
  readText: () => world.clipboard,
};
