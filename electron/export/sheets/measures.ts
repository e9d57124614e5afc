import { byRank } from '../../../shared/domain/rank.ts';
import { groupedBy } from '../../../shared/domain/register.ts';
import type { Measure, Risk } from '../../../shared/domain/tables.ts';
import { type BookView, dayCell } from '../book-view.ts';
import { looks } from '../looks.ts';
import type { Sheet, Value } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';

const shapes = {
  number: { width: 7, look: looks.strongNumber },
  risk: { width: 40, look: looks.text },
  measure: { width: 56, look: looks.text },
  kind: { width: 18, look: looks.text },
  owner: { width: 28, look: looks.text },
  due: { width: 13, look: looks.date },
  status: { width: 12, look: looks.text },
  code: { width: 12, look: looks.code, hidden: true, marked: true },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** One row a measure, by the number of its risk. */
export function measuresSheet(view: BookView): Sheet {
  const measuresOf = groupedBy(view.tables.measure.values(), (measure) => measure.riskId);
  const risks = [...view.tables.risk.values()].sort((a, b) => a.number - b.number);
  const rows = risks.flatMap((risk) =>
    (measuresOf.get(risk.id) ?? []).sort(byRank).map((measure) => measureRow(view, risk, measure)),
  );
  return tableSheet(view, {
    key: 'measures',
    note: view.words('workbook:measuresCount', { count: rows.length }),
    columns: keys.map((key) => ({ ...shapes[key], head: view.words(`workbook:head.${key}`) })),
    rows,
  });
}

function measureRow({ label, titles, person }: BookView, risk: Risk, measure: Measure): Value[] {
  const cells: { readonly [K in Key]: Value } = {
    number: risk.number,
    risk: titles.get(risk.id) ?? '',
    measure: measure.text,
    kind: label(`common:strategy.${measure.kind}`),
    owner: person(measure.ownerId),
    due: dayCell(measure.due),
    status: label(`common:status.${measure.status}`),
    code: measure.id,
  };
  return keys.map((key) => cells[key]);
}
