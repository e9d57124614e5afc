import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { snapshotOf } from '../../../../electron/commands/session.ts';
import { undo as undoInHost } from '../../../../electron/commands/undo.ts';
import {
  run,
  showChangeFromElsewhere,
  showSnapshot,
  undo,
  useBoard,
} from '../../../../renderer/state/board-store.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { SlowHost } from './slow-host.ts';

const threat = (id: string, text: string): Command => ({
  type: 'threat.record',
  groupId: null,
  threats: [{ id, text }],
});
const shownText = (id: string) => useBoard.getState().tables.threat.get(id)?.text;

describe('the board', () => {
  let host: SlowHost;

  beforeEach(() => {
    host = new SlowHost();
    vi.stubGlobal('window', { storforum: { call: host.call, listen: () => () => {} } });
    showSnapshot(snapshotOf(host.session));
  });

  it('keeps a row away that one answer tells of several times, heard as news and as an answer', async () => {
    const { session } = host;
    runCommand(session, 'k-1', threat('t-1', 'Strömmen går'));
    runCommand(session, 'k-2', { type: 'risk.form', id: 'r-1', threatIds: ['t-1'], title: '' });
    const [risk] = snapshotOf(session).rows.risk;
    const counts = [{ code: 'high', count: 3 }];
    const opens = { present: null, earlierId: null };
    runCommand(session, 'k-3', {
      type: 'round.count',
      roundId: 'v-1',
      riskId: risk?.id ?? '',
      axis: 'probability',
      counts,
      opens,
    });
    showSnapshot(snapshotOf(session));
    const reply = undoInHost(session);
    const told = reply.rows.filter(({ table }) => table === 'votingRound').map(({ after }) => after !== null);
    expect(told).toEqual([true, false]);

    showChangeFromElsewhere(reply);
    showChangeFromElsewhere({ ...reply, history: { ...reply.history, seq: reply.history.seq + 1 } });
    expect([...useBoard.getState().tables.votingRound.keys()]).toEqual([]);
  });

  it('shows a threat in the tick it is recorded, marked until it is on disk', async () => {
    const { fault, saved } = run(threat('t-1', 'Strömmen går'));
    expect(fault).toBeNull();
    expect(shownText('t-1')).toBe('Strömmen går');
    expect([...useBoard.getState().pending.values()]).toEqual([new Set(['threat/t-1'])]);
    await host.answer();
    expect(await saved).toBeNull();
    expect(useBoard.getState().pending.size).toBe(0);
  });

  it('does not flash back to an older text when answers come late', async () => {
    run(threat('t-1', 'ett'));
    const first = run({ type: 'threat.edit', id: 't-1', text: 'två' });
    const second = run({ type: 'threat.edit', id: 't-1', text: 'tre' });
    const seen = new Set<string | undefined>();
    const stop = useBoard.subscribe(() => seen.add(shownText('t-1')));
    await host.answer();
    await host.answer();
    await first.saved;
    await host.answer();
    await second.saved;
    stop();
    expect([...seen]).toEqual(['tre']);
  });

  it('gives the same numbers as the host', async () => {
    run(threat('t-1', 'ett'));
    const last = run(threat('t-2', 'två'));
    const shown = [...useBoard.getState().tables.threat.values()].map((row) => row.number);
    await host.answer();
    await host.answer();
    await last.saved;
    expect(shown).toEqual([1, 2]);
    expect(snapshotOf(host.session).rows.threat.map((row) => row.number)).toEqual(shown);
  });

  it('refuses at once what the rules refuse, and sends nothing', () => {
    const { fault } = run(threat('t-1', 'x'.repeat(100_000)));
    expect(fault).toEqual({ code: 'text-too-long', params: { length: 100_000, longest: 2_000 } });
    expect(useBoard.getState().tables.threat.size).toBe(0);
    expect(useBoard.getState().pending.size).toBe(0);
  });

  it('shows what the file says after the host refused, and tells why', async () => {
    host.refuse = true;
    const { saved } = run(threat('t-1', 'Strömmen går'));
    await host.answer();
    await host.answer();
    expect(await saved).toEqual({ code: 'disk-full', params: {} });
    expect(shownText('t-1')).toBeUndefined();
    expect(useBoard.getState().fault).toEqual({ code: 'disk-full', params: {} });
  });

  it('shows nothing that nobody acknowledged when the host is gone', async () => {
    run(threat('t-1', 'på disken'));
    await host.answer();
    host.isGone = true;
    const { saved } = run(threat('t-2', 'aldrig på disken'));
    await host.answer();
    await host.answer();
    expect(await saved).toEqual({ code: 'host-unreachable', params: {} });
    expect([shownText('t-1'), shownText('t-2')]).toEqual(['på disken', undefined]);
    expect(useBoard.getState().pending.size).toBe(0);
  });

  it('takes in undo and what another window did, once', async () => {
    run(threat('t-1', 'ett'));
    await host.answer();
    const undone = undo();
    await host.answer();
    await undone;
    expect(shownText('t-1')).toBeUndefined();

    const reply = runCommand(host.session, 'elsewhere', threat('t-2', 'från annat håll'));
    showChangeFromElsewhere(reply);
    expect(shownText('t-2')).toBe('från annat håll');
    run({ type: 'threat.edit', id: 't-2', text: 'ändrad här' });
    showChangeFromElsewhere(reply);
    expect(shownText('t-2')).toBe('ändrad här');
    await host.answer();
  });
});
