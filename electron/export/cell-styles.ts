import { hasFigures, type Level, levelStep, type Method, onRamp } from '../../shared/domain/method/method.ts';
import type { CellStyle, Side } from './sheet-writer.ts';

const ink = '14212B';
const softInk = '3D4D59';
const accent = '0B5563';
const wash = 'EFECE3';

/** The colours of the six steps, each darker than the one before: they can be told apart in grey too. */
const ramp: readonly { readonly fill: string; readonly colour: string }[] = [
  { fill: 'E3EEF0', colour: ink },
  { fill: 'F5E08C', colour: ink },
  { fill: 'F3B84A', colour: ink },
  { fill: 'E57F42', colour: ink },
  { fill: '86183A', colour: 'FFFFFF' },
  { fill: '3D0A1C', colour: 'FFFFFF' },
];

/** How the parts of a sheet look. */
export const looks = {
  title: { bold: true, size: 16, colour: accent, down: 'middle' },
  note: { colour: softInk, down: 'top' },
  strongNote: { bold: true, colour: ink, down: 'top' },
  section: { bold: true, size: 12, colour: accent, down: 'bottom' },
  head: { bold: true, colour: ink, fill: wash, border: 'below', wrap: true, down: 'bottom' },
  headMiddle: {
    bold: true,
    colour: ink,
    fill: wash,
    border: 'below',
    wrap: true,
    down: 'bottom',
    across: 'center',
  },
  link: { bold: true, underline: true, colour: accent, wrap: true, down: 'top', border: 'below' },
  text: { wrap: true, down: 'top', border: 'below' },
  strong: { bold: true, wrap: true, down: 'top', border: 'below' },
  middle: { wrap: true, down: 'top', border: 'below', across: 'center' },
  number: { down: 'top', border: 'below', format: '0', across: 'center' },
  strongNumber: { bold: true, down: 'top', border: 'below', format: '0', across: 'center' },
  figure: { down: 'top', border: 'below', format: '0.00', across: 'center' },
  amount: { down: 'top', border: 'below', format: '#,##0', across: 'right' },
  date: { down: 'top', border: 'below', format: 'yyyy-mm-dd', across: 'center' },
  time: { down: 'top', border: 'below', format: 'yyyy-mm-dd hh:mm:ss', across: 'center' },
  level: { bold: true, wrap: true, down: 'top', border: 'below', across: 'center' },
  code: { colour: softInk, down: 'top', border: 'below' },
  /** A cell that is there to be changed. */
  input: {
    bold: true,
    fill: 'FFF6D6',
    border: 'around',
    format: 'yyyy-mm-dd',
    across: 'center',
    down: 'top',
  },
  overdue: { colour: '8C1D18', fill: 'FDECEA' },
  mark: { colour: softInk, down: 'top' },
  label: { bold: true, wrap: true, down: 'top' },
  plain: { wrap: true, down: 'top' },
  line: { down: 'middle' },
  count: { bold: true, down: 'middle', format: '0', across: 'center' },
  axisAcross: { bold: true, colour: accent, across: 'center', down: 'middle' },
  legendHead: { bold: true, colour: softInk, across: 'center', down: 'bottom' },
  axisUp: { bold: true, colour: accent, across: 'center', down: 'middle', turned: true },
  stepAcross: { wrap: true, across: 'center', down: 'top' },
  stepUp: { wrap: true, across: 'right', down: 'middle' },
} as const satisfies Record<string, CellStyle>;

/** The colours of a level, for a cell of a matrix or a legend. */
export const levelCell = lookByStep({
  bold: true,
  wrap: true,
  across: 'center',
  down: 'middle',
  border: 'around',
});

/** As `levelCell`, with the line of acceptance on some sides. */
export function levelCellWith(method: Method, level: Level, thick: readonly Side[]): CellStyle {
  const look = levelCell(method, level);
  if (thick.length === 0) return look;
  const key = `${look.fill} ${thick.join(' ')}`;
  const known = withLines.get(key) ?? { ...look, thick };
  withLines.set(key, known);
  return known;
}
const withLines = new Map<string, CellStyle>();

/** The colours of a level that does not change, in the column of a table. */
export const levelInTable = lookByStep(looks.level);

/** One object a pair of colours, so that styles are shared. */
function lookByStep(base: CellStyle): (method: Method, level: Level) => CellStyle {
  const known = new Map<string, CellStyle>();
  return (method, level) => {
    const colours = levelColours(method, level);
    const style = known.get(colours.fill) ?? { ...base, ...colours };
    known.set(colours.fill, style);
    return style;
  };
}

/** The pair of colours of a level: where there are more levels than steps, those between are mixed of two. */
export function levelColours(method: Method, level: Level): { fill: string; colour: string } {
  const place =
    hasFigures(method) && level.step === undefined ? onRamp(method, level) : levelStep(method, level) - 1;
  const [lower, upper] = [ramp[Math.floor(place)], ramp[Math.ceil(place)]];
  if (!lower || !upper) return { fill: 'FFFFFF', colour: ink };
  if (lower === upper) return lower;
  const fill = mixed(lower.fill, upper.fill, place % 1);
  // Where black and white are read equally well, either has 4.58 : 1 to the fill.
  return { fill, colour: lightness(fill) < 0.179 ? 'FFFFFF' : '000000' };
}

const channels = (colour: string) => [0, 2, 4].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function mixed(one: string, other: string, share: number): string {
  const towards = channels(other);
  const mix = channels(one).map((value, at) => Math.round(value + ((towards[at] ?? value) - value) * share));
  return mix
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase();
}

/** Relative luminance as WCAG defines it, from 0 to 1. */
export function lightness(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
