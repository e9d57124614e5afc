import type { LoggedChange } from '../../../shared/api/types.ts';
import type { CommandType } from '../../../shared/domain/commands.ts';

/** What a change is about, as far as one may want to see such changes alone. */
export const areas = ['workshop', 'people', 'threat', 'risk', 'assess', 'treat', 'undo'] as const;
export type Area = (typeof areas)[number];

type Subject = CommandType extends `${infer S}.${string}` ? S : never;
type RiskCommand = Extract<CommandType, `risk.${string}`>;

const areaBySubject: Readonly<Record<Exclude<Subject, 'risk'>, Area>> = {
  workshop: 'workshop',
  organisation: 'people',
  group: 'people',
  participant: 'people',
  threat: 'threat',
  round: 'assess',
  measure: 'treat',
  parkedNote: 'workshop',
};
/** Commands on a risk belong to three phases, so that each is named: one forgotten is a type error. */
const areaOfRisk: Readonly<Record<RiskCommand, Area>> = {
  'risk.form': 'risk',
  'risk.add': 'risk',
  'risk.edit': 'risk',
  'risk.move': 'risk',
  'risk.merge': 'risk',
  'risk.remove': 'risk',
  'risk.assess': 'assess',
  'risk.assessMany': 'assess',
  'risk.compare': 'assess',
  'risk.treat': 'treat',
  'risk.accept': 'treat',
  'risk.setOwner': 'treat',
  'risk.setStatus': 'assess',
};

export function areaOf({ kind, code }: LoggedChange): Area {
  if (kind !== 'do') return 'undo';
  const subject = code.split('.')[0] as Exclude<Subject, 'risk'>;
  return areaOfRisk[code as RiskCommand] ?? areaBySubject[subject] ?? 'workshop';
}

/**
 * Known lines, newest first, with newer ones before them. A line that says undone or redone changes what is in
 * force among the older ones; the newer ones come as they stand.
 */
export function withNewer(lines: readonly LoggedChange[], newer: readonly LoggedChange[]): LoggedChange[] {
  const newest = lines[0]?.seq ?? 0;
  const added = newer.filter((line) => line.seq > newest);
  const inForce = new Map<number, boolean>();
  for (const { kind, target } of added.toReversed())
    if (kind !== 'do' && target !== null) inForce.set(target, kind === 'redo');
  const older = lines.map((line) => {
    const now = inForce.get(line.seq) ?? line.inForce;
    return now === line.inForce ? line : { ...line, inForce: now };
  });
  return [...added, ...older];
}

/** Known lines with older ones after them. */
export function withOlder(lines: readonly LoggedChange[], older: readonly LoggedChange[]): LoggedChange[] {
  const oldest = lines.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  return [...lines, ...older.filter((line) => line.seq < oldest)];
}

/** Numbers of changes that lines tell of without being among them; lowest first. */
export function missingTargets(lines: readonly LoggedChange[], known: ReadonlySet<number>): number[] {
  const own = new Set(lines.map((line) => line.seq));
  const targets = lines.flatMap(({ target }) => target ?? []);
  return [...new Set(targets)].filter((seq) => !own.has(seq) && !known.has(seq)).sort((a, b) => a - b);
}

/** How many changes would be taken back by returning to a line: those after it that are in force. */
export function countAfter(lines: readonly LoggedChange[], seq: number): number {
  return lines.filter((line) => line.seq > seq && line.inForce).length;
}

/** Consecutive items of the same day of the person's own calendar. */
export function byDay<T extends { readonly at: string }>(items: readonly T[]): { day: string; items: T[] }[] {
  const days: { day: string; items: T[] }[] = [];
  for (const item of items) {
    const day = new Date(item.at).toDateString();
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
