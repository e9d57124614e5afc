// Asks for a move on the board, and says what has the focus after it.

import { flushSync } from 'react-dom';
import { create } from 'zustand';
import type { Command, CommandOf } from '../../../../shared/domain/commands.ts';
import { areAtOdds } from '../../../../shared/domain/method/method.ts';
import type { Risk } from '../../../../shared/domain/tables.ts';
import { focusFallback } from '../../../components/use-kept-focus.ts';
import { run, useBoard } from '../../../state/board-store.ts';
import { setUi, useUi } from '../../../state/ui-store.ts';
import {
  type BoardItem,
  elementId,
  type Lists,
  listOf,
  listsNow,
  threatsIn,
  trayAsShown,
} from '../board-model.ts';
import { clearMarks, noMarks, say, setCluster } from '../cluster-store.ts';
import { focusFirst } from '../focus.ts';
import { paint } from '../paint.ts';
import { commandOf, type Source, splitOf, type Target } from './command-of.ts';

/** By key the focus stays in the list that was left, by pointer, or where it is asked to, it follows the card. */
type MoveBy = 'key' | 'pointer' | 'following';

/** Moves a source to a target, after a question where the assessments of two risks differ. */
export function requestMove(source: Source, target: Target, by: MoveBy): void {
  // A risk that is moved by hand puts the board in the order by place.
  if (source.kind === 'risk' && (target.kind === 'gap' || target.kind === 'new')) orderByPlace();
  const before = listsNow();
  const command = commandOf(source, target, before, crypto.randomUUID());
  if (command === null) say('cluster:said.nothing');
  else if (isOpenQuestion(command)) askAboutMerge({ source, command, by });
  else applyMove(source, command, by);
}

function orderByPlace(): void {
  if (useUi.getState().boardOrder === 'place') return;
  setUi({ boardOrder: 'place' });
  say('cluster:said.byPlace');
}

/** Runs the command of a move, and shows and focuses what came of it. */
export function applyMove(source: Source, command: Command, by: MoveBy): void {
  const before = listsNow();
  if (!act(command)) return;
  unmark(source);
  const landed = landedAt(source, command);
  const follows =
    by !== 'key' || source.kind === 'risk' || isWithinList(before, command) || isSplit(before, command);
  if (follows) focusFirst(landed, { scroll: by !== 'pointer' });
  else focusFirst([...focusFallbacks(before, source.kind === 'threats' ? source.ids : []), ...landed]);
  // Last, so that what has come of it is in sight wherever the focus is.
  showLanded(landed, by !== 'pointer' || command.type === 'risk.form');
  sayHowMany(command);
}

/** After a threat has found its place: how far one has come. Where it is now, the log tells. */
function sayHowMany(command: Command): void {
  const isPlacing =
    command.type === 'risk.form' || (command.type === 'threat.place' && command.riskId !== null);
  const all = useBoard.getState().tables.threat.size;
  if (isPlacing) say('cluster:said.placed', { placed: all - listsNow().tray.length, all });
}

/** Takes a risk away; its threats go back to the unsorted. */
export function removeRisk(id: string): void {
  const before = listsNow();
  if (!act({ type: 'risk.remove', id })) return;
  clearMarks();
  focusFirst(focusFallbacksOfRisk(before, id));
}

/** Runs a command and shows it in this tick. */
function act(command: Command): boolean {
  const { fault } = flushSync(() => run(command));
  if (fault !== useUi.getState().fault) setUi({ fault });
  return fault === null;
}

function unmark(source: Source): void {
  const moved = new Set(source.kind === 'threats' ? source.ids : []);
  setCluster(({ markedThreats }) => {
    const left = [...markedThreats].filter((id) => !moved.has(id));
    return { digits: '', markedRisk: null, markedThreats: left.length === 0 ? noMarks : new Set(left) };
  });
}

/** Whether threats only change places within their list. */
function isWithinList(before: Lists, command: Command): boolean {
  if (command.type !== 'threat.place') return false;
  const ids = new Set(threatsIn(before, command.riskId).map(({ id }) => id));
  return command.ids.every((id) => ids.has(id));
}

