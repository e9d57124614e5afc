// How cells look, in the words of the library, and what of the styles it writes has to be put right.

import type { Style } from 'exceljs';
import { type CellStyle, Formula, type Value } from '../sheet-writer.ts';

const textFormat = '@';
const line = { style: 'thin', color: { argb: 'FFD9D4C7' } } as const;

/** Styles of exceljs by look, one object each: it tells equal styles apart by object, and that is what makes it quick. */
export class Styles {
  private readonly byFormat = new Map<string, Map<CellStyle | null, Partial<Style>>>();

  of(look: CellStyle | null, value: Value): Partial<Style> {
    const format = formatOf(look, value);
    const byLook = this.byFormat.get(format) ?? new Map<CellStyle | null, Partial<Style>>();
    this.byFormat.set(format, byLook);
    const style = byLook.get(look) ?? styleOf(look ?? {}, format);
    byLook.set(look, style);
    return style;
  }
}

function formatOf(look: CellStyle | null, value: Value): string {
  if (typeof value === 'string') return textFormat;
  if (value instanceof Formula && typeof value.cached === 'string') return 'General';
  return look?.format ?? (value === null ? textFormat : 'General');
}

function styleOf(look: CellStyle, format: string): Partial<Style> {
  return {
    numFmt: format,
    font: {
      name: 'Arial',
      family: 2,
      size: look.size ?? 10,
      bold: look.bold ?? false,
      ...(look.underline && { underline: true }),
      color: { argb: `FF${look.colour ?? '14212B'}` },
    },
    alignment: {
      horizontal: look.across ?? (look.wrap ? 'left' : undefined),
      vertical: look.down ?? 'top',
      wrapText: look.wrap ?? false,
      // Words of neighbouring columns are kept apart.
      indent: (look.wrap && look.across === undefined) || look.across === 'right' ? 1 : 0,
      ...(look.turned && { textRotation: 90 }),
    },
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } } }),
    ...borderOf(look),
  } as Partial<Style>;
}

function borderOf({ border, thick = [] }: CellStyle): Partial<Style> {
  if (!border && thick.length === 0) return {};
  const around = { top: line, left: line, bottom: line, right: line };
  const own = border === 'around' ? around : border === 'below' ? { bottom: line } : {};
  const lines = Object.fromEntries(
    thick.map((side) => [side, { ...line, style: 'thick', color: { argb: 'FF14212B' } }]),
  );
  return { border: { ...own, ...lines } } as Partial<Style>;
}

/** The order in which Excel writes the parts of a font; it may not read them in another. */
const fontOrder = ['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'];
const fontEnd = ['sz', 'color', 'name', 'family', 'charset', 'scheme'];
const order = [...fontOrder, ...fontEnd];

/** The name of the look that tables have: stripes in the colour of the app's own paper. */
export const tableStyle = 'Storforum';

/** The styles as the library writes them, with fonts in their order and the look of tables. */
export function mendedStyles(xml: string): string {
  const fonts = xml.replace(/<font>(.*?)<\/font>/gs, (_, inner: string) => `<font>${inOrder(inner)}</font>`);
  const own = [
    '<dxf><font><b/></font></dxf>',
    '<dxf><fill><patternFill patternType="solid"><bgColor rgb="FFF8F6F1"/></patternFill></fill></dxf>',
  ];
  const count = fonts.match(/<dxf>/g)?.length ?? 0;
  const known = /<dxfs[^>]*>(.*?)<\/dxfs>/s.exec(fonts)?.[1] ?? '';
  const dxfs = `<dxfs count="${count + own.length}">${known}${own.join('')}</dxfs>`;
  const elements = [
    `<tableStyleElement type="headerRow" dxfId="${count}"/>`,
    `<tableStyleElement type="secondRowStripe" dxfId="${count + 1}"/>`,
  ];
  const table =
    `<tableStyles count="1" defaultTableStyle="${tableStyle}" defaultPivotStyle="PivotStyleLight16">` +
    `<tableStyle name="${tableStyle}" pivot="0" count="${elements.length}">${elements.join('')}</tableStyle></tableStyles>`;
  return fonts.replace(/<dxfs[^>]*>.*?<\/dxfs>|<dxfs[^>]*\/>/s, dxfs).replace(/<tableStyles[^>]*\/>/, table);
}

function inOrder(inner: string): string {
  const children = inner.match(/<[^>]+\/>/g) ?? [];
  const place = (child: string) => order.indexOf(/^<(\w+)/.exec(child)?.[1] ?? '');
  return children.toSorted((a, b) => place(a) - place(b)).join('');
}
