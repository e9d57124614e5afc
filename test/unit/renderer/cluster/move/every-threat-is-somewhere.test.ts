import { describe, expect, it } from 'vitest';
import { type Lists, listsFrom } from '../../../../../renderer/features/cluster/board-model.ts';
import {
  commandOf,
  type Source,
  type Target,
} from '../../../../../renderer/features/cluster/move/command-of.ts';
import type { LoggedChange } from '../../../../../shared/api/types.ts';
import type { Command } from '../../../../../shared/domain/commands.ts';
import { MemoryWorkshop } from '../../../../helpers/memory-workshop.ts';
import { Random } from '../../../../helpers/random/random.ts';
import { presetMethod } from '../../../../helpers/workshop.ts';

const steps = 700;
const texts = ['Strömmen går', 'Ingen läser loggen', 'Fel mottagare', 'Nyckeln är borta'];

/** A board that is used at random: what is marked is dropped anywhere, risks are merged, split, named, taken away. */
class Wanderer {
  readonly workshop = new MemoryWorkshop();
  private readonly random: Random;
  private readonly undoable: LoggedChange[] = [];
  private readonly redoable: LoggedChange[] = [];
  private ids = 0;
  readonly done: Record<string, number> = {};

  constructor(seed: number) {
    this.random = new Random(seed);
    this.workshop.run({ type: 'workshop.create', title: 'Vandring', language: 'sv', method: presetMethod() });
    this.run({ type: 'threat.record', groupId: null, threats: this.newThreats(12) });
  }

  get lists(): Lists {
    return listsFrom(this.workshop.tables);
  }

  step(): void {
    const choice = this.random.next();
    if (choice < 0.12) this.back(this.undoable, this.redoable, 'undo');
    else if (choice < 0.3) this.back(this.redoable, this.undoable, 'redo');
    else {
      const command = choice < 0.8 ? this.dropped() : this.other();
      if (command) this.run(command);
    }
  }

  undoAll(): void {
    while (this.undoable.length > 0) this.back(this.undoable, this.redoable, 'undo');
  }

  redoAll(): void {
    while (this.redoable.length > 0) this.back(this.redoable, this.undoable, 'redo');
  }

  private run(command: Command): void {
    this.undoable.push(this.workshop.run(command));
    this.redoable.length = 0;
    this.done[command.type] = (this.done[command.type] ?? 0) + 1;
  }

  private back(from: LoggedChange[], to: LoggedChange[], kind: 'undo' | 'redo'): void {
    const change = from.pop();
    if (!change) return;
    this.workshop[kind](change);
    to.push(change);
    this.done[kind] = (this.done[kind] ?? 0) + 1;
  }

  private dropped(): Command | null {
    const source = this.source();
    return source && commandOf(source, this.target(), this.lists, this.newId('risk'));
  }

  private source(): Source | null {
    const threats = this.random.some(this.threatIds(), 6);
    const riskId = this.riskId();
    if (this.random.next() < 0.3 && riskId) return { kind: 'risk', id: riskId };
    const within = this.lists.columns.find(({ risk }) => risk.id === riskId)?.threats ?? [];
    // Now and then only cards of one risk, so that risks are split as well as mixed.
    const ids = this.random.next() < 0.3 ? this.random.some(within.map(({ id }) => id)) : threats;
    return ids.length > 0 ? { kind: 'threats', ids } : null;
  }

  private target(): Target {
    const riskId = this.riskId();
    const targets: Target[] = [
      { kind: 'tray' },
      { kind: 'new' },
      { kind: 'risk', id: riskId ?? 'none' },
      { kind: 'risk', id: riskId ?? 'none' },
      { kind: 'gap', beforeId: riskId },
      this.slot(),
      ...this.lists.tray.map(({ id }): Target => ({ kind: 'threat', id })).slice(0, 2),
    ];
    const sound = targets.filter((each) => each.kind !== 'risk' || each.id !== 'none');
    return this.random.pick(sound) as Target;
  }

