import { existsSync, readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { printInWindow } from '../../../../electron/desktop/printing.ts';
import { type FakeSession, reset, world } from '../../../fake-electron/index.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';
import { type FakeElectron, startedApp, withWindow } from '../../../helpers/started-app.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));

async function printed(prepare: (electron: FakeElectron) => void) {
  const electron = await startedApp(prepare);
  await withWindow(electron);
  const call = async (name: string, input: object) =>
    JSON.parse(String(await electron.ipcRenderer.invoke('storforum:call', JSON.stringify({ name, input }))));
  await call('library.create', { title: 'Anslutning', language: 'sv' });
  const { value } = await call('paper.print', {});
  const { told, windows, shell } = electron.world;
  return {
    path: value.path as string | null,
    told: told.filter((each) => each.startsWith('print')),
    windows,
    shown: shell,
  };
}

it('ballots that become a PDF are shown where they lie, to be taken to a printer; printed ones are not', async () => {
  const { path, shown } = await printed(({ world }) => {
    world.printers = 0;
  });
  expect(shown).toEqual([`showItemInFolder ${path}`]);
  expect((await printed(() => {})).shown).toEqual([]);
});

it('ballots go to the printer’s dialog where there is a printer', async () => {
  const { path, told } = await printed(() => {});
  expect([path, told]).toEqual([null, ['printer {"printBackground":true}']]);
});

it('ballots become a PDF where there is no printer, and no page is lost by it', async () => {
  const { path, told, windows } = await printed(({ world }) => {
    world.printers = 0;
  });
  expect(path).toMatch(/documents.anslutning-röstsedlar\.pdf$/);
  expect(readFileSync(String(path), 'latin1')).toMatch(/^%PDF-1\.7/);
  expect([told.length, windows[0]?.webContents.crashed]).toEqual([1, false]);
});

it('ballots become a PDF where printing fails', async () => {
  const { path } = await printed(({ world }) => {
    world.printFailure = 'Invalid printer settings';
  });
  expect(existsSync(String(path))).toBe(true);
});

it('a dialog that was dismissed is no failure', async () => {
  const { path, told } = await printed(({ world }) => {
    world.printFailure = 'Print job canceled';
  });
  expect([path, told.length]).toEqual([null, 1]);
});

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const html = '<!DOCTYPE html><html lang="sv"><title>Rapport</title><h1>Hej</h1></html>';
const session = () => [...world.sessions.values()][0] as FakeSession;

describe('a PDF made by Electron', () => {
  it('comes from a window that is never shown, runs nothing and is gone afterwards', async () => {
    expect(Buffer.from(await printInWindow(html)).toString('latin1')).toMatch(/^%PDF-1\.7/);
    const [window] = world.windows;
    expect([window?.options.show, window?.loaded, window?.done]).toEqual([
      false,
      ['app://report/'],
      ['destroy'],
    ]);
    expect(window?.options.webPreferences).toEqual({
      session: session(),
      javascript: false,
      ...everyProtection,
    });
  });

  it('has tags to be listened to and an outline to find one’s way in', async () => {
    await printInWindow(html);
    expect(world.told.filter((told) => told.startsWith('print'))).toEqual([
      'print {"printBackground":true,"preferCSSPageSize":true,"generateTaggedPDF":true,"generateDocumentOutline":true}',
    ]);
  });

  it('is printed in a session of its own that knows one document and reaches nothing else', async () => {
    await printInWindow(html);
    expect([...world.sessions.keys()][0]).toMatch(/^report-/);
    const serve = session().rule<() => Response>('scheme app');
    expect(await serve().text()).toBe(html);
    const ask = session().rule<(details: object, answer: (said: object) => void) => void>('before-request');
    const said = [
      'app://report/',
      'data:font/ttf;base64,AA',
      'https://example.test/',
      'file:///etc/passwd',
    ].map((url) => {
      let answer: unknown;
      ask({ url }, (given) => {
        answer = given;
      });
      return answer;
    });
    expect(said).toEqual([{ cancel: false }, { cancel: false }, { cancel: true }, { cancel: true }]);
  });

  it('that is cancelled closes its window and says so', async () => {
    const cancel = new AbortController();
    world.printing = new Promise((_, reject) => {
      cancel.signal.addEventListener('abort', () => reject(new Error('window destroyed')));
    });
    const printing = printInWindow(html, cancel.signal);
    await vi.waitFor(() => expect(world.told).toHaveLength(1));
    cancel.abort();
    await expect(printing).rejects.toMatchObject({ code: 'job-cancelled' });
    expect(world.windows[0]?.destroyed).toBe(true);
  });
});
