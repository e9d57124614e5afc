import { type Origin, origins, properties } from '../../../../shared/domain/codes.ts';
import { coverageOf, untouched } from '../../../../shared/domain/workshop/coverage.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { type Block, cell, heading, type Table } from '../block.ts';
import type { ReportView } from '../report-view.ts';

/** What the threats are about: how many come from where and harm what, so that a reader sees what nobody thought of. */
export function coverageBlocks({ tables, say, words, and }: ReportView): Block[] {
  const threats = [...tables.threat.values()];
  if (threats.length === 0) return [];
  const coverage = coverageOf(threats);
  const hasOrigin = threats.some(({ origin }) => origin !== null);
  const lines: readonly (Origin | null)[] = [
    ...(hasOrigin ? origins : []),
    ...(threats.every(({ origin }) => origin !== null) ? [] : [null]),
  ];
  const name = (origin: Origin | null) =>
    capital(origin === null ? say('coverage.noOrigin') : words(`common:origin.${origin}`));
  const table: Table = {
    kind: 'table',
    caption: say('coverage.table'),
    widths: [4.8, 2.8, 2.8, 2.8, 2.8],
    head: [
      cell(say('coverage.origin')),
      ...properties.map((each) => cell(capital(words(`common:property.${each}`)), { middle: true })),
    ],
    rows: lines.map((origin) => [
      cell(name(origin)),
      ...properties.map((property) => cell(String(coverage({ origin, property }).all), { middle: true })),
    ]),
    namesRows: true,
  };
  const without = threats.filter((threat) => threat.properties.length === 0).length;
  const bare = hasOrigin ? untouched(coverage) : [];
  const pairs = bare.map(({ origin, property }) =>
    say('coverage.pair', {
      origin: words(`common:origin.${origin}`),
      property: words(`common:property.${property}`),
    }),
  );
  return [
    heading(2, say('coverage.title')),
    { kind: 'text', text: say('coverage.text'), keepsNext: true },
    table,
    ...(pairs.length === 0
      ? []
      : [{ kind: 'text' as const, text: say('coverage.untouched', { pairs: and(pairs) }) }]),
    ...(without === 0
      ? []
      : [{ kind: 'text' as const, text: say('coverage.noProperty', { count: without }) }]),
  ];
}
