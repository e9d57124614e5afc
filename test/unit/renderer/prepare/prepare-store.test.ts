import { expect, it, vi } from 'vitest';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { snapshotOf } from '../../../../electron/commands/snapshot.ts';
import { say, usePrepare } from '../../../../renderer/features/prepare/prepare-store.ts';
import {
  run,
  settled,
  showChangeFromElsewhere,
  showSnapshot,
  undo,
  useBoard,
} from '../../../../renderer/state/board-store.ts';
import { SlowHost } from '../state/slow-host.ts';

const isTold = () => {
  const { said } = usePrepare.getState();
  return said !== null && useBoard.getState().history.seq <= said.seq;
};

it('what was done is told until it is undone, also when the change is heard of before it is answered', async () => {
  const host = new SlowHost();
  vi.stubGlobal('window', { storforum: { call: host.call, listen: () => () => {} } });
  showSnapshot(snapshotOf(host.session));
  const added = { type: 'group.add', id: 'g-1', name: 'Norr' } as const;
  run(added);
  const [[key]] = [...useBoard.getState().pending] as [[string, unknown]];
  showChangeFromElsewhere(runCommand(host.session, key, added));
  run({ type: 'group.remove', id: 'g-1' });
  say('said.removedGroup', { sign: 'A' });
  expect(isTold()).toBe(true);
  await host.answer();
  await host.answer();
  await settled();
  expect(isTold()).toBe(true);
  const undone = undo();
  await host.answer();
  expect(await undone).toBeNull();
  expect(isTold()).toBe(false);
});
