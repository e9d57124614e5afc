import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect } from 'vitest';
import { Random } from '../../helpers/random/random.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { commandFor } from './commands.ts';
import { type Disturbances, type Figures, noFigures } from './figures.ts';
import { type Answer, Oracle } from './oracle.ts';
import { StressedApp, worldOf } from './stressed-app.ts';

const year = 365 * 24 * 3_600_000;

/** A facilitator who does random things to one workshop, while the machine does worse; an oracle keeps count. */
class Stress {
  readonly figures = noFigures();
  private readonly random: Random;
  private readonly oracle = new Oracle();
  private readonly app: StressedApp;
  private readonly folder: string;
  private file = '';
  private ids = 0;
  private levels = { probability: ['low'], consequence: ['low'] };
  private ahead = 0;

  constructor(seed: number) {
    this.random = new Random(seed);
    this.folder = temporaryFolder();
    this.app = new StressedApp(join(this.folder, 'data'));
  }

  async begin(): Promise<void> {
    await this.app.start();
    const { file, rows } = await this.app.need('library.create', { title: 'Stress', language: 'sv' });
    this.file = file;
    const { method } = rows.workshop[0] ?? {};
    const codes = (scale: readonly { readonly code: string }[] = []) => scale.map(({ code }) => code);
    this.levels = { probability: codes(method?.probability), consequence: codes(method?.consequence) };
  }

  async step(often: Disturbances): Promise<void> {
    this.figures.steps += 1;
    const dice = this.random.next() * 1_000;
    const kinds = [
      [often.kill, () => this.kill()],
      [often.restart, () => this.restart()],
      [often.move, () => this.move()],
      [often.overwrite, () => this.overwrite()],
      [often.jump, () => this.jump()],
    ] as const;
    let until = 0;
    for (const [share, disturb] of kinds) {
      until += share;
      if (dice < until) return disturb();
    }
    await this.work();
    if (this.figures.steps % 20 === 0) await this.compare();
  }

  /** At the end nothing is damaged, all of it can be taken back and done again, and there are sound backups. */
  async end(): Promise<void> {
    if (this.oracle.round) await this.endRound();
    await this.compare();
    const world = this.oracle.world;
    let steps = 0;
    for (; this.oracle.mayUndo; steps += 1) await this.undo();
    await this.compare();
    expect((await this.app.ask('history.undo', {}))?.ok).toBe(false);
    for (; steps > 0; steps -= 1) await this.redo();
    expect(this.oracle.world).toEqual(world);
    await this.restart();
    const backups = await this.app.need('backup.list', { file: this.file });
    expect(backups.length).toBeGreaterThan(0);
    expect(backups.filter(({ fault }) => fault !== null)).toEqual([]);
    await this.app.end();
  }

  private newId(of: string): string {
    this.ids += 1;
    return `${of}-${this.ids}`;
  }

  private level(axis: 'probability' | 'consequence'): string {
    return this.random.pick(this.levels[axis]) as string;
  }

  private async work(): Promise<void> {
    if (this.oracle.round) return this.vote();
    const dice = this.random.next();
    if (dice < 0.12 && this.oracle.mayUndo) return this.undo();
    if (dice < 0.2 && this.oracle.mayRedo) return this.redo();
    if (dice < 0.24 && Object.keys(this.oracle.world.risks).length > 0) return this.openRound();
    await this.give();
  }

  private async give(isCutShort = false): Promise<void> {
    const { world } = this.oracle;
    const command = commandFor(
      world,
      this.random,
      (axis) => this.level(axis),
      (of) => this.newId(of),
    );
    const asked = { key: this.newId('key'), command };
    const answer = this.app.ask('workshop.run', asked);
    if (isCutShort) await this.cutShort();
    // What was cut short is sent again, as the window does: it is done once, whether it had been done or not.
    if (!(await answer)?.ok || isCutShort) await this.app.need('workshop.run', asked);
    this.oracle.run(command);
    this.figures.changes += 1;
  }

  private async undo(): Promise<void> {
    await this.app.need('history.undo', {});
    this.oracle.undo();
    this.figures.undone += 1;
  }

  private async redo(): Promise<void> {
    await this.app.need('history.redo', {});
    this.oracle.redo();
    this.figures.redone += 1;
  }

  private async openRound(): Promise<void> {
    const risks = Object.keys(this.oracle.world.risks);
    const riskIds = [...new Set([this.random.pick(risks) as string, ...this.random.some(risks, 2)])];
    const way = this.random.next() < 0.5 ? 'paper' : 'secret';
    const round = { way, riskIds, present: null, earlierId: null } as const;
    const command = { type: 'round.open', id: this.newId('v'), ...round } as const;
    await this.app.need('workshop.run', { key: this.newId('key'), command });
    this.oracle.run(command);
    this.figures.rounds += 1;
  }

  private async vote(): Promise<void> {
    const dice = this.random.next();
    if (dice < 0.2) return this.endRound();
    if (dice > 0.9) return this.undoInRound();
    await this.cast();
  }

  /** Ballots that were given are never taken back by undo; a round that has none is. */
  private async undoInRound(): Promise<void> {
    if (this.oracle.mayUndo) return this.undo();
    const refused = await this.app.ask('history.undo', {});
    expect(refused).toMatchObject({ ok: false, error: { code: 'round-is-open' } });
  }

