import { flushSync } from 'react-dom';
import type { Fault } from '../../../shared/api/result.ts';
import type { Command } from '../../../shared/domain/commands.ts';
import type { Risk, Threat } from '../../../shared/domain/tables.ts';
import { typedMeaning } from '../../../shared/domain/workshop/board.ts';
import { isCounted } from '../../../shared/domain/workshop/risk-status.ts';
import { clearAnnouncements } from '../../state/announcer.ts';
import { run, useBoard } from '../../state/board-store.ts';
import { goTo, setUi, useUi } from '../../state/ui-store.ts';
import { listsNow } from '../cluster/board-model.ts';
import { type SaidKey, say } from '../cluster/cluster-store.ts';
import { focusItem, itemInFocus } from '../cluster/focus.ts';
import {
  dealtWith,
  discussed,
  noRound,
  passedOver,
  setOneByOne,
  setRound,
  stepped,
  takenUp,
  useOneByOne,
} from './one-by-one-store.ts';

/** Id of the heading that holds the focus. */
export const talkId = 'one-by-one-threat';

/** True while this window places a threat itself: such a change is not an undo. */
let isActing = false;

/** From the board to one by one, starting with the unsorted card that has the focus. */
export function startOneByOne(): void {
  const { file } = useBoard.getState();
  const place = itemInFocus();
  const inFocus = listsNow().tray.find(({ id }) => place?.kind === 'threat' && id === place.id);
  const round = useOneByOne.getState().file === file ? useOneByOne.getState().round : noRound;
  setOneByOne({ file, round: { ...round, atId: inFocus?.id ?? null }, isNaming: false, digits: '' });
  flushSync(() => setUi({ oneByOneShown: true, fault: null }));
  focusTalk();
}

/** Back to the board, to the card that was under discussion. */
export function leaveOneByOne(): void {
  const id = threatNow()?.id;
  clearAnnouncements();
  flushSync(() => setUi({ oneByOneShown: false, fault: null }));
  if (id) focusItem({ kind: 'threat', id });
}

/** The phase that follows when every threat is placed. */
export function goOn(): void {
  setUi({ oneByOneShown: false });
  goTo('assess');
}

/** The threat under discussion, at this moment. */
export function threatNow(): Threat | undefined {
  return discussed(useOneByOne.getState().round, listsNow().tray, useBoard.getState().tables.threat);
}

/** Places the threat under discussion in a risk; changes nothing where it is in that risk already. */
export function place(riskId: string): void {
  const threat = threatNow();
  if (!threat) return;
  const command: Command = { type: 'threat.place', ids: [threat.id], riskId, beforeId: null };
  const fault = act(threat, threat.riskId === riskId ? null : command);
  if (fault !== useUi.getState().fault) setUi({ fault });
  if (!fault) sayWhere('one-by-one:said.placed', threat, riskId);
}

/** Makes a new risk of it, with or without a name. A refusal changes nothing and is returned for the field to show. */
export function formRisk(title = ''): Fault | null {
  const threat = threatNow();
  if (!threat) return null;
  const id = crypto.randomUUID();
  const fault = act(threat, { type: 'risk.form', id, threatIds: [threat.id], title });
  if (!fault) sayWhere('one-by-one:said.formed', threat, id);
  return fault;
}

/** Leaves it for later; a placed threat keeps its place. */
export function pass(): void {
  const threat = threatNow();
  if (!threat) return;
  const change = threat.riskId === null ? passedOver : dealtWith;
  flushSync(() => setRound((round) => change(round, threat.id)));
  say('one-by-one:said.passed', { number: threat.number, count: left() });
  focusTalk();
}

/** Back to the threat discussed before, or forward again. */
export function step(steps: 1 | -1): void {
  const { threat } = useBoard.getState().tables;
  const { round } = useOneByOne.getState();
  const next = stepped(round, threatNow()?.id ?? null, steps, (id) => threat.has(id));
  if (next) flushSync(() => setRound(() => next));
  if (next) clearAnnouncements();
  else say('one-by-one:said.noFormer');
  focusTalk();
}

/** Shows a threat again whose placing is undone, redone or refused. Returns a function that stops watching. */
export function watchUndoing(): () => void {
  return useBoard.subscribe(({ tables }, { tables: before }) => {
    if (isActing || tables.threat === before.threat) return;
    const { trail, atId } = useOneByOne.getState().round;
    const moved = trail.filter((id) => riskOf(tables.threat, id) !== riskOf(before.threat, id));
    const id = moved.at(-1);
    const threat = tables.threat.get(id ?? '');
    if (!threat) return;
    // A redo placed it while it was shown: go on to the next.
    const isPlacedAgain = threat.riskId !== null && riskOf(before.threat, threat.id) === null;
    setRound((round) =>
      isPlacedAgain ? { ...round, atId: atId === id ? null : atId } : takenUp(round, threat.id),
    );
    if (threat.riskId === null) say('one-by-one:said.back', { number: threat.number, count: left() });
    else sayWhere('one-by-one:said.placed', threat, threat.riskId);
    queueMicrotask(focusTalk);
  });
}

/** The heading, which holds the focus on this screen: its keys are those the screen names. */
export function focusTalk(): void {
  document.getElementById(talkId)?.focus({ preventScroll: true });
}

/**
 * A digit of a risk's own number. It acts at once when no longer number begins with what is typed, else it waits for the
 * next digit or for Enter; there is no time in which it must come.
 */
export function typeDigit(digit: string): void {
  const digits = `${useOneByOne.getState().digits}${digit}`;
  const risks = openRisks();
  const meaning = typedMeaning(
    risks.map(({ number }) => number),
    digits,
  );
  if (meaning === 'none') say('cluster:said.noRisk', { number: digits });
  else if (meaning === 'acts') placeByNumber(digits);
  else setOneByOne({ digits });
}

/** Enter after a number that is also the beginning of a longer one. */
export function placeTyped(): void {
  placeByNumber(useOneByOne.getState().digits);
}

function placeByNumber(digits: string): void {
  const risk = openRisks().find(({ number }) => String(number) === digits);
  setOneByOne({ digits: '' });
  if (risk) place(risk.id);
  else say('cluster:said.noRisk', { number: digits });
}

/** The risks that a threat can be placed in. */
function openRisks(): Risk[] {
  return listsNow()
    .columns.map(({ risk }) => risk)
    .filter(isCounted);
}

export function openNaming(): void {
  if (threatNow()) setOneByOne({ isNaming: true, digits: '' });
}

export function closeNaming(): void {
  flushSync(() => setOneByOne({ isNaming: false }));
  focusTalk();
}

/** Runs a command and goes on to the next threat in the same tick; returns the refusal, if any. */
function act(threat: Threat, command: Command | null): Fault | null {
  const fault = flushSync(() => {
    const refused = command && runQuietly(command);
    if (!refused) setRound((round) => dealtWith(round, threat.id));
    return refused;
  });
  if (!fault) focusTalk();
  return fault;
}

function runQuietly(command: Command): Fault | null {
  isActing = true;
  try {
    return run(command).fault;
  } finally {
    isActing = false;
  }
}

function sayWhere(key: SaidKey, threat: Threat, riskId: string): void {
  const risk = useBoard.getState().tables.risk.get(riskId);
  say(key, { number: threat.number, risk: risk?.number ?? 0, count: left() });
}

function left(): number {
  return listsNow().tray.length;
}

function riskOf(threats: ReadonlyMap<string, Threat>, id: string): string | null | undefined {
  return threats.get(id)?.riskId;
}
