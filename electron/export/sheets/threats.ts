import { columnNames, type ThreatColumn, threatColumns } from '../../../shared/domain/fields/columns.ts';
import type { Risk, Threat } from '../../../shared/domain/tables.ts';
import { cardsOf, joinedByCard } from '../../../shared/domain/workshop/joined.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import { groupsOf } from '../../../shared/domain/workshop/register.ts';
import type { BookView } from '../book-view.ts';
import { numbersInCell } from '../cell-text.ts';
import { columnsOf, type ThreatFieldColumn, threatCell, wordsOf } from '../field-cells.ts';
import type { Sheet, Value } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';

/**
 * Every threat: what it said, which group wrote it, and where it ended. In order of number. One that is joined to another
 * has a row of its own, which says to which; the other names both groups.
 */
export function threatsSheet(view: BookView): Sheet {
  const rows = threatRows(view);
  const cards = cardsOf(view.tables.threat.values());
  const unsorted = cards.filter((threat) => threat.riskId === null).length;
  return tableSheet(view, {
    key: 'threats',
    note: [
      view.words('common:threats', { count: cards.length }),
      view.words('workbook:unsortedCount', { count: unsorted }),
    ].join(' · '),
    columns: columnsOf(view, threatColumns),
    rows,
    paper: 'A3',
    isUnread: true,
  });
}

function threatRows(view: BookView): Value[][] {
  const { tables, label, titles } = view;
  const words = wordsOf(view);
  const threats = [...tables.threat.values()].sort((a, b) => a.number - b.number || byRank(a, b));
  const joined = joinedByCard(threats);
  return threats.map((threat) => {
    const told = [threat, ...(joined.get(threat.id) ?? [])];
    const groups = groupsOf(tables, told);
    const risk = tables.risk.get(threat.riskId ?? '');
    const cells: { readonly [K in Exclude<ThreatColumn, ThreatFieldColumn>]: Value } = {
      number: threat.number,
      group: groups.map(({ sign }) => sign).join(', ') || null,
      groupName: groups.length > 0 ? groups.flatMap(({ name }) => name || []).join(', ') : null,
      riskNumber: risk?.number ?? null,
      risk: risk ? (titles.get(risk.id) ?? '') : label('workbook:unsorted'),
      earlier: earlierPlaces(view, threat, risk),
      sameAs: tables.threat.get(threat.joinedTo ?? '')?.number ?? null,
      code: threat.id,
      riskCode: threat.riskId,
      groupCode: threat.groupId,
      propertyCodes: threat.properties.join(' '),
      originCode: threat.origin,
    };
    return columnNames(threatColumns).map((key) =>
      key in cells ? cells[key as keyof typeof cells] : threatCell(words, key, threat),
    );
  });
}

/** Numbers of the risks it has been in before, in the order of time. */
function earlierPlaces({ provenance }: BookView, { id }: Threat, risk: Risk | undefined): Value {
  const places = provenance.places.get(id) ?? [];
  const before = places.at(-1) === risk?.number ? places.slice(0, -1) : places;
  return numbersInCell(before);
}
