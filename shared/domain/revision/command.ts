import type { CommandOf } from '../commands.ts';
import type { PersonName } from '../tables.ts';
import type { Difference, Values } from './differences.ts';
import type { State } from './state.ts';

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

class RevisionBuilder {
  private readonly state: State;
  private readonly newId: () => string;
  private readonly ids = new Map<string, string>();
  private readonly people: Map<string, PersonName>;

  constructor(state: State, names: ReadonlyMap<string, string>, newId: () => string) {
    this.state = state;
    this.newId = newId;
    const owners = new Set([
      ...[...state.measures.values()].map(({ ownerId }) => ownerId),
      ...[...state.risks.values()].map(({ acceptedById }) => acceptedById),
    ]);
    this.people = new Map(
      [...names].filter(([id]) => owners.has(id)).map(([id, text]) => [text, { id, text }]),
    );
  }

  newRisk({ subject, values }: New): Step[] {
    const id = this.idOf(subject.id);
    const { title, description, ...rest } = values;
    const add: Step = { type: 'risk.add', id, title: String(title), ...text('description', description) };
    return [add, ...this.risk(id, rest, { probability: null, consequence: null })];
  }

  newMeasure({ subject, values, risks }: New): Step[] {
    const id = this.idOf(subject.id);
    const [first = '', ...others] = risks.map((each) => this.idOf(each));
    const add = {
      type: 'measure.add',
      id,
      riskId: first,
      text: String(values.text),
      kind: values.kind ?? 'preventive',
      personName: this.person(values.owner),
      due: values.due ?? null,
      status: values.status ?? 'planned',
      cost: values.cost ?? null,
    } as Step;
    return [add, ...others.map((riskId) => share(id, riskId))];
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
    const { title, description, probability, consequence, rationale, note, ...rest } = values;
    const { strategies, residualProbability, residualConsequence } = rest;
    const steps: Step[] = [];
    if (title !== undefined || description !== undefined)
      steps.push({ type: 'risk.edit', id, ...text('title', title), ...text('description', description) });
    if (probability !== undefined || consequence !== undefined || rationale !== undefined)
      steps.push({
        type: 'risk.assess',
        id,
        probability: probability === undefined ? pair.probability : (probability as string | null),
        consequence: consequence === undefined ? pair.consequence : (consequence as string | null),
        ...text('rationale', rationale),
      });
    const treatment = { strategies, residualProbability, residualConsequence, ...text('note', note) };
    const given = Object.entries(treatment).filter(([, value]) => value !== undefined);
    if (given.length > 0) steps.push({ type: 'risk.treat', id, ...Object.fromEntries(given) } as Step);
    return [...steps, ...this.acceptance(id, values)];
  }

  private acceptance(id: string, { acceptedReason, acceptedBy, acceptedOn }: Values): Step[] {
    const step = {
      type: 'risk.accept',
      id,
      ...text('reason', acceptedReason),
      ...(acceptedBy !== undefined && { personName: this.person(acceptedBy) }),
      ...(acceptedOn !== undefined && { on: acceptedOn as string | null }),
    } as const;
    return Object.keys(step).length > 2 ? [step] : [];
  }

  private measure(id: string, { risks, owner, ...rest }: Values): Step[] {
    const fields = { ...rest, ...(owner !== undefined && { personName: this.person(owner) }) };
    const edit = { type: 'measure.edit', id, ...fields } as Step;
    return [...(Object.keys(fields).length > 0 ? [edit] : []), ...this.served(id, risks)];
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

  private person(name: Values['owner']): PersonName | null {
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

function text<K extends string>(key: K, value: unknown): { readonly [P in K]?: string } {
  return (typeof value === 'string' ? { [key]: value } : {}) as { readonly [P in K]?: string };
}
