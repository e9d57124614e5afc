import { isAnyFilled } from '../../../../shared/domain/decide/fields.ts';
import { identityFields } from '../../../../shared/domain/fields/workshop.ts';
import type { Level } from '../../../../shared/domain/method/method.ts';
import { isToBeAccepted } from '../../../../shared/domain/workshop/acceptance.ts';
import { levelAfter, type RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { type Block, type Cell, cell, heading, type Table, toWrite } from '../block.ts';
import { type ReportView, titleOf } from '../report-view.ts';

/** Lines on which those sign who decide by the method, and who accepts which risks and why. */
export function signOffSection(view: ReportView): Block[] {
  const { workshop, rows, say } = view;
  if (rows.length === 0 && !isAnyFilled(identityFields, workshop)) return [];
  return [
    heading(1, say('signOff.title')),
    signatures(view),
    ...acceptedTable(
      view,
      rows.filter(({ risk }) => isToBeAccepted(risk)),
    ),
  ];
}

/** The risks that are to be accepted; what nobody has said yet is left open to be written by hand. */
function acceptedTable(view: ReportView, rows: readonly RegisterRow[]): Table[] {
  const { say, levelCell } = view;
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: say('signOff.accepted', { count: rows.length }),
      widths: [1.1, 4.3, 1.8, 4.4, 2.4, 2],
      head: [
        cell(say('head.number'), { middle: true }),
        cell(say('head.risk')),
        cell(say('head.level'), { middle: true }),
        cell(say('head.reason')),
        cell(say('head.acceptedBy')),
        cell(say('head.date')),
      ],
      rows: rows.map((row) => [
        cell(String(row.risk.number), { middle: true, strong: true }),
        cell(titleOf(view, row)),
        levelCell(levelAfter(row)),
        orToWrite(row.risk.acceptedReason),
        orToWrite(withRole(view, row.risk.acceptedById)),
        orToWrite(row.risk.acceptedOn ?? ''),
      ]),
      namesRows: true,
    },
  ];
}

function orToWrite(text: string): Cell {
  return text === '' ? toWrite : cell(text);
}

/** A name with the role that its bearer has among the participants. */
function withRole({ person, tables }: ReportView, id: string | null): string {
  const known =
    id === null ? undefined : [...tables.participant.values()].find((each) => each.personNameId === id);
  return [person(id), known?.role ?? ''].filter((part) => part !== '').join(', ');
}

/** A line for the analysis as a whole, and one for each of those who accept risks by the method. */
function signatures(view: ReportView): Table {
  const { say, workshop, day } = view;
  return {
    kind: 'table',
    caption: say('signOff.lines'),
    widths: [5.6, 4, 2.4, 4],
    head: (['concerns', 'nameAndRole', 'date', 'signature'] as const).map((key) => cell(say(`head.${key}`))),
    rows: [
      [
        cell(say('signOff.whole')),
        orToWrite(withRole(view, workshop.decidedById)),
        orToWrite(day(workshop.decidedOn ?? '')),
        toWrite,
      ],
      ...deciders(view).map((concerns) => [cell(concerns), toWrite, toWrite, toWrite]),
    ],
    namesRows: true,
  };
}

/** Who decides of which risks, by what the method says of the levels that treatment leaves: the highest first. */
function deciders({ method, rows, language, say, and, numbers, levelName }: ReportView): string[] {
  const named = (level: Level) => level.acceptance?.by?.[language] ?? '';
  const isFor = (level: Level) => named(level) !== '' || level.acceptance?.ownerMay === false;
  const byDecider = Map.groupBy([...method.levels].reverse().filter(isFor), named);
  return [...byDecider].flatMap(([who, levels]) => {
    const codes = new Set(levels.map(({ code }) => code));
    const own = rows.filter((row) => codes.has(levelAfter(row)?.code ?? ''));
    if (own.length === 0) return [];
    const values = {
      who,
      count: own.length,
      levels: and(
        levels.filter(({ code }) => own.some((row) => levelAfter(row)?.code === code)).map(levelName),
      ),
      numbers: numbers(own.map(({ risk }) => risk.number).toSorted((a, b) => a - b)),
    };
    return [say(who === '' ? 'signOff.notOwner' : 'signOff.by', values)];
  });
}
