import { isDeepStrictEqual } from 'node:util';
import type { Command, CommandOf } from '../../../shared/domain/commands.ts';

/** What a workshop is to hold, as plain values: nothing of the app's rules, rows or log is used to come to it. */
export type World = {
  threats: Record<string, { number: number; text: string; group: string | null; risk: string | null }>;
  risks: Record<string, { number: number; title: string; pair: [string | null, string | null] }>;
  groups: Record<string, string>;
  people: Record<string, string>;
  measures: Record<string, { risk: string; text: string; status: string; owner: string }>;
  rounds: Record<
    string,
    { state: string; risks: readonly string[]; ballots: number; tally: Record<string, number> }
  >;
};

export type Answer = { riskId: string; probability: string; consequence: string };
export type Given = Extract<
  Command,
  {
    type:
      | 'threat.record'
      | 'threat.edit'
      | 'threat.regroup'
      | 'threat.place'
      | 'threat.remove'
      | 'risk.form'
      | 'risk.edit'
      | 'risk.assess'
      | 'risk.remove'
      | 'group.add'
      | 'participant.add'
      | 'participant.remove'
      | 'measure.add'
      | 'measure.edit'
      | 'measure.remove'
      | 'round.open';
  }
>;

const empty: World = { threats: {}, risks: {}, groups: {}, people: {}, measures: {}, rounds: {} };

/**
 * Says what the workshop holds after each step, by keeping it whole before and after every change: undo and redo are
 * a step back and forth among these, and know no reversed rows.
 */
export class Oracle {
  world: World = structuredClone(empty);
  round: { id: string; riskIds: readonly string[]; way: 'paper' | 'secret'; ballots: Answer[][] } | null =
    null;
  private done: { before: World; after: World }[] = [];
  private undone: { before: World; after: World }[] = [];
  private numbers = { threat: 0, risk: 0 };

  get mayUndo(): boolean {
    return this.done.length > 0 && !(this.round && this.round.ballots.length > 0);
  }

  get mayRedo(): boolean {
    return this.undone.length > 0;
  }

  run(command: Given): void {
    this.change((world) => this.apply(world, command));
    if (command.type === 'round.open')
      this.round = { id: command.id, riskIds: command.riskIds, way: command.way as 'paper', ballots: [] };
  }

  undo(): void {
    const step = this.done.pop();
    if (!step) throw new Error('nothing to undo');
    this.world = step.before;
    // An open round that is taken back does not come again.
    if (this.round) this.round = null;
    else this.undone.push(step);
  }

  redo(): void {
    const step = this.undone.pop();
    if (!step) throw new Error('nothing to redo');
    this.world = step.after;
    this.done.push(step);
  }

  cast(ballot: Answer[]): void {
    this.round?.ballots.push(ballot);
  }

  /** A round with its count is one step, from before it was opened; one without ballots has never been. */
  close(): void {
    const { round } = this;
    const opening = this.done.pop();
    if (!round || !opening) throw new Error('no round');
    this.round = null;
    this.undone = [];
    this.world = opening.before;
    if (round.ballots.length === 0) return;
    this.change((world) => {
      const tally: Record<string, number> = {};
      const told = round.ballots.length < 3 ? [] : round.ballots.flat();
      for (const { riskId, probability, consequence } of told) {
        const key = `${riskId}/${probability}/${consequence}`;
        tally[key] = (tally[key] ?? 0) + 1;
      }
      const { riskIds: risks, ballots } = round;
      world.rounds[round.id] = { state: 'closed', risks, ballots: ballots.length, tally };
    });
  }

  private change(work: (world: World) => void): void {
    const before = this.world;
    const after = structuredClone(before);
    work(after);
    this.world = after;
    this.done.push({ before, after });
    this.undone = [];
  }

  private apply(world: World, command: Given): void {
    if (command.type === 'threat.record') this.record(world, command);
    else if (command.type === 'risk.form') this.form(world, command);
    else applyTo(world, command);
  }

  private record(world: World, { groupId, threats }: CommandOf<'threat.record'>): void {
    for (const { id, text } of threats) {
      this.numbers.threat += 1;
      world.threats[id] = { number: this.numbers.threat, text, group: groupId, risk: null };
    }
  }

