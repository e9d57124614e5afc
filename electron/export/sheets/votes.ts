import { type Axis, axes, roundSubjects } from '../../../shared/domain/codes.ts';
import type { Risk, Tally, VotingRound } from '../../../shared/domain/tables.ts';
import { heldParts, outcomeOf, type RoundOutcome, roundsOf } from '../../../shared/domain/voting/rounds.ts';
import { agreementWord, shownAgreement } from '../../../shared/domain/voting/tally.ts';
import type { Areas } from '../../../shared/words/areas.ts';
import { capital } from '../../../shared/words/locale.ts';
import { type BookView, levelNames } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import type { Sheet, Value } from '../sheet-writer.ts';
import { type TableColumn, tableSheet } from '../table-sheet.ts';

/** One row for each round, risk and axis: how many gave each level, and what that says. No voter is anywhere. */
export function votesSheet(view: BookView): Sheet {
  const shown = shownIn(view);
  const rows = voteRows(view, shown);
  return tableSheet(view, {
    key: 'votes',
    note: view.words('workbook:note.votes'),
    columns: columnsOf(view, shown),
    rows,
    isUnread: true,
  });
}

/** Columns that only some workshops need; asked once, since each answer goes through every vote. */
type Shown = { readonly parts: boolean; readonly residual: boolean; readonly former: boolean };

function shownIn({ tables }: BookView): Shown {
  const rounds = [...tables.votingRound.values()];
  return {
    // Some votes were given on a risk that has become part of another since.
    parts: [...tables.tally.values()].some((tally) => tally.heldOn !== null),
    residual: rounds.some(({ about }) => about === 'residual'),
    former: rounds.some((round) => round.formerMethod !== null),
  };
}

function columnsOf(view: BookView, shown: Shown): TableColumn[] {
  const { words, method, names } = view;
  const column = (key: keyof Areas['workbook']['head'], width: number, look: TableColumn['look']) => ({
    head: words(`workbook:head.${key}`),
    width,
    look,
  });
  return [
    column('number', 7, looks.strongNumber),
    column('risk', 44, looks.text),
    ...(shown.parts ? [column('heldOn', 13, looks.number)] : []),
    ...(shown.residual ? [column('about', 17, looks.text)] : []),
    column('round', 10, looks.number),
    column('way', 16, looks.text),
    column('axis', 15, looks.text),
    ...Array.from({ length: placesOf(method) }, (_, place) => ({
      head: headOfPlace(place, [...names.probability.values()], [...names.consequence.values()]),
      width: 13,
      look: looks.number,
    })),
    ...(shown.former ? [column('formerScale', 34, looks.text)] : []),
    column('abstained', 10, looks.number),
    column('voters', 10, looks.number),
    column('present', 12, looks.number),
    column('median', 22, looks.text),
    column('agreement', 11, looks.figure),
    column('agreementWord', 16, looks.text),
    { ...column('code', 12, looks.code), hidden: true },
  ];
}

function placesOf(method: BookView['method']): number {
  return Math.max(...axes.map((axis) => method[axis].length));
}

/** What a place is called: one name where both scales agree, else both, probability first. */
function headOfPlace(place: number, probability: readonly string[], consequence: readonly string[]): string {
  const both = [probability[place], consequence[place]].filter((name) => name !== undefined);
  return [...new Set(both)].join(' / ');
}

function voteRows(view: BookView, shown: Shown): Value[][] {
  const talliesOf = Map.groupBy(view.tables.tally.values(), (tally) => tally.riskId);
  const risks = [...view.tables.risk.values()].sort((a, b) => a.number - b.number);
  return risks.flatMap((risk) =>
    heldOn(view, risk, talliesOf.get(risk.id) ?? []).flatMap((held) => rowsOfRound(view, shown, held)),
  );
}

/**
 * The rounds of a risk about its level, then those about its residual level; before each those of the risks that became
 * it. Each kind is numbered from 1.
 */
function heldOn({ tables }: BookView, risk: Risk, tallies: readonly Tally[]): Held[] {
  return roundSubjects.flatMap((about) => {
    const asked = { riskId: risk.id, about };
    const parts = Map.groupBy(heldParts(tables, asked, tallies), (part) => part.heldOn);
    const before = [...parts.values()].flatMap((rounds) =>
      rounds.map((part, index) => ({ ...part, risk, tallies, place: index + 1 })),
    );
    const own = roundsOf(tables, asked, tallies);
    return [
      ...before,
      ...own.map((round, index) => ({ heldOn: null, risk, round, tallies, place: index + 1 })),
    ];
  });
}

type Held = {
  readonly risk: Risk;
  readonly round: VotingRound;
  /** Number of the risk it was held on, where that has become part of this one. */
  readonly heldOn: number | null;
  /** Which of the risk's rounds it is, the first 1. */
  readonly place: number;
  readonly tallies: readonly Tally[];
};

/** A row for each axis that was asked and may be told; what is not yet shown in the room is not in the workbook. */
function rowsOfRound(view: BookView, shown: Shown, held: Held): Value[][] {
  const outcome = outcomeOf(view.method, held.round, held.tallies, held.heldOn);
  if (outcome.kind !== 'counted' && outcome.kind !== 'former') return [];
  return axes
    .filter((axis) => outcome.votes[axis].voters > 0)
    .map((axis) => voteRow(view, shown, held, axis, outcome));
}

type ShownOutcome = Extract<RoundOutcome, { kind: 'counted' | 'former' }>;

/** Votes on former scales stand in words: the columns are headed by the levels of the workshop's own. */
function voteRow(view: BookView, shown: Shown, held: Held, axis: Axis, outcome: ShownOutcome): Value[] {
  const { risk, round, place } = held;
  const { method, label, titles, language } = view;
  const { counts, abstained, voters, median, agreement } = outcome.votes[axis];
  const word = agreementWord(outcome.votes[axis]);
  const isFormer = outcome.kind === 'former';
  const names = isFormer ? levelNames(outcome.method[axis], language) : view.names[axis];
  return [
    risk.number,
    titles.get(risk.id) ?? '',
    ...(shown.parts ? [held.heldOn] : []),
    ...(shown.residual ? [capital(label(`common:about.${round.about}`))] : []),
    place,
    label(`common:way.${round.way}`),
    label(`common:axis.${axis}`),
    ...Array.from({ length: placesOf(method) }, (_, each) => (isFormer ? null : (counts[each] ?? null))),
    ...(shown.former ? [isFormer ? inWords([...names.values()], counts) : ''] : []),
    abstained,
    voters,
    round.present,
    median.map((level) => names.get(level.code) ?? '').join(' / '),
    agreement === null ? null : shownAgreement(agreement),
    word && capital(label(`common:agreement.${word}`)),
    round.id,
  ];
}

function inWords(names: readonly string[], counts: readonly number[]): string {
  return names.map((name, place) => `${name}: ${counts[place] ?? 0}`).join(', ');
}
