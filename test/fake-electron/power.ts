import { EventEmitter } from 'node:events';
import { world } from './world.ts';

let lastId = 0;

export const powerSaveBlocker = {
  start(type: string): number {
    lastId += 1;
    world.awake.set(lastId, type);
    return lastId;
  },
  stop: (id: number): boolean => world.awake.delete(id),
  isStarted: (id: number): boolean => world.awake.has(id),
};

export const powerMonitor = new EventEmitter();
