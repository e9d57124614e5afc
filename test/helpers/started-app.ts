import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from './temporary-folder.ts';

export type FakeElectron = typeof import('../fake-electron/index.ts');

/**
 * Runs main.ts from the start, in a world prepared for it and with folders of its own, or those of a run before. A test file that uses it puts
 * the fake in the place of 'electron'.
 */
export async function startedApp(
  prepare: (electron: FakeElectron) => void = () => {},
  folder = temporaryFolder(),
): Promise<FakeElectron> {
  vi.resetModules();
  vi.stubEnv('STORFORUM_DATA', join(folder, 'data'));
  vi.stubEnv('STORFORUM_DOCUMENTS', join(folder, 'documents'));
  onTestFinished(() => void vi.unstubAllEnvs());
  const electron = (await import('electron')) as unknown as FakeElectron;
  electron.reset({ isReady: false });
  prepare(electron);
  await import('../../electron/main.ts');
  return electron;
}

/** When the first window has something to show. */
export const withWindow = (electron: FakeElectron) =>
  vi.waitFor(() => expect(electron.world.windows.map((window) => window.isVisible())).toEqual([true]));