  private slot(): Target {
    const columns = [{ id: null, threats: this.lists.tray }, ...this.lists.columns.map(columnOf)];
    const column = this.random.pick(columns) ?? { id: null, threats: [] };
    return { kind: 'slot', riskId: column.id, beforeId: this.random.pick(column.threats)?.id ?? null };
  }

  private other(): Command | null {
    const riskId = this.riskId();
    const threatIds = this.random.some(this.threatIds(), 2);
    const makers: (Command | null)[] = [
      { type: 'threat.record', groupId: null, threats: this.newThreats(2) },
      threatIds.length > 0 ? { type: 'threat.remove', ids: threatIds } : null,
      riskId ? { type: 'risk.remove', id: riskId } : null,
      riskId ? { type: 'risk.edit', id: riskId, title: this.random.pick(texts) ?? '' } : null,
      riskId
        ? {
            type: 'risk.assess',
            id: riskId,
            probability: 'high',
            consequence: this.random.pick(['low', null]) ?? null,
          }
        : null,
    ];
    return this.random.pick(makers) ?? null;
  }

  private newThreats(count: number) {
    return Array.from({ length: count }, () => ({
      id: this.newId('threat'),
      text: this.random.pick(texts) ?? 'x',
    }));
  }

  private newId(prefix: string): string {
    this.ids += 1;
    return `${prefix}-${this.ids}`;
  }

  private riskId(): string | null {
    return this.random.pick([...this.workshop.tables.risk.keys()]) ?? null;
  }

  private threatIds(): string[] {
    return [...this.workshop.tables.threat.keys()];
  }
}

function columnOf({ risk, threats }: Lists['columns'][number]) {
  return { id: risk.id, threats };
}

/** The threats of every list, each as often as it is drawn, against those there are. */
function expectAllDrawnOnce({ lists, workshop }: Wanderer): void {
  const shown = [lists.tray, ...lists.columns.map(({ threats }) => threats)].flat().map(({ id }) => id);
  expect(shown.sort()).toEqual([...workshop.tables.threat.keys()].sort());
}

/** The ids whose threats a change has made or taken away. */
function made({ rows }: LoggedChange): string[] {
  return rows
    .filter(({ table, before, after }) => table === 'threat' && (!before || !after))
    .map(({ id }) => id);
}

describe('a board used at random, with undo and redo', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed + 1))(
    'draws every threat exactly once after every step (seed %i)',
    (seed) => {
      const wanderer = new Wanderer(seed);
      for (let step = 0; step < steps; step += 1) {
        wanderer.step();
        expectAllDrawnOnce(wanderer);
      }
      wanderer.redoAll();
      const end = wanderer.lists;
      wanderer.undoAll();
      expectAllDrawnOnce(wanderer);
      expect(wanderer.lists).toEqual({ tray: [], columns: [], joined: new Map() });
      wanderer.redoAll();
      expect(wanderer.lists).toEqual(end);
    },
  );

  it('makes and loses threats by recording and removing alone, and gives no number twice', () => {
    const wanderer = new Wanderer(99);
    for (let step = 0; step < 3 * steps; step += 1) wanderer.step();
    const { changes } = wanderer.workshop;
    const makers = new Set(changes.filter((change) => made(change).length > 0).map(({ code }) => code));
    expect([...makers].sort()).toEqual(['threat.record', 'threat.remove']);
    const rows = changes.flatMap((change) => change.rows).filter(({ table }) => table === 'risk');
    const ids = Map.groupBy(rows, ({ before, after }) => ((after ?? before) as { number: number }).number);
    expect([...ids.values()].every((same) => new Set(same.map(({ id }) => id)).size === 1)).toBe(true);
    const often = ['risk.form', 'risk.merge', 'risk.move', 'threat.place', 'undo', 'redo'];
    expect(often.filter((code) => (wanderer.done[code] ?? 0) < 20)).toEqual([]);
  });
});