  private form(world: World, { id, threatIds, title = '' }: CommandOf<'risk.form'>): void {
    this.numbers.risk += 1;
    world.risks[id] = { number: this.numbers.risk, title, pair: [null, null] };
    place(world, threatIds, id);
  }
}

function applyTo(world: World, command: Given): void {
  if (command.type.startsWith('threat.')) onThreats(world, command);
  else if (command.type.startsWith('risk.')) onRisk(world, command);
  else onOthers(world, command);
}

/** Whether a command would change anything: one that does not is no step. */
export function isStep(world: World, command: Given): boolean {
  if (command.type === 'threat.record' || command.type === 'risk.form') return true;
  const after = structuredClone(world);
  applyTo(after, command);
  return !isDeepStrictEqual(after, world);
}

function place(world: World, ids: readonly string[], risk: string | null): void {
  const left = ids.map((id) => world.threats[id]?.risk ?? null);
  for (const id of ids) Object.assign(world.threats[id] ?? {}, { risk });
  dissolve(world, left);
}

/** A risk that its last threat has left is gone, unless somebody has said something of it. */
function dissolve(world: World, ids: readonly (string | null)[]): void {
  for (const id of ids) {
    const risk = id === null ? undefined : world.risks[id];
    if (id === null || !risk || Object.values(world.threats).some((threat) => threat.risk === id)) continue;
    const isSaid = risk.title !== '' || risk.pair.some((each) => each !== null);
    if (!isSaid && !isUsed(world, id)) delete world.risks[id];
  }
}

/** Whether a measure or a round is about a risk. */
function isUsed(world: World, risk: string): boolean {
  return hasMeasure(world, risk) || Object.values(world.rounds).some(({ risks }) => risks.includes(risk));
}

export function hasMeasure({ measures }: World, risk: string): boolean {
  return Object.values(measures).some((measure) => measure.risk === risk);
}

/** A round asks no longer about a risk that is gone, and one that asked about nothing else goes with it. */
function leaveRounds({ rounds }: World, gone: string): void {
  for (const [id, round] of Object.entries(rounds)) {
    round.risks = round.risks.filter((risk) => risk !== gone);
    if (round.risks.length === 0) delete rounds[id];
    for (const key of Object.keys(round.tally)) if (key.startsWith(`${gone}/`)) delete round.tally[key];
  }
}

function onThreats(world: World, command: Given): void {
  if (command.type === 'threat.edit') Object.assign(world.threats[command.id] ?? {}, { text: command.text });
  else if (command.type === 'threat.regroup')
    for (const id of command.ids) Object.assign(world.threats[id] ?? {}, { group: command.groupId });
  else if (command.type === 'threat.place') place(world, command.ids, command.riskId);
  else if (command.type === 'threat.remove') {
    const left = command.ids.map((id) => world.threats[id]?.risk ?? null);
    for (const id of command.ids) delete world.threats[id];
    dissolve(world, left);
  }
}

function onRisk(world: World, command: Given): void {
  if (command.type === 'risk.edit') Object.assign(world.risks[command.id] ?? {}, { title: command.title });
  else if (command.type === 'risk.assess')
    Object.assign(world.risks[command.id] ?? {}, { pair: [command.probability, command.consequence] });
  else if (command.type === 'risk.remove') {
    for (const threat of Object.values(world.threats)) if (threat.risk === command.id) threat.risk = null;
    leaveRounds(world, command.id);
    delete world.risks[command.id];
  }
}

function onOthers(world: World, command: Given): void {
  if (command.type === 'group.add') world.groups[command.id] = command.name;
  else if (command.type === 'participant.add')
    for (const { id, personName } of command.participants) world.people[id] = personName?.text ?? '';
  else if (command.type === 'participant.remove') for (const id of command.ids) delete world.people[id];
  else if (command.type === 'measure.add') {
    const { riskId, text, status, personName } = command;
    world.measures[command.id] = { risk: riskId, text, status, owner: personName?.text ?? '' };
  } else if (command.type === 'measure.edit')
    Object.assign(world.measures[command.id] ?? {}, { status: command.status });
  else if (command.type === 'measure.remove') delete world.measures[command.id];
  else if (command.type === 'round.open')
    world.rounds[command.id] = { state: 'open', risks: command.riskIds, ballots: 0, tally: {} };
}
