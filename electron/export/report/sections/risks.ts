import { type Axis, axes } from '../../../../shared/domain/codes.ts';
import type { RegisterColumn } from '../../../../shared/domain/fields/columns.ts';
import { type EditedField, edited, isFilled } from '../../../../shared/domain/fields/field.ts';
import { measureFields } from '../../../../shared/domain/fields/measure.ts';
import { riskFields } from '../../../../shared/domain/fields/risk.ts';
import { type Level, levelPlace } from '../../../../shared/domain/method/method.ts';
import type { Measure, Risk } from '../../../../shared/domain/tables.ts';
import { type AxisResult, agreementWord } from '../../../../shared/domain/voting/tally.ts';
import { acceptanceLacks, isToBeAccepted } from '../../../../shared/domain/workshop/acceptance.ts';
import { comparedOrder, type RegisterRow } from '../../../../shared/domain/workshop/register.ts';
import { agreementFigure, capital } from '../../../../shared/words/locale.ts';
import { type Block, type Cell, cell, heading, labelled, type Table } from '../block.ts';
import {
  asInRegister,
  beginsWithRisk,
  calledInRegister,
  dueText,
  inReport,
  inText,
  type ReportView,
  titleOf,
} from '../report-view.ts';

/** Every risk, highest level first; those not assessed, and then the closed ones, stand under a heading of their own. */
export function risksSection(view: ReportView): Block[] {
  const { rows, all, say, tables } = view;
  const closed = all.filter(({ risk }) => risk.status === 'closed');
  if (rows.length + closed.length === 0) return [];
  const byLevel = Map.groupBy(rows, ({ level }) => level);
  return [
    heading(1, say('risks.title'), true),
    { kind: 'text', text: say(comparedOrder(tables).isOn ? 'risks.textCompared' : 'risks.text') },
    ...[...byLevel].flatMap(([level, own]) => [
      heading(2, levelTitle(view, level, own)),
      ...own.flatMap((row) => riskBlocks(view, row)),
    ]),
    ...(closed.length === 0 ? [] : [heading(2, say('risks.closed', { count: closed.length }))]),
    ...closed.flatMap((row) => riskBlocks(view, row)),
  ];
}

function levelTitle(view: ReportView, level: Level | null, own: readonly RegisterRow[]): string {
  const { say, method, levelName } = view;
  const count = own.length;
  if (level === null) return say('risks.unrated', { count });
  const isTop = levelPlace(method, level) === method.levels.length - 1;
  return say(isTop ? 'risks.topLevel' : 'risks.level', { count, level: levelName(level) });
}

/** All that is known of one risk: its table, what it is about, how it was judged, and what is done about it. */
function riskBlocks(view: ReportView, row: RegisterRow): Block[] {
  const { say, words, and } = view;
  const { risk, properties } = row;
  const named = (column: RegisterColumn, usual: string) => calledInRegister(view, column, usual);
  const concerned = properties.map((each) => words(`common:property.${each}`));
  return [
    heading(3, say('risk.title', { number: risk.number, title: titleOf(view, row) })),
    riskTable(view, row),
    ...mappedLevels(view, row),
    ...labelled(
      named('certainty', say('risk.certainty')),
      inReport(view, riskFields.certainty, risk.certainty),
    ),
    ...(risk.description === '' ? [] : [{ kind: 'text' as const, text: risk.description }]),
    ...labelled(named('riskStatus', say('risk.status')), statusOf(view, risk)),
    ...labelled(named('properties', say('risk.concerns')), and(concerned)),
    ...labelled(say('risk.threats'), threatsOf(view, row)),
    ...paragraphs(view, risk),
    ...votes(view, row),
    ...labelled(say('risk.views'), differed(view, row)),
    ...treatment(view, row),
    ...acceptance(view, row),
  ];
}

/** Levels that a change of method has mapped and nobody has confirmed: it is said right below them. */
function mappedLevels({ say, words }: ReportView, { risk, level, residualLevel }: RegisterRow): Block[] {
  const sentence = (of: Level | null, method: string) =>
    of && method !== '' ? capital(`${words('common:mapped', { method })}.`) : '';
  return [
    ...labelled(say('risk.mapped'), sentence(level, risk.mappedFrom)),
    ...labelled(say('risk.residualMapped'), sentence(residualLevel, risk.residualMappedFrom)),
  ];
}

/** Both views of a room that agreed to differ; what was set stands above, and why in the rationale. */
function differed(view: ReportView, { risk, isOutsideVotes }: RegisterRow): string {
  const views = inReport(view, riskFields.views, risk.views);
  if (views === '') return '';
  const said = view.say('risk.differed', { views });
  return isOutsideVotes ? `${said} ${view.words('common:view.outside')}` : said;
}

