import { markup } from '../cell-text.ts';
import type { Chart } from '../sheet-writer.ts';
import { addPart } from './parts.ts';
import type { Parts } from './write-book.ts';

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = 'application/vnd.openxmlformats-officedocument';

/** Adds the charts of a sheet, and tells what the sheet says of them at its end. */
export function addCharts(parts: Parts, sheet: string, charts: readonly Chart[], id: number): string {
  const name = `xl/drawings/drawing${id}.xml`;
  const frames = charts.map((chart, index) => {
    const relation = addPart(parts, name, {
      name: `xl/charts/chart${id}-${index + 1}.xml`,
      xml: chartXml(chart),
      kind: 'chart',
      type: `${type}.drawingml.chart+xml`,
    });
    return frameXml(chart, index + 2, relation);
  });
  const relation = addPart(parts, sheet, {
    name,
    xml:
      `<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main" xmlns:r="${office}" ` +
      `xmlns:c="${drawing}/chart">${frames.join('')}</xdr:wsDr>`,
    kind: 'drawing',
    type: `${type}.drawing+xml`,
  });
  return `<drawing r:id="${relation}"/>`;
}

/** Where a chart stands. What it shows is said to those who do not see it too. */
function frameXml(
  { title, over: { top, left, bottom, right } }: Chart,
  id: number,
  relation: string,
): string {
  const corner = (name: string, column: number, row: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const none = '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/>';
  return (
    `<xdr:twoCellAnchor>${corner('from', left - 1, top - 1)}${corner('to', right, bottom)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${markup(title)}" descr="${markup(title)}"/>` +
    `<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm>${none}</xdr:xfrm>` +
    `<a:graphic><a:graphicData uri="${drawing}/chart"><c:chart r:id="${relation}"/></a:graphicData></a:graphic>` +
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

function chartXml({ title, names, series }: Chart): string {
  const own = series.map(({ name, figures, colour }, index) => {
    const said = `<c:tx><c:v>${markup(name)}</c:v></c:tx>`;
    const filled = `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
    const texts = `<c:cat><c:strRef><c:f>${markup(names.range)}</c:f><c:strCache>${pointsXml(names.values)}</c:strCache></c:strRef></c:cat>`;
    const values =
      `<c:val><c:numRef><c:f>${markup(figures.range)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
      `${pointsXml(figures.values)}</c:numCache></c:numRef></c:val>`;
    const order = `<c:idx val="${index}"/><c:order val="${index}"/>`;
    return `<c:ser>${order}${said}${filled}<c:invertIfNegative val="0"/>${texts}${values}</c:ser>`;
  });
  const bars =
    '<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>' +
    `${own.join('')}${labels}<c:gapWidth val="80"/><c:axId val="1"/><c:axId val="2"/></c:barChart>`;
  return (
    `<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main" xmlns:r="${office}"><c:roundedCorners val="0"/>` +
    `<c:chart>${titleXml(title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${bars}${axesXml}</c:plotArea>` +
    '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/></c:chart></c:chartSpace>'
  );
}

/** The figure above each column; nothing else is written there. */
const labels =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/>' +
  '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

const scaling = (least: string) =>
  `<c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/>`;
/** Risks are counted: the axis has whole figures, and begins at nothing. */
const axesXml =
  `<c:catAx><c:axId val="1"/>${scaling('')}<c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  '<c:tickLblPos val="nextTo"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>' +
  `<c:valAx><c:axId val="2"/>${scaling('<c:min val="0"/>')}` +
  '<c:axPos val="l"/><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
  '<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>';

function titleXml(title: string): string {
  const run = `<a:r><a:rPr lang="sv-SE" sz="1200" b="1"/><a:t>${markup(title)}</a:t></a:r>`;
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p>${run}</a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function pointsXml(values: readonly (string | number)[]): string {
  const points = values.map(
    (value, index) => `<c:pt idx="${index}"><c:v>${markup(String(value))}</c:v></c:pt>`,
  );
  return `<c:ptCount val="${values.length}"/>${points.join('')}`;
}
