import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import { localeOf } from '../../../../shared/words/locale.ts';
import { plainText } from '../../cell-text.ts';
import type { Block, Report } from '../block.ts';
import { type Hyphenate, hyphenator, letters } from '../design.ts';
import { pictureParagraphs, runsOf, textParagraphs } from './paragraphs.ts';
import { page, reportStyles, tableStyle } from './styles.ts';
import { tableBlocks } from './table.ts';

type Child = Paragraph | TableOfContents | ReturnType<typeof tableBlocks>[number];

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/**
 * A report as a Word document. Everything looks as its named style says, so that an analyst who goes on in Word changes a
 * style and not each paragraph. The table of contents is filled in, so that it is there in any program.
 */
export async function wordDocument(report: Report): Promise<Buffer> {
  const hyphenate = hyphenator(report.language);
  const children: Child[] = [...titleBlock(report, hyphenate)];
  let title = report.title;
  for (const [index, block] of report.blocks.entries()) {
    if (block.kind === 'heading') title = block.text;
    const isBelowTable = report.blocks[index - 1]?.kind === 'table';
    children.push(...(await childrenOf(block, { report, hyphenate, title, isBelowTable })));
  }
  const document = new Document({
    title: plainText(report.title),
    subject: plainText(report.subject),
    description: report.kindOfReport,
    creator: 'Storforum',
    lastModifiedBy: 'Storforum',
    styles: reportStyles(localeOf(report.language)),
    sections: [
      {
        properties: { titlePage: true, page: { size: page.size, margin: page.margin } },
        headers: {
          default: new Header({ children: [header(report.title, report.mark)] }),
          ...(report.mark !== '' && { first: new Header({ children: [header('', report.mark)] }) }),
        },
        footers: { default: new Footer({ children: [footer(report)] }) },
        children,
      },
    ],
  });
  document.Styles.addChildElement(tableStyle());
  return Packer.toBuffer(document);
}

function titleBlock(report: Report, hyphenate: Hyphenate): Child[] {
  const { kindOfReport, title, subject, titleLines } = report;
  const line = (text: string, style: string) => new Paragraph({ style, children: runsOf(text) });
  return [
    line(kindOfReport, 'KindOfReport'),
    new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf(hyphenate(title, letters.title)) }),
    ...(subject === '' ? [] : [line(hyphenate(subject, letters.subject), 'Subtitle')]),
    ...titleLines.map((text) => line(hyphenate(text), 'TitleLine')),
  ];
}

/**
 * The headings as links, without the numbers of their pages: only Word knows these, and would ask on opening whether it may
 * work them out. Who wants them updates the table, which is Word's own.
 */
function tableOfContents({ contents, contentsDepth }: Report): Child[] {
  const levels = `1-${contentsDepth}`;
  return [
    new Paragraph({ style: 'ContentsHeading', pageBreakBefore: true, children: runsOf(contents) }),
    new TableOfContents(contents, {
      hyperlink: true,
      headingStyleRange: levels,
      pageNumbersEntryLevelsRange: levels,
      beginDirty: false,
    }),
  ];
}

type Place = {
  readonly report: Report;
  readonly hyphenate: Hyphenate;
  /** The heading above. */
  readonly title: string;
  readonly isBelowTable: boolean;
};

async function childrenOf(block: Block, { report, hyphenate, title, isBelowTable }: Place): Promise<Child[]> {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: headings[block.level],
          pageBreakBefore: block.startsPage === true,
          children: runsOf(hyphenate(block.text.replace(/\s+/g, ' '), letters.heading)),
        }),
      ];
    case 'contents':
      return tableOfContents(report);
    case 'text':
      return textParagraphs(block, hyphenate, isBelowTable);
    case 'list':
      return block.items.map(
        (item) => new Paragraph({ bullet: { level: 0 }, children: runsOf(hyphenate(item)) }),
      );
    case 'facts':
      return block.facts.map(
        ([name, value]) =>
          new Paragraph({
            style: 'Fact',
            children: [
              ...runsOf(`${hyphenate(name, letters.name)}:`, { bold: true }),
              new TextRun('\t'),
              ...runsOf(hyphenate(value)),
            ],
          }),
      );
    case 'table':
      return tableBlocks(block, hyphenate, title);
    case 'picture':
      return pictureParagraphs(block);
  }
}

/** The title, and the mark at the end of its line. */
function header(title: string, mark: string): Paragraph {
  if (mark === '') return new Paragraph({ style: 'Header', children: runsOf(title) });
  return new Paragraph({
    style: 'Header',
    tabStops: [{ type: TabStopType.RIGHT, position: page.width }],
    children: [...runsOf(title), new TextRun('\t'), ...runsOf(mark, { bold: true })],
  });
}

function footer({ page: words }: Report): Paragraph {
  const children = [`${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES];
  return new Paragraph({ style: 'Footer', children: [new TextRun({ children })] });
}