function riskTable(view: ReportView, row: RegisterRow): Table {
  const { say, onAxis, levelCell, words } = view;
  const { risk, level, residualLevel, residualBasis } = row;
  const after = say('risk.after', {
    basis: residualBasis ? words(`common:residualBasis.${residualBasis}`) : '',
  });
  const columns = asInRegister(view, [
    { column: 'number', head: say('head.number'), width: 1.2, middle: true },
    { column: 'risk', head: say('head.description'), width: 7.2 },
    { column: 'probability', head: say('head.probability'), width: 2.9 },
    { column: 'consequence', head: say('head.consequence'), width: 2.9 },
    { column: 'level', head: say('head.level'), width: 2.2, middle: true },
  ]);
  const line = (title: string, probability: string | null, consequence: string | null, of: typeof level) => {
    const cells: { readonly [column: string]: Cell } = {
      number: cell(String(risk.number), { middle: true, strong: true }),
      risk: cell(title),
      probability: cell(onAxis('probability', probability)),
      consequence: cell(onAxis('consequence', consequence)),
      level: levelCell(of),
    };
    return columns.map(({ column }) => cells[column] ?? cell(''));
  };
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    head: columns.map(({ head, middle = false }) => cell(head, middle ? { middle } : {})),
    rows: [
      line(titleOf(view, row), risk.probability, risk.consequence, level),
      ...(residualLevel
        ? [line(after, risk.residualProbability, risk.residualConsequence, residualLevel)]
        : []),
    ],
    namesRows: beginsWithRisk(columns),
    keepsNext: true,
  };
}

/** What has become of a risk that is not open, since when and why; of an open one only what was said of it earlier. */
function statusOf({ words, day }: ReportView, { status, statusOn, statusReason }: Risk): string {
  const name = status === 'open' ? '' : capital(words(`common:riskStatus.${status}`));
  const named = [name, day(statusOn ?? '')].filter((part) => part !== '').join(' ');
  return [named && `${named}.`, statusReason].filter((part) => part !== '').join(' ');
}

/** Where the risk came from: its threats by number, and the groups that told them. */
function threatsOf({ say, and, numbers }: ReportView, { threats, groups }: RegisterRow): string {
  if (threats.length === 0) return '';
  const groupWords =
    groups.length > 0 ? say('risk.toldBy', { count: groups.length, groups: and(groups) }) : '';
  return say('risk.builtOn', {
    count: threats.length,
    numbers: numbers(threats.map(({ number }) => number)),
    from: groupWords,
  });
}

/** How the room voted on each axis; nothing where there was no vote. */
function votes(view: ReportView, { votes }: RegisterRow): Block[] {
  if (votes === null) return [];
  const items = axes.flatMap((axis) => (votes[axis].voters > 0 ? [voteLine(view, axis, votes[axis])] : []));
  if (items.length === 0) return [];
  return [
    { kind: 'text', label: view.say('risk.votes'), text: '', keepsNext: true },
    { kind: 'list', items },
  ];
}

function voteLine(view: ReportView, axis: Axis, result: AxisResult): string {
  const { method, names, say, words, language } = view;
  const { counts, abstained, median, agreement } = result;
  const word = agreementWord(result);
  const given = method[axis].flatMap(({ code }, place) => {
    const count = counts[place] ?? 0;
    return count > 0 ? [say('risk.gave', { level: names[axis].get(code) ?? '', votes: count })] : [];
  });
  const all = [...given, ...(abstained > 0 ? [say('risk.abstained', { count: abstained })] : [])];
  return [
    say('risk.voted', { axis: words(`common:axis.${axis}`), votes: all.join(', ') }),
    ...(median.length > 0
      ? [
          say('risk.median', {
            median: median.map(({ code }) => names[axis].get(code)).join(` ${say('or')} `),
          }),
        ]
      : []),
    ...(agreement === null || word === null
      ? []
      : [
          say('risk.agreement', {
            word: words(`common:agreement.${word}`),
            figure: agreementFigure(agreement, language),
          }),
        ]),
  ].join(' ');
}

