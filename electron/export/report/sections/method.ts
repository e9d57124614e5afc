import { type Axis, axes, properties, strategies } from '../../../../shared/domain/codes.ts';
import { conventionsText, criterionText, meaningText } from '../../../../shared/domain/method/meaning.ts';
import { type Level, level, sourceOf } from '../../../../shared/domain/method/method.ts';
import { comparedOrder } from '../../../../shared/domain/workshop/register.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { type Block, cell, heading, labelled, type Table } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** How it was done and what the judgements rest on: scales, levels, and the matrix that joins them. */
export function methodSection(view: ReportView): Block[] {
  const { say, tables } = view;
  const wasVoted = tables.tally.size > 0;
  return [
    heading(1, say('method.title')),
    { kind: 'text', text: say('method.steps') },
    {
      kind: 'list',
      items: (['record', 'cluster', 'assess', 'treat'] as const).map((step) => say(`method.step.${step}`)),
    },
    ...(wasVoted ? [{ kind: 'text' as const, text: say('method.votes') }] : []),
    ...labelled(say('method.conventions'), conventionsText(view.method, view.language)),
    heading(2, say('define.title')),
    definitions(view, say('define.properties'), properties, (each) => [
      `${view.words(`common:propertyLetter.${each}`)}: ${view.words(`common:property.${each}`)}`,
      say(`define.property.${each}`),
    ]),
    definitions(view, say('define.strategies'), strategies, (each) => [
      capital(view.words(`common:strategy.${each}`)),
      say(`define.strategy.${each}`),
    ]),
    heading(2, say('method.scales')),
    ...axes.map((axis) => scaleTable(view, axis)),
    levelsTable(view),
    ...acceptanceTable(view),
    heading(2, say('method.matrix')),
    { kind: 'text', text: say('method.matrixText'), keepsNext: true },
    criteria(view),
  ];
}

/** Some codes with their names and what each means. */
function definitions<C extends string>(
  { say }: ReportView,
  caption: string,
  codes: readonly C[],
  of: (code: C) => readonly [name: string, meaning: string],
): Table {
  return {
    kind: 'table',
    caption,
    widths: [4, 12],
    head: [cell(say('head.word')), cell(say('head.meaning'))],
    rows: codes.map((code) => of(code).map((text) => cell(text))),
    namesRows: true,
  };
}

function scaleTable({ method, names, language, say, words }: ReportView, axis: Axis): Table {
  const levels = method[axis];
  const isExplained = levels.some((each) => meaningText(each, language));
  return {
    kind: 'table',
    caption: say('method.scale', { axis: words(`common:axis.${axis}`) }),
    widths: isExplained ? [1.5, 4, 10.5] : [1.5, 5],
    head: [
      cell(say('head.step'), { middle: true }),
      cell(say('head.levelName')),
      ...(isExplained ? [cell(say('head.meaning'))] : []),
    ],
    rows: levels.map((each, place) => [
      cell(String(place + 1), { middle: true }),
      cell(names[axis].get(each.code) ?? ''),
      ...(isExplained ? [cell(meaningText(each, language) || '–')] : []),
    ]),
  };
}

function levelsTable({ method, language, say, levelCell }: ReportView): Table {
  const isExplained = method.levels.some(({ description }) => description?.[language]);
  return {
    kind: 'table',
    caption: say('method.levels'),
    widths: isExplained ? [3, 13] : [6.5],
    head: [cell(say('head.level'), { middle: true }), ...(isExplained ? [cell(say('head.meaning'))] : [])],
    rows: method.levels.map((each) => [
      levelCell(each),
      ...(isExplained ? [cell(each.description?.[language] ?? '–')] : []),
    ]),
  };
}

/** What applies to accepting a risk of each level; nothing where the method has no criteria. */
function acceptanceTable({ method, language, say, levelCell }: ReportView): Table[] {
  if (method.levels.every(({ acceptance }) => acceptance === undefined)) return [];
  return [
    {
      kind: 'table',
      caption: say('method.acceptance'),
      widths: [3, 13],
      head: [cell(say('head.level'), { middle: true }), cell(say('head.applies'))],
      rows: method.levels.map((each) => [levelCell(each), cell(criterionText(each, language) || '–')]),
    },
  ];
}

/** The matrix as a table: probability downwards from the highest, consequence to the right. */
function criteria(view: ReportView): Table {
  const { method, onAxis, levelCell, say } = view;
  const at = (probability: Level, consequence: Level) =>
    levelCell(level(method, probability.code, consequence.code));
  return {
    kind: 'table',
    caption: say('method.criteria'),
    widths: [3.5, ...method.consequence.map(() => 2.5)],
    head: [
      cell(say('method.corner')),
      ...method.consequence.map(({ code }) => cell(onAxis('consequence', code), { middle: true })),
    ],
    rows: [...method.probability]
      .reverse()
      .map((probability) => [
        cell(onAxis('probability', probability.code), { strong: true }),
        ...method.consequence.map((consequence) => at(probability, consequence)),
      ]),
    namesRows: true,
  };
}

/** Where the method comes from, and how what stands in the report was computed. */
export function methodAppendix({ method, language, tables, say }: ReportView): Block[] {
  const source = sourceOf(method, language);
  const hasVotes = tables.tally.size > 0;
  return [
    heading(1, say('appendix.title'), true),
    {
      kind: 'facts',
      facts: [
        [say('appendix.name'), method.name[language]],
        ...(source === '' ? [] : [[say('appendix.source'), source] as const]),
      ],
    },
    ...labelled(say('appendix.levels'), say('appendix.levelsText')),
    ...labelled(
      say('appendix.order'),
      say(comparedOrder(tables).isOn ? 'appendix.orderTextCompared' : 'appendix.orderText'),
    ),
    ...labelled(say('appendix.numbers'), say('appendix.numbersText')),
    ...(hasVotes ? labelled(say('appendix.agreement'), say('appendix.agreementText')) : []),
  ];
}
