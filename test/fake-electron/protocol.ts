import { world } from './world.ts';

export const protocol = {
  registerSchemesAsPrivileged(schemes: unknown[]) {
    if (world.isReady)
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    world.told.push('scheme');
    world.privileged.push(...schemes);
  },
};
