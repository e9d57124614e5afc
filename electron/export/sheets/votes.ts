import { agreementWord, shownAgreement } from '../../../shared/domain/agreement-word.ts';
import { type Axis, axes } from '../../../shared/domain/codes.ts';
import { byRank } from '../../../shared/domain/rank.ts';
import { groupedBy } from '../../../shared/domain/register.ts';
import type { Risk, Tally } from '../../../shared/domain/tables.ts';
import { axisResult } from '../../../shared/domain/tally.ts';
import type { BookView } from '../book-view.ts';
import { looks } from '../looks.ts';
import type { Sheet, Value } from '../sheet-writer.ts';
import { type TableColumn, tableSheet } from '../table-sheet.ts';

/** One row for each round, risk and axis: how many gave each level, and what that says. No voter is anywhere. */
export function votesSheet(view: BookView): Sheet {
  const rows = voteRows(view);
  return tableSheet(view, {
    key: 'votes',
    note: view.words('workbook:note.votes'),
    columns: columnsOf(view),
    rows,
  });
}

function columnsOf({ words, method, names }: BookView): TableColumn[] {
  const column = (key: string, width: number, look: TableColumn['look']) => ({
    head: words(`workbook:head.${key}`),
    width,
    look,
  });
  return [
    column('number', 7, looks.strongNumber),
    column('risk', 44, looks.text),
    column('round', 10, looks.number),
    column('axis', 15, looks.text),
    ...Array.from({ length: placesOf(method) }, (_, place) => ({
      head: headOfPlace(place, [...names.probability.values()], [...names.consequence.values()]),
      width: 13,
      look: looks.number,
    })),
    column('abstained', 10, looks.number),
    column('voters', 10, looks.number),
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

function voteRows(view: BookView): Value[][] {
  const talliesOf = groupedBy(view.tables.tally.values(), (tally) => tally.riskId);
  const risks = [...view.tables.risk.values()].sort((a, b) => a.number - b.number);
  return risks.flatMap((risk) =>
    roundsOf(view, talliesOf.get(risk.id) ?? []).flatMap((tallies, index) =>
      axes
        .filter((axis) => tallies.some((tally) => tally[axis] !== null))
        .map((axis) => voteRow(view, risk, index + 1, tallies, axis)),
    ),
  );
}

/** The tallies of a risk by round, oldest round first. */
function roundsOf({ tables }: BookView, tallies: readonly Tally[]): Tally[][] {
  const byRound = groupedBy(tallies, (tally) => tally.roundId);
  const known = [...byRound.keys()].flatMap((id) => tables.votingRound.get(id) ?? []).sort(byRank);
  return known.map((round) => byRound.get(round.id) ?? []);
}

function voteRow(view: BookView, risk: Risk, round: number, tallies: readonly Tally[], axis: Axis): Value[] {
  const { method, names, label, titles } = view;
  const { counts, abstained, voters, median, agreement } = axisResult(method, tallies, axis);
  return [
    risk.number,
    titles.get(risk.id) ?? '',
    round,
    label(`common:axis.${axis}`),
    ...Array.from({ length: placesOf(method) }, (_, place) => counts[place] ?? null),
    abstained,
    voters,
    median.map((level) => names[axis].get(level.code) ?? '').join(' / '),
    agreement === null ? null : shownAgreement(agreement),
    agreement === null ? null : label(`common:agreement.${agreementWord(agreement)}`),
    tallies[0]?.roundId ?? null,
  ];
}
