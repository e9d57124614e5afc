import type { Risk, Threat } from '../../../shared/domain/tables.ts';
import { byRank } from '../../../shared/domain/workshop/rank.ts';
import { capital } from '../../../shared/words/locale.ts';
import type { BookView } from '../book-view.ts';
import { looks } from '../cell-styles.ts';
import type { Sheet, Value } from '../sheet-writer.ts';
import { tableSheet } from '../table-sheet.ts';

const shapes = {
  number: { width: 7, look: looks.strongNumber },
  threat: { width: 52, look: looks.text },
  cause: { width: 34, look: looks.text },
  leadsTo: { width: 34, look: looks.text },
  detail: { width: 46, look: looks.text },
  group: { width: 8, look: looks.middle },
  groupName: { width: 22, look: looks.text },
  properties: { width: 22, look: looks.text },
  origin: { width: 20, look: looks.text },
  riskNumber: { width: 8, look: looks.number },
  risk: { width: 40, look: looks.text },
  earlier: { width: 14, look: looks.middle },
  code: { width: 12, look: looks.code, hidden: true },
  riskCode: { width: 12, look: looks.code, hidden: true },
  groupCode: { width: 12, look: looks.code, hidden: true },
  propertyCodes: { width: 12, look: looks.code, hidden: true },
  originCode: { width: 12, look: looks.code, hidden: true },
} as const;
type Key = keyof typeof shapes;
const keys = Object.keys(shapes) as Key[];

/** Every card: what it said, which group wrote it, and where it ended. In order of number. */
export function threatsSheet(view: BookView): Sheet {
  const rows = threatRows(view);
  const unsorted = [...view.tables.threat.values()].filter((threat) => threat.riskId === null).length;
  return tableSheet(view, {
    key: 'threats',
    note: [
      view.words('common:threats', { count: rows.length }),
      view.words('workbook:unsortedCount', { count: unsorted }),
    ].join(' · '),
    columns: keys.map((key) => ({ ...shapes[key], head: view.words(`workbook:head.${key}`) })),
    rows,
    paper: 'A3',
  });
}

function threatRows(view: BookView): Value[][] {
  const { tables, label, titles } = view;
  const threats = [...tables.threat.values()].sort((a, b) => a.number - b.number || byRank(a, b));
  return threats.map((threat) => {
    const group = tables.workGroup.get(threat.groupId ?? '');
    const risk = tables.risk.get(threat.riskId ?? '');
    const cells: { readonly [K in Key]: Value } = {
      number: threat.number,
      threat: threat.text,
      cause: threat.cause,
      leadsTo: threat.consequence,
      detail: threat.detail,
      group: group?.sign ?? null,
      groupName: group?.name ?? null,
      properties: capital(threat.properties.map((each) => label(`common:property.${each}`)).join(', ')),
      origin: threat.origin && capital(label(`common:origin.${threat.origin}`)),
      riskNumber: risk?.number ?? null,
      risk: risk ? (titles.get(risk.id) ?? '') : label('workbook:unsorted'),
      earlier: earlierPlaces(view, threat, risk),
      code: threat.id,
      riskCode: threat.riskId,
      groupCode: threat.groupId,
      propertyCodes: threat.properties.join(' '),
      originCode: threat.origin,
    };
    return keys.map((key) => cells[key]);
  });
}

/** Numbers of the risks it has been in before, in the order of time. */
function earlierPlaces({ provenance }: BookView, { id }: Threat, risk: Risk | undefined): string {
  const places = provenance.places.get(id) ?? [];
  const before = places.at(-1) === risk?.number ? places.slice(0, -1) : places;
  return before.join(', ');
}
