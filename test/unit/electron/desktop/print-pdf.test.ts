import { beforeEach, describe, expect, it, vi } from 'vitest';
import { printInWindow } from '../../../../electron/desktop/print-pdf.ts';
import { type FakeSession, reset, world } from '../../../fake-electron/index.ts';
import { everyProtection } from '../../../helpers/every-protection.ts';

vi.mock('electron', () => import('../../../fake-electron/index.ts'));
beforeEach(reset);

const html = '<!DOCTYPE html><html lang="sv"><title>Rapport</title><h1>Hej</h1></html>';
const session = () => [...world.sessions.values()][0] as FakeSession;

describe('a PDF made by Electron', () => {
  it('comes from a window that is never shown, runs nothing and is gone afterwards', async () => {
    expect(Buffer.from(await printInWindow(html)).toString()).toBe('%PDF-1.7 printed');
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
