import type { ExportSource } from '../book-view.ts';
import { type Block, heading, type Report } from './block.ts';
import { type ReportView, reportView } from './report-view.ts';
import { decisionSection } from './sections/decision.ts';
import { matrixSection } from './sections/matrix.ts';
import { methodAppendix, methodSection } from './sections/method.ts';
import { objectSection } from './sections/object.ts';
import { parkedAppendix } from './sections/parked.ts';
import { planSection } from './sections/plan.ts';
import { risksSection } from './sections/risks.ts';
import { setAsideSection } from './sections/set-aside.ts';
import { signOffSection } from './sections/sign-off.ts';
import { sinceSection } from './sections/since.ts';
import { summary } from './sections/summary.ts';
import { supervisionAppendix } from './sections/supervision.ts';
import { threatsAppendix } from './sections/threats.ts';

/** As many lines of contents as go on a page: with more, it names the levels and not each risk. */
const mostInContents = 46;

/**
 * A workshop as a report, in the workshop's own language. Who decides may stop before the table of contents: what came of
 * it, what is to be decided and where to sign stand on the first two pages.
 */
export function reportOf(source: ExportSource): Report {
  const view = reportView(source);
  const { workshop, language, say } = view;
  const blocks = blocksOf(view);
  return {
    language,
    kindOfReport: say('kind'),
    title: workshop.title,
    subject: workshop.objectOfAnalysis,
    titleLines: titleLines(view),
    mark: workshop.classificationMark,
    contents: say('contents'),
    contentsDepth: blocks.filter(({ kind }) => kind === 'heading').length > mostInContents ? 2 : 3,
    page: { page: say('page'), of: say('of') },
    blocks,
  };
}

function blocksOf(view: ReportView): Block[] {
  return [
    ...summary(view),
    ...decisionSection(view),
    ...recommendations(view),
    ...signOffSection(view),
    { kind: 'contents' },
    ...onNewPage([
      ...sinceSection(view),
      ...matrixSection(view),
      ...planSection(view),
      ...risksSection(view),
      ...setAsideSection(view),
      ...objectSection(view),
      ...methodSection(view),
    ]),
    ...threatsAppendix(view),
    ...methodAppendix(view),
    ...parkedAppendix(view),
    ...supervisionAppendix(view),
  ];
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

/** The same with its first heading at the top of a page. */
function onNewPage([first, ...others]: readonly Block[]): Block[] {
  if (first?.kind !== 'heading') return first ? [first, ...others] : [];
  return [{ ...first, startsPage: true }, ...others];
}

/** What the analyst recommends; nothing where nothing is written. */
function recommendations({ workshop, say }: ReportView): Block[] {
  if (workshop.recommendations === '') return [];
  return [heading(1, say('recommendations')), { kind: 'text', text: workshop.recommendations }];
}