  private async cast(isCutShort = false): Promise<void> {
    const { round } = this.oracle;
    if (!round) return;
    const ballot = round.riskIds.map((riskId): Answer => {
      return { riskId, probability: this.level('probability'), consequence: this.level('consequence') };
    });
    await this.putInBox(ballot, isCutShort);
    this.figures.ballots += 1;
  }

  private async putInBox(answers: Answer[], isCutShort: boolean): Promise<void> {
    const { id, way, ballots } = this.oracle.round as NonNullable<Oracle['round']>;
    const given =
      way === 'paper'
        ? this.app.ask('paper.cast', { roundId: id, key: this.newId('b'), answers })
        : this.castSecretly(id, answers);
    if (isCutShort) await this.cutShort();
    const answer = await given;
    if (!isCutShort) expect(answer).toMatchObject({ ok: true });
    // One that was under way may be in the box or not; one that was acknowledged is.
    const count = await this.app.need(way === 'paper' ? 'paper.count' : 'ballot.count', { roundId: id });
    if (answer?.ok) expect(count).toBe(ballots.length + 1);
    else expect([ballots.length, ballots.length + 1]).toContain(count);
    if (count > ballots.length) this.oracle.cast(answers);
  }

  private async castSecretly(roundId: string, answers: Answer[]) {
    await this.app.ask('ballot.begin', { roundId, layout: 'each' });
    const sheet = await this.app.ask('ballot.read', {});
    return sheet?.ok ? this.app.ask('ballot.cast', { token: sheet.value.token, answers }) : sheet;
  }

  private async endRound(): Promise<void> {
    const { id, way } = this.oracle.round as NonNullable<Oracle['round']>;
    if (way === 'secret') {
      await this.app.need('ballot.begin', { roundId: id, layout: 'each' });
      await this.app.need('ballot.end', {});
    } else await this.app.need('paper.end', { roundId: id });
    this.oracle.close();
  }

  private async compare(): Promise<void> {
    expect(worldOf(await this.app.need('workshop.read', {}))).toEqual(this.oracle.world);
  }

  /** Killed in the middle of a change or of a ballot. */
  private async kill(): Promise<void> {
    if (this.oracle.round) await this.cast(true);
    else await this.give(true);
    this.figures.kills += 1;
    await this.compare();
  }

  private async cutShort(): Promise<void> {
    await wait(this.random.below(5));
    await this.app.kill();
    await this.open();
  }

  private async restart(): Promise<void> {
    await this.app.end();
    await this.open();
    this.figures.restarts += 1;
    await this.compare();
  }

  private async open(): Promise<void> {
    await this.app.start();
    await this.app.setClock(this.ahead);
    await this.app.need('library.open', { file: this.file });
  }

  /** The file goes away while it is open: nothing is taken in, and closing puts all of it back. */
  private async move(): Promise<void> {
    const away = join(this.folder, 'away.storforum');
    renameSync(this.path, away);
    await this.expectMoved();
    expect(existsSync(this.path)).toBe(true);
    rmSync(away);
    await this.app.need('library.open', { file: this.file });
    this.figures.moves += 1;
    await this.compare();
  }

  /** An older copy is written over the open file: it is left alone, and what was open comes to stand beside it. */
  private async overwrite(): Promise<void> {
    const older = join(this.folder, 'older.storforum');
    await this.app.need('workshop.close', {});
    copyFileSync(this.path, older);
    await this.app.need('library.open', { file: this.file });
    // The same bytes again would be the same file: it is behind by a change that has been folded in, or cut short.
    const isCut = this.oracle.round !== null || this.random.next() < 0.3;
    if (!isCut) {
      await this.give();
      await this.app.need('workshop.close', {});
      await this.app.need('library.open', { file: this.file });
    }
    writeFileSync(this.path, readFileSync(older).subarray(0, isCut ? 5_000 : undefined));
    const theirs = readFileSync(this.path);
    await this.expectMoved();
    expect(readFileSync(this.path).equals(theirs)).toBe(true);
    const { workshops } = await this.app.need('library.list', {});
    const beside = workshops.find(({ file }) => file !== this.file)?.file ?? '';
    await this.app.need('library.delete', { file: this.file, from: 'library' });
    this.file = beside;
    await this.app.need('library.open', { file: beside });
    this.figures.overwrites += 1;
    await this.compare();
  }

  private async expectMoved(): Promise<void> {
    expect(await this.app.ask('history.undo', {})).toMatchObject({ ok: false });
    const command = { type: 'group.add', id: 'never', name: 'Never' } as const;
    const refused = await this.app.ask('workshop.run', { key: this.newId('key'), command });
    expect(refused).toMatchObject({ ok: false, error: { code: 'file-moved' } });
    await this.app.need('workshop.close', {});
  }

  private async jump(): Promise<void> {
    this.ahead = this.random.next() < 0.5 ? 0 : Math.round((this.random.next() * 4 - 2) * year);
    await this.app.setClock(this.ahead);
    this.figures.jumps += 1;
  }

  private get path(): string {
    return join(this.app.data, 'library', this.file);
  }
}

/** Goes so many random steps; expects that after each the workshop holds what the oracle says, and answers how many of what. */
export async function stress(seed: number, steps: number, often: Disturbances): Promise<Figures> {
  const run = new Stress(seed);
  await run.begin();
  for (let step = 0; step < steps; step += 1) await run.step(often);
  await run.end();
  return run.figures;
}