function treatment(view: ReportView, row: RegisterRow): Block[] {
  const { say, words, and, rows } = view;
  const { risk, measures } = row;
  const strategies = risk.strategies.map((each) => words(`common:strategy.${each}`));
  const text = [strategies.length > 0 ? `${capital(and(strategies))}.` : '', risk.treatmentNote]
    .filter((part) => part !== '')
    .join(' ');
  if (text === '' && measures.length === 0) {
    // Where nothing at all is decided yet, saying so under each risk would tell nothing.
    const anyDecided = rows.some((each) => each.measures.length > 0 || each.risk.strategies.length > 0);
    return anyDecided ? labelled(say('risk.treatment'), say('risk.untreated')) : [];
  }
  return [
    ...labelled(say('risk.treatment'), text),
    ...(measures.length > 0 ? [measuresTable(view, row)] : []),
  ];
}

/** Why a risk is accepted, who decided so and when; of one that is not yet, what is missing. */
function acceptance({ say, words, and, person, day }: ReportView, row: RegisterRow): Block[] {
  const { risk } = row;
  if (!isToBeAccepted(risk)) return [];
  const lacks = acceptanceLacks(row).map((part) => words(`common:acceptancePart.${part}`));
  const [who, date] = [person(risk.acceptedById), day(risk.acceptedOn ?? '')];
  const decided = who ? (date ? 'decidedByOn' : 'decidedBy') : 'decidedOn';
  const parts = [risk.acceptedReason, ...(who || date ? [say(`risk.${decided}`, { who, date })] : [])];
  if (lacks.length > 0) parts.push(words('common:notYetAccepted', { parts: and(lacks) }));
  const label = say(lacks.length > 0 ? 'risk.toBeAccepted' : 'risk.accepted');
  return labelled(label, parts.filter((part) => part !== '').join(' '));
}

function measuresTable(view: ReportView, { risk, measures }: RegisterRow): Table {
  const { say, tables } = view;
  const columns = reportColumns(tables.measure.values());
  return {
    kind: 'table',
    caption: say('risk.measures', { count: measures.length }),
    widths: [measureWidth, ...columns.map(({ width }) => width)],
    head: (['measure', ...columns.map(({ head }) => head)] as const).map((key) => cell(say(`head.${key}`))),
    rows: measures.flatMap((measure) => {
      const more = notes(view, measure);
      const row = [
        cell([measure.text, ...alsoFor(view, measure, risk.number)].join('\n')),
        ...columns.map(({ name, field }) =>
          cell(
            (name === 'due' ? dueText(view, measure) : inReport(view, field, valueIn(measure, name))) || '–',
          ),
        ),
      ];
      return more.length === 0 ? [row] : [row, [cell(more.join('\n'))]];
    }),
    namesRows: true,
  };
}

const measureWidth = 5.2;

/** The fields that have a column; one that may be missing has it where any measure says something of it. */
function reportColumns(measures: Iterable<Measure>) {
  const all = [...measures];
  return edited(measureFields).flatMap(([name, field]: [string, EditedField]) => {
    const { report } = field;
    if (report === null || report === 'own' || !('head' in report)) return [];
    const isShown = !report.ifAny || all.some((measure) => isFilled(field, valueIn(measure, name)));
    return isShown ? [{ name, field, head: report.head, width: report.width }] : [];
  });
}

/** The fields that stand below a measure: what is short in one line, texts in lines of their own. */
function notes(view: ReportView, measure: Measure): string[] {
  const said = edited(measureFields).flatMap(([name, field]: [string, EditedField]) => {
    const { report, kind } = field;
    if (report === null || report === 'own' || !('note' in report)) return [];
    const says = inReport(view, field, valueIn(measure, name));
    return says === '' ? [] : [{ kind, line: `${view.say(`risk.${report.note}`)}: ${says}` }];
  });
  const [texts, short] = [true, false].map((isText) =>
    said.flatMap(({ kind, line }) => ((kind === 'text') === isText ? [line] : [])),
  ) as [string[], string[]];
  return [...(short.length > 0 ? [short.join(' · ')] : []), ...texts];
}

/** The fields that are paragraphs of their own. */
function paragraphs(view: ReportView, risk: Risk): Block[] {
  return edited(riskFields).flatMap(([name, field]: [string, EditedField]) => {
    const { report } = field;
    if (report === null || report === 'own' || !('paragraph' in report)) return [];
    const label = calledInRegister(
      view,
      field.column as RegisterColumn,
      view.say(`risk.${report.paragraph}`),
    );
    return labelled(label, inText(view, field, valueIn(risk, name)));
  });
}

function valueIn(row: object, column: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[column];
}

/** The other risks that a measure serves. */
function alsoFor({ servedBy, say, numbers }: ReportView, { id }: Measure, own: number): string[] {
  const others = (servedBy.get(id) ?? []).filter((number) => number !== own);
  return others.length === 0 ? [] : [say('risk.alsoFor', { count: others.length, numbers: numbers(others) })];
}
