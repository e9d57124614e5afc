import { beforeEach, expect, it, vi } from 'vitest';
import { closeOnQuit } from '../../../../electron/desktop/app-events.ts';
import { app, reset } from '../../../fake-electron/index.ts';
import { echoApi } from '../../../helpers/echo-api.ts';

beforeEach(reset);

/** An app that quits while a copy is on its way, for so long. */
function quitting(unfinished: Promise<void> | null, milliseconds?: number) {
  const close = vi.fn();
  const ended = vi.fn();
  app.once('quit', ended);
  closeOnQuit(app as never, { ...echoApi(), close, unfinished: () => unfinished }, milliseconds);
  app.quit();
  return { close, ended };
}

it('the app ends at once where no copy is on its way, and the workshop is closed', () => {
  const { close, ended } = quitting(null);
  expect([close.mock.calls.length, ended.mock.calls.length]).toEqual([1, 1]);
});

it('the app stays until the last copy lies on the stick, and closes the workshop once', async () => {
  const copy = Promise.withResolvers<void>();
  const { close, ended } = quitting(copy.promise);
  expect(ended).not.toHaveBeenCalled();
  copy.resolve();
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
  expect(close).toHaveBeenCalledOnce();
});

it('the app ends although a stick never answers', async () => {
  const { ended } = quitting(new Promise(() => undefined), 10);
  await vi.waitFor(() => expect(ended).toHaveBeenCalledOnce());
});
