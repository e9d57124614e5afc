import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import type { FakeWebContents } from '../fake-electron/index.ts';
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

/** Calls the api as the page of some contents does. */
export async function callAs(
  { world }: FakeElectron,
  contents: FakeWebContents,
  name: string,
  input: object = {},
): Promise<{ ok: boolean; value: unknown; error: { code: string } }> {
  const event = { sender: contents, senderFrame: contents.mainFrame };
  return JSON.parse(
    String(await world.handlers.get('storforum:call')?.(event, JSON.stringify({ name, input }))),
  );
}
