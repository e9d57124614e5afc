import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Api } from '../../../../electron/api/api.ts';
import { createApi } from '../../../../electron/api/create-api.ts';
import { startWorker } from '../../../../electron/loopback/start-worker.ts';
import { readNewer, readOlder, useHistory } from '../../../../renderer/features/history/history-store.ts';
import { closeBoard, redo, run, showSnapshot, undo, undoTo } from '../../../../renderer/state/board-store.ts';
import type { Bridge } from '../../../../shared/api/bridge.ts';
import type { LoggedChange, Snapshot } from '../../../../shared/api/types.ts';
import { logIn } from '../../../helpers/log.ts';
import { temporaryFolder } from '../../../helpers/workshop.ts';

describe('the history of the window, read from a real host', () => {
  let api: Api;

  beforeEach(async () => {
    const folder = temporaryFolder();
    const resources = join(import.meta.dirname, '../../../../resources');
    api = createApi(
      { data: folder, documents: folder, resources },
      { host: 'loopback', log: logIn(), browseForTarget: null, startWorker },
    );
    Object.assign(globalThis, { window: { storforum: api as unknown as Bridge } });
    showSnapshot(await value<Snapshot>('library.create', { title: 'Test', language: 'sv' }));
  });

  afterEach(() => {
    api.close();
    closeBoard();
  });

  async function value<T>(name: string, input: unknown): Promise<T> {
    const result = await api.call(name, input);
    if (!result.ok) throw new Error(result.error.code);
    return result.value as T;
  }

  const wholeLog = () => value<LoggedChange[]>('history.list', { limit: 1_000 });

  async function record(count: number): Promise<void> {
    for (let number = 1; number <= count; number += 1) {
      const id = crypto.randomUUID();
      await run({ type: 'threat.record', groupId: null, threats: [{ id, text: `Hot ${number}` }] }).saved;
    }
  }

  it('reads page by page to the beginning', async () => {
    await record(450);
    await readNewer();
    expect(useHistory.getState().lines.length).toBe(200);
    await Promise.all([readOlder(), readOlder()]);
    const { lines, isWhole } = useHistory.getState();
    expect([lines, isWhole]).toEqual([await wholeLog(), true]);
  });

  it('reads what came since, however much, and knows what is no longer in force', async () => {
    await record(3);
    await readNewer();
    await record(250);
    await undo();
    await undoTo(2);
    await redo();
    await readNewer();
    expect(useHistory.getState().lines).toEqual(await wholeLog());
  });

  it('reads what an old line was about when it was undone just now', async () => {
    await record(240);
    await undoTo(2);
    await readNewer();
    const { lines, targets } = useHistory.getState();
    const known = new Set([...lines.map(({ seq }) => seq), ...targets.keys()]);
    expect(lines.length).toBe(200);
    expect(lines.filter(({ target }) => target !== null && !known.has(target))).toEqual([]);
  });

  it('begins anew with another workshop', async () => {
    await record(3);
    await readNewer();
    closeBoard();
    showSnapshot(await value<Snapshot>('library.create', { title: 'Ett annat', language: 'sv' }));
    await readNewer();
    expect(useHistory.getState().lines).toEqual(await wholeLog());
  });
});
