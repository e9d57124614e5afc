import type { LoggedChange } from '../../shared/api/types.ts';
import type { Phase } from '../../shared/domain/codes.ts';
import type { CommandType } from '../../shared/domain/commands.ts';
import type { TableName } from '../../shared/domain/tables.ts';
import type { RowChange, Tables } from '../../shared/history/row-change.ts';
import { groupSpeaking, withoutGroup } from './group-choice.ts';
import type { PrepareSection, Ui } from './ui-store.ts';

/** Where a change is seen. */
export type ChangePlace = {
  readonly screen: Phase;
  readonly section?: PrepareSection;
  /** The risk it is about; left out where it is about several, or the risk is not there. */
  readonly riskId?: string;
  /** The group whose threats it is about. */
  readonly groupId?: string;
  /** The view of the treatment, where it is not that of the risk. */
  readonly treatView?: 'residual';
};

const prepare = (section: PrepareSection) => () => ({ screen: 'prepare', section }) as const;
const board = () => ({ screen: 'cluster' }) as const;
const onRisk = (screen: Phase) => (rows: Rows) => ({ screen, ...riskOf(rows) });

type Rows = { readonly changes: readonly RowChange[]; readonly tables: Tables };

/** The place of each kind of change. A kind that is not named is about the workshop itself. */
const places: Partial<Record<CommandType, (rows: Rows) => ChangePlace>> = {
  'organisation.add': prepare('people'),
  'organisation.rename': prepare('people'),
  'organisation.remove': prepare('people'),
  'participant.add': prepare('people'),
  'participant.edit': prepare('people'),
  'participant.remove': prepare('people'),
  'participant.place': prepare('groups'),
  'group.add': prepare('groups'),
  'group.rename': prepare('groups'),
  'group.remove': prepare('groups'),
  'group.arrange': prepare('groups'),
  'threat.record': inGroup,
  'threat.edit': inGroup,
  'threat.regroup': inGroup,
  'threat.remove': inGroup,
  'threat.split': board,
  'threat.join': board,
  'threat.separate': board,
  'threat.place': board,
  'risk.form': board,
  'risk.add': board,
  'risk.edit': board,
  'risk.move': board,
  'risk.merge': board,
  'risk.remove': board,
  'risk.assess': onRisk('assess'),
  'risk.assessMany': onRisk('assess'),
  'round.count': votesOnRisk,
  'round.countPairs': votesOnRisk,
  'round.reveal': votesOnRisk,
  'round.close': votesOnRisk,
  'round.remove': votesOnRisk,
  'workshop.merge': () => ({ screen: 'record' }),
  'workshop.revise': () => ({ screen: 'register' }),
  'risk.compare': () => ({ screen: 'register' }),
  'risk.treat': onRisk('treat'),
  'risk.accept': onRisk('treat'),
  'risk.setOwner': onRisk('treat'),
  'risk.setStatus': onRisk('assess'),
  'measure.add': onRisk('treat'),
  'measure.edit': onRisk('treat'),
  'measure.remove': onRisk('treat'),
  'measure.share': onRisk('treat'),
  'measure.unshare': onRisk('treat'),
};

/** Where a change is seen, as the workshop is now. */
export function placeOfChange({ code, rows }: LoggedChange, tables: Tables): ChangePlace {
  const place = places[code as CommandType];
  if (place) return place({ changes: rows, tables });
  const { before, after } = rowsOf(rows, 'workshop')[0] ?? {};
  if (before && after && before.registerOrder !== after.registerOrder) return { screen: 'register' };
  const isMethod = JSON.stringify(before?.method) !== JSON.stringify(after?.method);
  return { screen: 'prepare', section: isMethod ? 'method' : 'facts' };
}

/** Screens beside its own on which such a change is seen as well, as the workshop stands there. */
const alsoSeenOn: Partial<Record<string, readonly Phase[]>> = {
  'workshop.merge': ['cluster'],
  'workshop.revise': ['cluster', 'assess', 'treat'],
  'threat.record': ['cluster'],
  'threat.edit': ['cluster'],
  'threat.split': ['record'],
  'threat.join': ['record'],
  'threat.separate': ['record'],
  'threat.remove': ['cluster'],
  'group.add': ['record'],
  'group.rename': ['record'],
  'risk.edit': ['assess', 'treat', 'register'],
  'risk.assess': ['register'],
  'risk.assessMany': ['register'],
  'risk.treat': ['register'],
  'risk.accept': ['register'],
  'risk.setOwner': ['register'],
  'risk.setStatus': ['treat', 'register'],
};

