import { existsSync } from 'node:fs';
import type { Handlers } from './create-api.ts';

export const logHandlers: Handlers<'log.report' | 'log.show'> = {
  'log.report': ({ capabilities }, trace, from) => {
    capabilities.log.trace(from, trace);
    return null;
  },
  'log.show': ({ capabilities: { log, showFile } }) => {
    if (!showFile || !existsSync(log.path)) return { path: log.path, text: log.read() };
    showFile(log.path);
    return { path: log.path, text: null };
  },
};
