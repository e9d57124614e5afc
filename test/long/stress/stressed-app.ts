import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { CallName, Input, Output } from '../../../shared/api/contract.ts';
import type { Result } from '../../../shared/api/result.ts';
import type { Snapshot } from '../../../shared/api/types.ts';
import { projectRoot } from '../../helpers/log.ts';
import type { World } from './oracle.ts';

/** The app in a process that can be killed and started again, on one folder. */
export class StressedApp {
  readonly data: string;
  private child: ChildProcess | null = null;
  private ids = 0;

  constructor(data: string) {
    this.data = data;
    onTestFinished(() => void this.child?.kill('SIGKILL'));
  }

  async start(): Promise<void> {
    const script = join(import.meta.dirname, 'host.ts');
    this.child = fork(script, [this.data, projectRoot], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    await once(this.child, 'message');
  }

  /** Ends it as somebody does who closes the window. */
  async end(): Promise<void> {
    await this.gone(() => this.child?.disconnect());
  }

  async kill(): Promise<void> {
    await this.gone(() => this.child?.kill('SIGKILL'));
  }

  /** The answer; null where the app was killed before it came. */
  async ask<N extends CallName>(name: N, input: Input<N>): Promise<Result<Output<N>> | null> {
    return (await this.send(name, input)) as Result<Output<N>> | null;
  }

  async need<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
    const result = await this.ask(name, input);
    if (!result?.ok) throw new Error(`${name}: ${JSON.stringify(result)}`);
    return result.value;
  }

  async setClock(ahead: number): Promise<void> {
    await this.send('clock', ahead);
  }

  private async gone(work: () => void): Promise<void> {
    const { child } = this;
    if (!child) return;
    const exit = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : null;
    work();
    await exit;
  }

  private send(name: string, input: unknown): Promise<unknown> {
    const child = this.child as ChildProcess;
    this.ids += 1;
    const id = this.ids;
    return new Promise((resolve) => {
      const onExit = () => settle(null);
      const onMessage = (answer: unknown) => {
        const { id: of, result } = answer as { id: number; result: unknown };
        if (of === id) settle(result);
      };
      const settle = (result: unknown) => {
        child.off('exit', onExit).off('message', onMessage);
        resolve(result);
      };
      child.on('exit', onExit).on('message', onMessage);
      child.send({ id, name, input }, (error) => error && settle(null));
    });
  }
}

/** What the app says that a workshop holds, in the oracle's terms. */
export function worldOf({ rows, personNames }: Snapshot): World {
  const names = new Map(personNames.map(({ id, text }) => [id, text]));
  const nameOf = (id: string | null) => (id === null ? '' : (names.get(id) ?? ''));
  const by = <T extends { readonly id: string }, V>(list: readonly T[], value: (row: T) => V) =>
    Object.fromEntries(list.map((row) => [row.id, value(row)])) as Record<string, V>;
  const riskOf = new Map(rows.measureRisk.map(({ measureId, riskId }) => [measureId, riskId]));
  const tallyOf = (roundId: string) =>
    Object.fromEntries(
      rows.tally
        .filter((each) => each.roundId === roundId)
        .map(({ riskId, probability, consequence, count }) => [
          `${riskId}/${probability}/${consequence}`,
          count,
        ]),
    );
  return {
    threats: by(rows.threat, ({ number, text, groupId, riskId }) => {
      return { number, text, group: groupId, risk: riskId };
    }),
    risks: by(rows.risk, ({ number, title, probability, consequence }) => {
      return { number, title, pair: [probability, consequence] };
    }),
    groups: by(rows.workGroup, ({ name }) => name),
    people: by(rows.participant, ({ personNameId }) => nameOf(personNameId)),
    measures: by(rows.measure, ({ id, text, status, ownerId }) => {
      return { risk: riskOf.get(id) ?? '', text, status, owner: nameOf(ownerId) };
    }),
    rounds: by(rows.votingRound, ({ id, state, riskIds, ballots }) => {
      return { state, risks: riskIds, ballots, tally: tallyOf(id) };
    }),
  };
}
