import { canonical, type RowLists, type Tables } from '../../history/row-change.ts';
import { type GroupSign, groupSigns } from '../codes.ts';
import type { CommandOf } from '../commands.ts';
import { edited } from '../fields/field.ts';
import { threatFields } from '../fields/threat.ts';
import type { ParkedNote, Risk, Threat, WorkGroup } from '../tables.ts';
import { folded } from '../text/signs.ts';
import { byRank } from './rank.ts';
import { bySign } from './register.ts';

/** What is taken of another file of the workshop. No people, no ratings: those belong to the room. */
export type GroupFile = {
  readonly title: string;
  readonly groups: readonly WorkGroup[];
  readonly risks: readonly Pick<Risk, 'id' | 'title' | 'description'>[];
  /** In the order of their numbers there. */
  readonly threats: readonly GroupThreat[];
  /** What was set aside there, in its order. */
  readonly notes: readonly GroupNote[];
};
export type GroupNote = Omit<ParkedNote, 'rank'>;
export type GroupThreat = Omit<Threat, 'number' | 'rank'>;

/** One threat with two wordings: here, and in the file. */
export type Conflict = { readonly ours: Threat; readonly theirs: GroupThreat };

/** A group of the file that has new threats, or no group (null), and the group here that it plainly is. */
export type Sender = {
  readonly id: string | null;
  readonly sign: GroupSign | null;
  readonly name: string;
  readonly threats: number;
  readonly match: WorkGroup | null;
};

/** What a file would bring. */
export type MergePlan = {
  readonly title: string;
  readonly fresh: readonly GroupThreat[];
  readonly conflicts: readonly Conflict[];
  /** Threats that are here already, word for word. */
  readonly same: number;
  readonly senders: readonly Sender[];
  /** Risks that are not here and that new threats belong to. */
  readonly risks: GroupFile['risks'];
  /** Notes set aside that are not here. */
  readonly notes: readonly GroupNote[];
};

export type MergeChoices = {
  /** For each sender the group here, null for none, or the sender's own id: then it becomes a new group. */
  readonly destinations: ReadonlyMap<string | null, string | null>;
  /** Ids of the conflicts where the wording of the file is taken; the others stay as they are here. */
  readonly taken: ReadonlySet<string>;
  /** Whether new threats come placed in risks as in the file; otherwise all go to the tray. */
  readonly withRisks: boolean;
};

type Here = Pick<Tables, 'threat' | 'workGroup' | 'risk' | 'parkedNote'>;

/** What of a workshop's rows can be merged into another one. */
export function groupFileOf(rows: RowLists): GroupFile {
  return {
    title: rows.workshop[0]?.title ?? '',
    groups: rows.workGroup.map(({ id, sign, name }) => ({ id, sign, name })).sort(bySign),
    risks: rows.risk
      .toSorted((a, b) => a.number - b.number)
      .map(({ id, title, description }) => ({ id, title, description })),
    threats: rows.threat
      .toSorted((a, b) => a.number - b.number)
      .map(({ number: _, rank: __, ...threat }) => threat),
    notes: rows.parkedNote.toSorted(byRank).map(({ rank: _, ...note }) => note),
  };
}

/** Compares a file with the workshop: ids tell what is the same thing. */
export function planOfMerge(here: Here, file: GroupFile): MergePlan {
  const fresh = file.threats.filter(({ id }) => !here.threat.has(id)).map((each) => besideCard(here, each));
  const conflicts = file.threats.flatMap((theirs) => {
    const ours = here.threat.get(theirs.id);
    return ours && wording(ours) !== wording(theirs) ? [{ ours, theirs }] : [];
  });
  const wanted = new Set(fresh.map(({ riskId }) => riskId));
  const notes = file.notes.filter(({ id }) => !here.parkedNote.has(id));
  return {
    title: file.title,
    fresh,
    conflicts,
    same: file.threats.length - fresh.length - conflicts.length,
    senders: sendersOf({ fresh, notes }, file.groups, [...here.workGroup.values()]),
    risks: file.risks.filter(({ id }) => wanted.has(id) && !here.risk.has(id)),
    notes,
  };
}

/** What is joined to a threat that is here comes to where that one lies here. */
function besideCard(here: Here, threat: GroupThreat): GroupThreat {
  const card = here.threat.get(threat.joinedTo ?? '');
  return card ? { ...threat, riskId: card.riskId } : threat;
}

/** Each sender to the group it is; one that is not here becomes a new group, as long as there are signs for it. */
export function likelyDestinations(plan: MergePlan, groups: number): Map<string | null, string | null> {
  let free = groupSigns.length - groups;
  return new Map(
    plan.senders.map(({ id, match }) => {
      if (match || id === null) return [id, match?.id ?? null];
      free -= 1;
      return [id, free >= 0 ? id : null];
    }),
  );
}

/** The choices as one change; null where it would change nothing. */
export function mergeCommand(plan: MergePlan, choices: MergeChoices): CommandOf<'workshop.merge'> | null {
  const { destinations, taken, withRisks } = choices;
  const added = plan.fresh.map(({ riskId, groupId, ...threat }) => ({
    ...threat,
    groupId: destinations.get(groupId) ?? null,
    riskId: withRisks ? riskId : null,
  }));
  const changed = plan.conflicts
    .filter(({ theirs }) => taken.has(theirs.id))
    .map(({ ours, theirs }) => ({ ...theirs, groupId: ours.groupId, riskId: ours.riskId }));
  if (added.length + changed.length + plan.notes.length === 0) return null;
  const groups = plan.senders.flatMap(({ id, name, match }) =>
    id !== null && !match && destinations.get(id) === id ? [{ id, name }] : [],
  );
  const risks = withRisks ? plan.risks.map((risk) => ({ ...risk })) : [];
  const threats = copies([...added, ...changed]);
  const command = { type: 'workshop.merge', from: plan.title, groups, risks, threats } as const;
  if (plan.notes.length === 0) return command;
  const notes = plan.notes.map(({ groupId, ...note }) => ({
    ...note,
    groupId: groupId === null ? null : (destinations.get(groupId) ?? null),
  }));
  return { ...command, notes };
}

function copies(threats: readonly GroupThreat[]): CommandOf<'workshop.merge'>['threats'] {
  return threats.map((threat) => ({ ...threat, properties: [...threat.properties] }));
}

/** What somebody said of a threat, as a text to compare. Where it is placed and whose it is are decided here. */
function wording(threat: GroupThreat): string {
  return canonical(edited(threatFields).map(([column]) => threat[column]));
}

/** Those who send a threat, and groups that send a note. */
function sendersOf(
  { fresh, notes }: Pick<MergePlan, 'fresh' | 'notes'>,
  theirs: readonly WorkGroup[],
  ours: readonly WorkGroup[],
): Sender[] {
  const sent = Map.groupBy(fresh, ({ groupId }) => groupId);
  const senders = [...theirs, { id: null, sign: null, name: '' }].map((group) => ({
    ...group,
    threats: sent.get(group.id)?.length ?? 0,
    match: group.id === null ? null : matching(group, ours),
  }));
  const ofNotes = new Set(notes.flatMap(({ groupId }) => groupId ?? []));
  return senders.filter(({ id, threats }) => threats > 0 || ofNotes.has(id ?? ''));
}

function matching(group: WorkGroup, ours: readonly WorkGroup[]): WorkGroup | null {
  const byId = ours.find(({ id }) => id === group.id);
  if (byId) return byId;
  const byName = ours.filter(({ name }) => name !== '' && folded(name) === folded(group.name));
  return byName.length === 1 ? (byName[0] ?? null) : null;
}
