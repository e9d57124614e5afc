import type { CommandOf } from '../commands.ts';
import { edited, emptyRow, type Fields, peopleIn, type SettingCommand } from '../fields/field.ts';
import { measureFields } from '../fields/measure.ts';
import { riskFields } from '../fields/risk.ts';
import type { PersonName } from '../tables.ts';
import type { Difference, Values } from './differences.ts';
import type { State } from './state.ts';
import type { Value } from './values.ts';

type Step = CommandOf<'workshop.revise'>['steps'][number];
type Edit = Extract<Difference, { is: 'edit' }>;
type New = Extract<Difference, { is: 'new' }>;

/** The accepted differences as one change. `newId` makes ids; names already in the workshop are the same people. */
export function reviseCommand(
  from: string,
  accepted: readonly Difference[],
  state: State,
  names: ReadonlyMap<string, string>,
  newId: () => string,
): CommandOf<'workshop.revise'> {
  const making = new RevisionBuilder(state, names, newId);
  const fresh = accepted.filter((each) => each.is === 'new');
  const steps = [
    ...fresh.filter(({ subject }) => subject.kind === 'risk').flatMap((each) => making.newRisk(each)),
    ...editsBySubject(accepted).flatMap((edits) => making.edits(edits)),
    ...fresh.filter(({ subject }) => subject.kind === 'measure').flatMap((each) => making.newMeasure(each)),
    ...accepted.flatMap((each): Step[] =>
      each.is === 'gone' ? [{ type: 'measure.remove', id: each.subject.id }] : [],
    ),
  ];
  return { type: 'workshop.revise', from, steps };
}

/** What else must be taken in for a measure: the new risks it serves. */
export function neededFor(difference: Difference): readonly string[] {
  const risks =
    difference.is === 'new'
      ? difference.risks
      : difference.is === 'edit' && difference.field === 'risks'
        ? (difference.after as readonly string[])
        : [];
  return risks.filter((id) => id.startsWith('new-risk-')).map((id) => `risk/${id}`);
}

function editsBySubject(accepted: readonly Difference[]): Edit[][] {
  const edits = accepted.filter((each) => each.is === 'edit');
  return [...Map.groupBy(edits, ({ subject }) => `${subject.kind}/${subject.id}`).values()];
}

/** Commands that set fields of a risk, in the order of the fields. */
const settingCommands = [...new Set(edited(riskFields).map(([, { set }]) => set.by))];
/** A new measure without a word on something is as one that was just planned. */
const unsaid: Values = emptyRow(measureFields);

class RevisionBuilder {
  private readonly state: State;
  private readonly newId: () => string;
  private readonly ids = new Map<string, string>();
  private readonly people: Map<string, PersonName>;

  constructor(state: State, names: ReadonlyMap<string, string>, newId: () => string) {
    this.state = state;
    this.newId = newId;
    const owners = new Set([
      ...[...state.measures.values()].flatMap((row) => peopleIn(measureFields, row)),
      ...[...state.risks.values()].flatMap((row) => peopleIn(riskFields, row)),
    ]);
    this.people = new Map(
      [...names].filter(([id]) => owners.has(id)).map(([id, text]) => [text, { id, text }]),
    );
  }

  newRisk({ subject, values }: New): Step[] {
    const id = this.idOf(subject.id);
    const { title, description, ...rest } = values;
    const add: Step = {
      type: 'risk.add',
      id,
      title: String(title),
      ...(description !== undefined && { description: String(description) }),
    };
    return [add, ...this.risk(id, rest, { probability: null, consequence: null })];
  }

  newMeasure({ subject, values, risks }: New): Step[] {
    const id = this.idOf(subject.id);
    const [first = '', ...others] = risks.map((each) => this.idOf(each));
    const filled = { ...unsaid, ...values };
    const add = {
      type: 'measure.add',
      id,
      riskId: first,
      ...this.given(measureFields, 'measure.edit', filled),
    };
    return [add as Step, ...others.map((riskId) => share(id, riskId))];
  }

  edits(edits: readonly Edit[]): Step[] {
    const [first] = edits;
    if (!first) return [];
    const { kind, id } = first.subject;
    const values: Values = Object.fromEntries(edits.map(({ field, after }) => [field, after]));
    if (kind === 'measure') return this.measure(id, values);
    const risk = this.state.risks.get(id);
    return risk ? this.risk(id, values, risk) : [];
  }

  private risk(
    id: string,
    values: Values,
    pair: { readonly probability: string | null; readonly consequence: string | null },
  ): Step[] {
    return settingCommands.flatMap((type): Step[] => {
      const given = this.given(riskFields, type, values);
      if (Object.keys(given).length === 0) return [];
      // A judgement is always of both: the one that was not changed stays.
      const whole =
        type === 'risk.assess' ? { probability: pair.probability, consequence: pair.consequence } : {};
      return [{ type, id, ...whole, ...given } as Step];
    });
  }

  private measure(id: string, { risks, ...values }: Values): Step[] {
    const given = this.given(measureFields, 'measure.edit', values);
    const edit = { type: 'measure.edit', id, ...given } as Step;
    return [...(Object.keys(given).length > 0 ? [edit] : []), ...this.served(id, risks)];
  }

  /** What a command that sets fields says, of the values that are known. */
  private given(fields: Fields, by: SettingCommand, values: Values): Readonly<Record<string, unknown>> {
    const own = edited(fields).filter(([, { set }]) => set.by === by);
    const known = own.flatMap(([name, field]) => {
      const value = values[name as keyof Values];
      if (value === undefined) return [];
      return [[field.set.as, field.kind === 'person' ? this.person(value) : value]];
    });
    return Object.fromEntries(known);
  }

  /** New ones first: a measure always serves some risk. */
  private served(id: string, risks: Values['risks']): Step[] {
    if (risks === undefined) return [];
    const before = this.state.served(id);
    const after = (risks as readonly string[]).map((each) => this.idOf(each));
    return [
      ...after.filter((each) => !before.includes(each)).map((riskId) => share(id, riskId)),
      ...before.filter((each) => !after.includes(each)).map((riskId) => unshare(id, riskId)),
    ];
  }

  private idOf(id: string): string {
    if (!id.startsWith('new-')) return id;
    const known = this.ids.get(id) ?? this.newId();
    this.ids.set(id, known);
    return known;
  }

  private person(name: Value): PersonName | null {
    if (typeof name !== 'string' || name === '') return null;
    const known = this.people.get(name) ?? { id: this.newId(), text: name };
    this.people.set(name, known);
    return known;
  }
}

function share(id: string, riskId: string): Step {
  return { type: 'measure.share', id, riskId };
}

function unshare(id: string, riskId: string): Step {
  return { type: 'measure.unshare', id, riskId };
}