/** Whether cards leave the risk they are in for a new one: whoever did so by chance sees where they are. */
function isSplit(before: Lists, command: Command): boolean {
  return command.type === 'risk.form' && splitOf(before, new Set(command.threatIds)) !== null;
}

/** Where the moved things are now, in the order in which the focus tries them. */
function landedAt(source: Source, command: Command): BoardItem[] {
  if (source.kind === 'threats') {
    const riskId =
      command.type === 'risk.form' ? command.id : command.type === 'threat.place' ? command.riskId : null;
    const cards = source.ids.map((id): BoardItem => ({ kind: 'threat', id }));
    return riskId === null ? cards : [...cards, { kind: 'risk', id: riskId }];
  }
  const into = command.type === 'risk.merge' ? [{ kind: 'risk', id: command.intoId } as const] : [];
  return [{ kind: 'risk', id: source.id }, ...into];
}

/** Shows where things have landed: a short highlight, and a scroll where they are out of sight. */
export function showLanded(landed: readonly BoardItem[], scroll = true): void {
  const elements = landed
    .map((item) => document.getElementById(elementId(item)))
    .filter((each) => each !== null);
  const cards = elements.filter((each) => each.dataset.item === 'threat');
  // The head of a risk whose cards are folded away shows it for them.
  paint('landed', cards.length > 0 ? cards : elements);
  if (scroll) elements[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A merge that waits for an answer: whose assessment holds. Until then nothing is changed. */
export type Question = {
  readonly source: Source;
  readonly command: CommandOf<'risk.merge'>;
  readonly by: MoveBy;
};

export const useQuestion = create<{ readonly question: Question | null }>(() => ({ question: null }));

function askAboutMerge(question: Question): void {
  useQuestion.setState({ question });
}

export function closeQuestion(): void {
  useQuestion.setState({ question: null });
}

/** Whether a command merges two risks that are judged differently, and does not say yet what shall hold. */
function isOpenQuestion(command: Command): command is CommandOf<'risk.merge'> {
  if (command.type !== 'risk.merge' || command.assessment) return false;
  const { carried, target } = risksOf(command, useBoard.getState().tables.risk);
  return carried !== undefined && target !== undefined && areAtOdds(carried, target);
}

/** The two risks of a merge; undefined for one that is gone. */
export function risksOf({ id, intoId }: CommandOf<'risk.merge'>, risks: ReadonlyMap<string, Risk>) {
  return { carried: risks.get(id), target: risks.get(intoId) };
}

/**
 * Where the focus may go when threats leave a list, the best first: to the next that stays, else the one before;
 * to the risk they left; to the first that is unsorted. `leaving` is in the order of the board.
 */
export function focusFallbacks(lists: Lists, leaving: readonly string[]): BoardItem[] {
  const last = leaving.at(-1) ?? '';
  const gone = new Set(leaving);
  const staysOf = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const riskId = listOf(lists, last);
  const list = (riskId === null ? trayAsShown(lists) : threatsIn(lists, riskId)).map(({ id }) => id);
  const next = focusFallback(last, list, staysOf(list));
  const unsorted = staysOf(lists.tray.map(({ id }) => id))[0];
  return [
    ...(next === null ? [] : [{ kind: 'threat', id: next } as const]),
    ...(riskId === null ? [] : [{ kind: 'risk', id: riskId } as const]),
    ...(unsorted === undefined ? [] : [{ kind: 'threat', id: unsorted } as const]),
  ];
}

/** The same for a risk that goes: to the next risk, else the one before, else the first that is unsorted. */
export function focusFallbacksOfRisk(lists: Lists, riskId: string): BoardItem[] {
  const risks = lists.columns.map(({ risk }) => risk.id);
  const next = focusFallback(
    riskId,
    risks,
    risks.filter((id) => id !== riskId),
  );
  const unsorted = lists.tray[0]?.id;
  return [
    ...(next === null ? [] : [{ kind: 'risk', id: next } as const]),
    ...(unsorted === undefined ? [] : [{ kind: 'threat', id: unsorted } as const]),
  ];
}
