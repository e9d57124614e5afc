import { edited, type WorkshopField } from '../../../../shared/domain/fields/field.ts';
import { workshopFields } from '../../../../shared/domain/fields/workshop.ts';
import type { Participant, Workshop } from '../../../../shared/domain/tables.ts';
import { byRank } from '../../../../shared/domain/workshop/rank.ts';
import { bySign } from '../../../../shared/domain/workshop/register.ts';
import { informationClass } from '../../workshop-facts.ts';
import { type Block, cell, heading, type Table } from '../block.ts';
import { inText, type ReportView } from '../report-view.ts';
import { coverageBlocks } from './coverage.ts';

/** What was analysed and with whom. */
export function objectSection(view: ReportView): Block[] {
  const { say } = view;
  const facts = factsOf(view);
  return [
    heading(1, say('object.title')),
    ...(facts.length > 0 ? [{ kind: 'facts' as const, facts }] : []),
    ...people(view),
    ...groups(view),
    ...coverageBlocks(view),
  ];
}

function factsOf(view: ReportView): [string, string][] {
  const { workshop, tables, say, person, and } = view;
  const organisations = [...tables.organisation.values()].sort(byRank).map(({ nameId }) => person(nameId));
  // Where names are to stay out of the report, so is the facilitator's.
  const leader = workshop.participantListing === 'named' ? person(workshop.facilitatorId) : '';
  const facts: [string, string][] = [
    ...ownFacts(view),
    [say('fact.informationClass'), informationClass(view)],
    [say('fact.organisations'), and(organisations)],
    [say('fact.leader'), leader],
  ];
  return facts.filter(([, value]) => value !== '');
}

/** The fields of the workshop that are facts of the report. */
function ownFacts(view: ReportView): [string, string][] {
  return edited(workshopFields).flatMap(([name, field]: [keyof Workshop, WorkshopField]) => {
    const { report } = field;
    if (report === null || report === 'own') return [];
    return [[view.say(`fact.${report.fact}`), inText(view, field, view.workshop[name])]];
  });
}

/** Participants by name or only counted, as the workshop has chosen. */
function people(view: ReportView): Block[] {
  const { tables, workshop, say } = view;
  const participants = [...tables.participant.values()].sort(byRank);
  if (participants.length === 0) return [];
  const isNamed = workshop.participantListing === 'named';
  return [
    heading(2, say('object.participants')),
    { kind: 'text', text: say('object.count', { count: participants.length }), keepsNext: true },
    isNamed ? namedTable(view, participants) : countedTable(view, participants),
  ];
}

function organisationOf({ tables, say, person }: ReportView, { organisationId }: Participant): string {
  const organisation = tables.organisation.get(organisationId ?? '');
  return organisation ? person(organisation.nameId) : say('object.noOrganisation');
}

function countedTable(view: ReportView, participants: readonly Participant[]): Table {
  const { say } = view;
  const byOrganisation = Map.groupBy(participants, (each) => organisationOf(view, each));
  return {
    kind: 'table',
    widths: [4, 9.7, 2.3],
    head: [
      cell(say('head.organisation')),
      cell(say('head.roles')),
      cell(say('head.participants'), { middle: true }),
    ],
    rows: [...byOrganisation].map(([name, members]) => [
      cell(name),
      cell([...new Set(members.map(({ role }) => role).filter(Boolean))].join(', ') || '–'),
      cell(String(members.length), { middle: true }),
    ]),
    namesRows: true,
  };
}

function namedTable(view: ReportView, participants: readonly Participant[]): Table {
  const { say, person, tables } = view;
  return {
    kind: 'table',
    widths: [5, 4.5, 5, 2],
    head: [
      cell(say('head.name')),
      cell(say('head.organisation')),
      cell(say('head.role')),
      cell(say('head.group'), { middle: true }),
    ],
    rows: participants.map((each) => [
      cell(person(each.personNameId) || say('object.unnamed')),
      cell(organisationOf(view, each)),
      cell(each.role || '–'),
      cell(tables.workGroup.get(each.groupId ?? '')?.sign ?? '–', { middle: true }),
    ]),
    namesRows: true,
  };
}

function groups({ tables, say }: ReportView): Block[] {
  const all = [...tables.workGroup.values()].sort(bySign);
  if (all.length === 0) return [];
  const count = (of: Iterable<{ readonly groupId: string | null }>, id: string) =>
    cell(String([...of].filter(({ groupId }) => groupId === id).length), { middle: true });
  return [
    heading(2, say('object.groups')),
    { kind: 'text', text: say('object.groupsText', { count: all.length }), keepsNext: true },
    {
      kind: 'table',
      widths: [1.8, 6.5, 2.4, 1.8],
      head: [
        cell(say('head.group'), { middle: true }),
        cell(say('head.name')),
        cell(say('head.participants'), { middle: true }),
        cell(say('head.threats'), { middle: true }),
      ],
      rows: all.map(({ id, sign, name }) => [
        cell(sign, { middle: true, strong: true }),
        cell(name || '–'),
        count(tables.participant.values(), id),
        count(tables.threat.values(), id),
      ]),
      namesRows: true,
    },
  ];
}