/** What is parked lies over every screen. */
const isParking = (code: string) => code.startsWith('parkedNote.');

/** The times of the phases stand beside every screen. */
function isOfAgenda({ rows }: LoggedChange): boolean {
  const { before, after } = rowsOf(rows, 'workshop')[0] ?? {};
  return JSON.stringify(before?.agenda) !== JSON.stringify(after?.agenda);
}

/** Whether the place of a change is on the screen. The history shows every change. */
export function isInSight(
  change: LoggedChange,
  place: ChangePlace,
  ui: Pick<Ui, 'screen' | 'prepareSection' | 'riskId' | 'treatView'>,
  tables: Tables,
): boolean {
  const { code } = change;
  if (ui.screen === 'history' || isParking(code) || (code === 'workshop.edit' && isOfAgenda(change)))
    return true;
  if (ui.screen !== place.screen) return alsoSeenOn[code]?.some((each) => each === ui.screen) ?? false;
  if (place.screen === 'prepare') return ui.prepareSection === place.section;
  if (place.screen === 'record')
    return place.groupId === undefined || (groupSpeaking(tables) ?? withoutGroup) === place.groupId;
  if (place.screen === 'treat') {
    const isVote = ui.treatView === 'residual';
    // The level that is left stands in both views of a risk, its votes in one, all else of it in the other.
    if (isVote !== (place.treatView === 'residual') && !(isVote && code === 'risk.treat')) return false;
    if (!isVote && ui.treatView !== 'risk') return true;
  }
  return place.riskId === undefined || place.riskId === ui.riskId;
}

/** The only risk that rows are about, and only one that is there. */
function riskOf({ changes, tables }: Rows): Pick<ChangePlace, 'riskId'> {
  const measures = rowsOf(changes, 'measure').map(({ id }) => id);
  const links = [...tables.measureRisk.values()].filter(({ measureId }) => measures.includes(measureId));
  const ids = new Set([
    ...rowsOf(changes, 'risk').map(({ id }) => id),
    ...rowsOf(changes, 'measureRisk').map(({ before, after }) => (after ?? before)?.riskId),
    ...rowsOf(changes, 'tally').map(({ before, after }) => (after ?? before)?.riskId),
    ...rowsOf(changes, 'votingRound').flatMap(({ before, after }) => (after ?? before)?.riskIds ?? []),
    ...links.map(({ riskId }) => riskId),
  ]);
  const [only] = ids;
  return ids.size === 1 && only !== undefined && tables.risk.has(only) ? { riskId: only } : {};
}

/** Where the room votes: on what is left of a risk in its treatment. */
function votesOnRisk(rows: Rows): ChangePlace {
  const { changes, tables } = rows;
  const rounds = rowsOf(changes, 'votingRound').map(({ before, after }) => after ?? before);
  const held = rowsOf(changes, 'tally').map(({ before, after }) =>
    tables.votingRound.get((after ?? before)?.roundId ?? ''),
  );
  const isResidual = [...rounds, ...held].some((round) => round?.about === 'residual');
  if (isResidual) return { screen: 'treat', treatView: 'residual', ...riskOf(rows) };
  return { screen: 'assess', ...riskOf(rows) };
}

/** The group that threats are in now, or were in last. */
function inGroup({ changes, tables }: Rows): ChangePlace {
  const [first] = rowsOf(changes, 'threat');
  if (!first) return { screen: 'record' };
  const now = tables.threat.get(first.id) ?? first.after ?? first.before;
  return { screen: 'record', groupId: now?.groupId ?? withoutGroup };
}

function rowsOf<T extends TableName>(changes: readonly RowChange[], table: T): readonly RowChange<T>[] {
  return changes.filter((row) => row.table === table) as RowChange<T>[];
}
