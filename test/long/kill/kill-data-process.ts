import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect } from 'vitest';
import { runCommand } from '../../../electron/commands/run-command.ts';
import { endSession, startSession } from '../../../electron/commands/session.ts';
import { openWorkshopFile } from '../../../electron/db/connection.ts';
import { verify } from '../../../electron/db/verify.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import { Random } from '../../helpers/random/random.ts';
import { newSession } from '../../helpers/workshop.ts';

const recorder = join(import.meta.dirname, 'recorder.ts');

/**
 * Lets a program record threats and kills it after some acknowledgements, again and again over one file; expects each
 * time that nothing acknowledged is lost, nothing doubled and the file whole. Returns how many threats there are.
 */
export async function killDataProcess(times: number, seed: number): Promise<number> {
  const random = new Random(seed);
  const first = newSession();
  const { path } = first;
  endSession(first);
  let next = 0;
  for (let round = 0; round < times; round += 1) {
    const last = await recordAndKill(path, next, 1 + random.below(60));
    const session = startSession(path, openWorkshopFile(path, dirname(path)));
    const ids = session.database.prepare('SELECT id FROM threat').pluck().all() as string[];
    const expected = Array.from({ length: last + 1 }, (_, number) => `t-${number}`);
    expect(expected.filter((id) => !ids.includes(id))).toEqual([]);

    const again: Command = {
      type: 'threat.record',
      groupId: null,
      threats: [{ id: `t-${last}`, text: 'en gång till' }],
    };
    expect(runCommand(session, `recorded-${last}`, again).rows).toMatchObject([{ id: `t-${last}` }]);
    expect(session.database.prepare('SELECT count(*) FROM threat').pluck().get()).toBe(ids.length);
    expect(verify(session.database)).toEqual([]);
    next = ids.length;
    endSession(session);
  }
  return next;
}

/** Lets another program record from a number on and kills it after so many acknowledgements; returns the last. */
async function recordAndKill(path: string, from: number, acknowledgements: number): Promise<number> {
  const program = spawn(process.execPath, [recorder, path, dirname(path), String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(program, 'exit');
  let last = from - 1;
  let heard = 0;
  for await (const line of createInterface({ input: program.stdout })) {
    last = Number(line);
    heard += 1;
    if (heard === acknowledgements) program.kill('SIGKILL');
  }
  await ended;
  return last;
}
