import { type EditedField, edited } from '../../../../shared/domain/fields/field.ts';
import { threatFields } from '../../../../shared/domain/fields/threat.ts';
import type { Threat, WorkGroup } from '../../../../shared/domain/tables.ts';
import { joinedByCard } from '../../../../shared/domain/workshop/joined.ts';
import { bySign, signsOf } from '../../../../shared/domain/workshop/register.ts';
import { capital } from '../../../../shared/words/locale.ts';
import { type Block, cell, heading, type Table } from '../block.ts';
import { inReport, type ReportView } from '../report-view.ts';

/** Every threat as it was recorded, group by group, and the risk it became part of. */
export function threatsAppendix(view: ReportView): Block[] {
  const { tables, say } = view;
  const byGroup = Map.groupBy(
    [...tables.threat.values()].sort((a, b) => a.number - b.number),
    ({ groupId }) => groupId ?? '',
  );
  if (byGroup.size === 0) return [];
  const groups = [...tables.workGroup.values()].sort(bySign);
  const part = (title: string, threats: readonly Threat[] | undefined): Block[] =>
    threats ? [heading(2, title), threatsTable(view, threats)] : [];
  return [
    heading(1, say('threats.title'), true),
    { kind: 'text', text: say('threats.text') },
    ...groups.flatMap((group) => part(groupTitle(view, group), byGroup.get(group.id))),
    ...part(say('threats.noGroup'), byGroup.get('')),
  ];
}

function groupTitle({ words }: ReportView, { sign, name }: WorkGroup): string {
  const group = words('common:group', { sign });
  return name === '' ? group : `${group}: ${name}`;
}

function threatsTable(view: ReportView, threats: readonly Threat[]): Table {
  const { say, words, tables } = view;
  return {
    kind: 'table',
    widths: [1.2, 9.6, 3.6, 1.8],
    head: [
      cell(say('head.number'), { middle: true }),
      cell(say('head.threat')),
      cell(say('head.properties')),
      cell(say('head.risk'), { middle: true }),
    ],
    rows: threats.map((threat) => [
      cell(String(threat.number), { middle: true, strong: true }),
      cell(wordingOf(view, threat)),
      cell(threat.properties.map((each) => words(`common:property.${each}`)).join(', ') || '–'),
      cell(String(tables.risk.get(threat.riskId ?? '')?.number ?? say('threats.unsorted')), { middle: true }),
    ]),
    namesRows: true,
  };
}

/** What was said, whole: the event, its cause and what it leads to, and what was added. */
function wordingOf(view: ReportView, threat: Threat): string {
  const { text, detail } = threat;
  return [text, ...partsOf(view, threat), detail, ...samenessOf(view, threat)]
    .filter((line) => line !== '')
    .join('\n');
}

/** Which threat it is the same as, or which groups have said the same, each in its own words below its own group. */
function samenessOf({ tables, say, and }: ReportView, threat: Threat): string[] {
  const card = tables.threat.get(threat.joinedTo ?? '');
  if (card) return [say('threats.sameAs', { number: card.number })];
  const joined = joinedByCard(tables.threat.values()).get(threat.id) ?? [];
  const told = joined.map((each) => {
    const [sign] = signsOf(tables, [each]);
    return sign ? say('threats.ofGroup', { number: each.number, sign }) : String(each.number);
  });
  return told.length > 0 ? [say('threats.saidToo', { numbers: and(told) })] : [];
}

/** The fields that are parts of the sentence that a threat is. */
function partsOf(view: ReportView, threat: Threat): string[] {
  return edited(threatFields).flatMap(([name, field]: [keyof Threat, EditedField]) => {
    const { report } = field;
    if (report === null || report === 'own' || !('part' in report)) return [];
    const says = inReport(view, field, threat[name]);
    return says === '' ? [] : [`${capital(view.words(`common:sentence.${report.part}`))}: ${says}`];
  });
}
