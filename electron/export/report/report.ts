import { isAnyFilled } from '../../../shared/domain/decide/fields.ts';
import { identityFields } from '../../../shared/domain/fields/workshop.ts';
import type { ExportSource } from '../book-view.ts';
import { type Block, heading, type Report } from './block.ts';
import { type ReportView, reportView } from './report-view.ts';
import { dismissedAppendix } from './sections/dismissed.ts';
import { matrixSection } from './sections/matrix.ts';
import { methodAppendix, methodSection } from './sections/method.ts';
import { objectSection } from './sections/object.ts';
import { parkedAppendix } from './sections/parked.ts';
import { risksSection } from './sections/risks.ts';
import { sinceSection } from './sections/since.ts';
import { summary } from './sections/summary.ts';
import { supervisionAppendix } from './sections/supervision.ts';
import { threatsAppendix } from './sections/threats.ts';

/** With more risks than this the table of contents names the levels, not each risk. */
const mostInContents = 30;

/** A workshop as a report, in the workshop's own language and in the order such reports have. */
export function reportOf(source: ExportSource): Report {
  const view = reportView(source);
  const { workshop, language, rows, say } = view;
  return {
    language,
    kindOfReport: say('kind'),
    title: workshop.title,
    subject: workshop.objectOfAnalysis,
    titleLines: titleLines(view),
    mark: workshop.classificationMark,
    signOff: signOff(view),
    contents: say('contents'),
    contentsDepth: rows.length > mostInContents ? 2 : 3,
    page: { page: say('page'), of: say('of') },
    blocks: [
      ...summary(view),
      ...objectSection(view),
      ...methodSection(view),
      ...matrixSection(view),
      ...sinceSection(view),
      ...risksSection(view),
      ...recommendations(view),
      ...dismissedAppendix(view),
      ...threatsAppendix(view),
      ...methodAppendix(view),
      ...parkedAppendix(view),
      ...supervisionAppendix(view),
    ],
  };
}

function titleLines({ workshop, tables, day, moment, and, say, person, exportedAt }: ReportView): string[] {
  const organisations = [...tables.organisation.values()].map(({ nameId }) => person(nameId));
  return [
    labelledLine(say('fact.referenceNumber'), workshop.referenceNumber),
    labelledLine(say('fact.system'), workshop.system),
    and([...new Set(organisations)]),
    [workshop.date && day(workshop.date), workshop.place].filter(Boolean).join(', '),
    say('made', { time: moment(exportedAt) }),
  ].filter((line) => line !== '');
}

function labelledLine(label: string, value: string): string {
  return value === '' ? '' : `${label}: ${value}`;
}

/** Who decided and when, with room for a signature: only of an analysis that is a case of somebody's. */
function signOff({ workshop, say, person, day }: ReportView): Report['signOff'] {
  if (!isAnyFilled(identityFields, workshop)) return null;
  return {
    title: say('signOff.title'),
    lines: [
      [say('fact.decidedBy'), person(workshop.decidedById)],
      [say('fact.decidedOn'), day(workshop.decidedOn ?? '')],
      [say('signOff.signature'), ''],
    ],
  };
}

/** What the analyst recommends; nothing where nothing is written. */
function recommendations({ workshop, say }: ReportView): Block[] {
  if (workshop.recommendations === '') return [];
  return [heading(1, say('recommendations')), { kind: 'text', text: workshop.recommendations }];
}
