import type { Snapshot } from '../../shared/api/types.ts';
import { type Phase, phases } from '../../shared/domain/codes.ts';
import { boardOrders } from '../../shared/domain/workshop/board.ts';
import { isCounted } from '../../shared/domain/workshop/risk-status.ts';
import { phaseOf, prepareSections, type Screen, setUi, treatViews, type Ui, useUi } from './ui-store.ts';
import { setUnsavedText, unsavedTextsBelow } from './unsaved-text.ts';

/** The workshop whose place the window shows; none while another is being opened. */
let shownFile: string | null = null;

/**
 * Goes to where one was in a workshop when its window went or it was closed: the phase, the group, the risk. Where it
 * has not been open here before, to where work is likely to go on. To be done before the workshop is shown.
 */
export function goToKeptPlace(snapshot: Snapshot, screen?: Screen): void {
  shownFile = null;
  const place = placeKept(snapshot.file);
  setUi({
    ...place,
    screen: screen ?? place.screen ?? screenFor(snapshot),
    collapsed: new Set(),
    dismissedPairs: [],
  });
  shownFile = snapshot.file;
}

/** What the host has kept stands among the unsaved texts: it too outlives the window and is no part of the record. */
function placeKept(file: string) {
  const kept = unsavedTextsBelow('place/', file);
  const of = (name: string) => kept.get(`place/${name}`)?.text ?? null;
  return {
    screen: phases.find((each) => each === of('screen')),
    groupId: of('group'),
    riskId: of('risk'),
    prepareSection: prepareSections.find((each) => each === of('section')) ?? prepareSections[0],
    treatView: treatViews.find((each) => each === of('view')) ?? treatViews[0],
    oneByOneShown: of('one-by-one') !== null,
    boardOrder: boardOrders.find((each) => each === of('order')) ?? boardOrders[0],
  };
}

/** What is kept of where one is, by name. */
function placeOf(ui: Ui): Readonly<Record<string, string | null>> {
  const screen: Phase = phaseOf(ui);
  const oneByOne = ui.oneByOneShown ? 'shown' : null;
  const { groupId: group, riskId: risk, prepareSection: section, treatView: view } = ui;
  const order = ui.boardOrder === boardOrders[0] ? null : ui.boardOrder;
  return { screen, group, risk, section, view, order, 'one-by-one': oneByOne };
}

useUi.subscribe((ui, before) => {
  if (shownFile === null) return;
  const [now, then] = [placeOf(ui), placeOf(before)];
  for (const [name, text] of Object.entries(now))
    if (text !== then[name])
      setUnsavedText(`place/${name}`, text === null ? null : { text, fault: null }, shownFile);
});

/** Where work is likely to go on: at the beginning, among loose threats, or in the register. */
function screenFor({ rows }: Snapshot): Screen {
  if (rows.threat.length === 0) return 'prepare';
  if (rows.threat.some((threat) => threat.riskId === null)) return 'cluster';
  return rows.risk.some((risk) => isCounted(risk) && (risk.probability === null || risk.consequence === null))
    ? 'assess'
    : 'register';
}

/** Nothing is kept any more of a workshop that has been closed. */
export function leavePlace(): void {
  shownFile = null;
}
