import { AlignmentType, ImportedXmlComponent, type IStylesOptions, LineRuleType } from 'docx';
import { pageWidth } from '../block.ts';
import { tones } from '../design.ts';

/** An A4 page in twentieths of a point; a column's unit of width is one centimetre. */
export const page = {
  size: { width: 11_906, height: 16_838 },
  margin: { top: 1_418, right: 1_418, bottom: 1_418, left: 1_418, header: 709, footer: 709 },
  width: 9_070,
  unit: 9_070 / pageWidth,
} as const;

/** The named styles of the document. What stands in a style is nowhere set by hand. */
export function reportStyles(language: string): IStylesOptions {
  const heading = (size: number, before: number, after: number, color: string = tones.accent) => ({
    run: { font: 'Calibri', size, bold: true, color },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  });
  const small = { size: 20, color: tones.ink };
  return {
    default: {
      document: {
        run: { font: 'Calibri', size: 22, color: tones.ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 271, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: 'Calibri', size: 56, bold: true, color: tones.accent },
        paragraph: { spacing: { before: 0, after: 160 } },
      },
      heading1: heading(34, 480, 160),
      heading2: heading(27, 360, 120),
      heading3: heading(23, 320, 100, tones.ink),
      listParagraph: { run: { size: 22 }, paragraph: { spacing: { after: 120 }, contextualSpacing: true } },
      caption: {
        run: { size: 20, bold: true, italics: false, color: tones.soft },
        paragraph: { spacing: { before: 120, after: 80 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 28, color: tones.soft },
        paragraph: { spacing: { after: 240 } },
      },
      {
        id: 'KindOfReport',
        name: 'Kind of report',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 24, bold: true, color: tones.soft },
        paragraph: { spacing: { before: 0, after: 80 } },
      },
      {
        id: 'BelowTable',
        name: 'Text below table',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 160, after: 120 } },
      },
      contentsEntry(1, 60, 0),
      contentsEntry(2, 20, 284),
      contentsEntry(3, 0, 567),
      { id: 'TitleLine', name: 'Title line', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
      {
        id: 'ContentsHeading',
        name: 'Contents heading',
        basedOn: 'Normal',
        run: { size: 27, bold: true, color: tones.accent },
        paragraph: { spacing: { before: 0, after: 120 }, keepNext: true },
      },
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: {
          spacing: { after: 60 },
          indent: { left: 2_268, hanging: 2_268 },
        },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        quickFormat: true,
        run: small,
        paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { id: 'TableStrong', name: 'Table strong', basedOn: 'TableText', run: { ...small, bold: true } },
      { id: 'TableHead', name: 'Table head', basedOn: 'TableText', run: { ...small, bold: true } },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
      },
      {
        id: 'Header',
        name: 'header',
        basedOn: 'Normal',
        run: { size: 18, color: tones.soft },
        paragraph: { spacing: { after: 0 } },
      },
      {
        id: 'Footer',
        name: 'footer',
        basedOn: 'Normal',
        run: { size: 18, color: tones.soft },
        paragraph: { alignment: AlignmentType.RIGHT, spacing: { after: 0 } },
      },
    ],
  };
}

/** A line of the table of contents: short of space, so that forty risks are found on one page. */
function contentsEntry(level: number, before: number, left: number) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: { size: level === 1 ? 22 : 20, bold: level === 1 },
    paragraph: {
      spacing: { before, after: 0, line: 252, lineRule: LineRuleType.AUTO },
      indent: { left },
    },
  };
}

export const tableStyleId = 'ReportTable';

/** How tables look: lines between rows, and a head of its own. docx has no options for a style of tables. */
export function tableStyle(): ImportedXmlComponent {
  const line = (side: string, size: number, tone: string) =>
    `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${tone}"/>`;
  const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
  return ImportedXmlComponent.fromXmlString(
    [
      `<w:style w:type="table" w:customStyle="1" w:styleId="${tableStyleId}">`,
      '<w:name w:val="Report table"/><w:basedOn w:val="TableNormal"/><w:qFormat/>',
      `<w:tblPr><w:tblBorders>${line('top', 4, tones.line)}${line('bottom', 4, tones.line)}${line('insideH', 4, tones.line)}</w:tblBorders>`,
      `<w:tblCellMar>${margin('top', 20)}${margin('left', 80)}${margin('bottom', 20)}${margin('right', 80)}</w:tblCellMar></w:tblPr>`,
      `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', 8, tones.ink)}</w:tcBorders>`,
      `<w:shd w:val="clear" w:color="auto" w:fill="${tones.wash}"/></w:tcPr></w:tblStylePr></w:style>`,
    ].join(''),
  );
}
