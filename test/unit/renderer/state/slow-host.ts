import { expect, vi } from 'vitest';
import { runCommand } from '../../../../electron/commands/run-command.ts';
import { type Session, snapshotOf } from '../../../../electron/commands/session.ts';
import { undo as undoInHost } from '../../../../electron/commands/undo.ts';
import type { Result } from '../../../../shared/api/result.ts';
import type { Command } from '../../../../shared/domain/commands.ts';
import { newSession } from '../../../helpers/workshop.ts';

/** A host whose answers wait until they are let go, over a real file. */
export class SlowHost {
  readonly session: Session = newSession();
  refuse = false;
  isGone = false;
  private readonly waiting: (() => void)[] = [];

  call = async (name: string, input: { key: string; command: Command }): Promise<Result<unknown>> => {
    await new Promise<void>((resolve) => this.waiting.push(resolve));
    if (this.isGone) throw new Error('nobody answers');
    if (name === 'workshop.read') return { ok: true, value: snapshotOf(this.session) };
    if (this.refuse) return { ok: false, error: { code: 'disk-full', params: {} } };
    if (name === 'history.undo') return { ok: true, value: undoInHost(this.session) };
    return { ok: true, value: runCommand(this.session, input.key, input.command) };
  };

  /** Lets the next answer go, and whatever follows from it. */
  async answer(): Promise<void> {
    await vi.waitFor(() => expect(this.waiting.length).toBeGreaterThan(0));
    this.waiting.shift()?.();
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
  }
}
