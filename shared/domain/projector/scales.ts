// The scales that are voted on, as large as the projector has room for, and what their levels mean.

import type { Tables } from '../../history/row-change.ts';
import { type Axis, axes, type Language } from '../codes.ts';
import {
  fittedMeanings,
  hasMeanings,
  linesTaken,
  type MeaningPart,
  type ScaleMeanings,
  scaleMeanings,
} from '../method/meaning-room.ts';
import type { Level, Method } from '../method/method.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { type Ground, groundAt, lettersIn, linesOf, longestPiece } from './fit.ts';
import type { ProjectorContentOf } from './schema.ts';

export type ShownScales = NonNullable<ProjectorContentOf<'risk'>['scales']>;

/** Sizes and heights as `ScalesView.module.css` has them, as parts of the size of the meanings: change both. */
const heading = { size: 1.333, height: 1.9 };
const name = { size: 1.25, line: 1.45, frame: 0.6 };
const line = 1.25;
/** In units of the smallest type: between levels, and between scales. */
const gap = { levels: 1.25, scales: 1 };
/** Where there is little, it is large; where there is much, no type is smaller than the smallest. */
const sizes = [2, 1.75, 1.5, 1.333, 1.167, 1] as const;

type Scale = {
  readonly axis: Axis;
  readonly names: readonly string[];
  readonly meanings: ScaleMeanings;
};
type Options = {
  readonly language: Language;
  readonly axes: readonly Axis[];
  /** What makes a text ready to be shown, as with soft hyphens. */
  readonly shown: (text: string) => string;
};

/** The scales of some axes in a ground: whole at the largest size that has room for all, or as much as the smallest has. */
export function shownScales(
  method: Method,
  { language, axes: which, shown }: Options,
  ground: Ground,
): ShownScales {
  const scales = axes
    .filter((axis) => which.includes(axis))
    .map((axis) => scaleOf(method[axis], axis, language, shown));
  const size = sizes.find((each) => isWholeAt(scales, each, ground)) ?? 1;
  const lines = linesFor(scales, size, ground);
  return {
    size,
    axes: scales.map((scale, place) => ({
      axis: scale.axis,
      levels: fittedMeanings(scale.meanings, {
        letters: lettersAt(scale, size, ground),
        lines: lines[place] ?? 0,
        arranged: 'beside',
      }).map(({ parts, isWhole }, level) => ({
        label: scale.names[level] ?? '',
        parts: parts.map(({ label, text }) => ({ label, text })),
        isWhole,
      })),
    })),
  };
}

/** How many ballots are in, above both scales, and what is presupposed below them. */
const besidesInBallot = 9;

/** Both scales while ballots go round; null where the method does not say what its levels mean. */
export function scalesInBallot(tables: Tables, language: Language, scale: number): ShownScales | null {
  const method = tables.workshop.get('workshop')?.method;
  if (!method || !hasMeanings(method, language)) return null;
  const ground = groundAt(scale, 'talk');
  const room = { ...ground, height: ground.height - besidesInBallot };
  return shownScales(method, { language, axes, shown: hyphenatedIn(tables) }, room);
}

function scaleOf(
  levels: readonly Level[],
  axis: Axis,
  language: Language,
  shown: (text: string) => string,
): Scale {
  const names = levels.map((each, place) => `${place + 1} ${shown(each[language])}`);
  return { axis, names, meanings: scaleMeanings(levels, language, { shown }) };
}

function lettersAt({ names }: Scale, size: number, { width }: Ground, part = 1, weight?: 'bold'): number {
  const column = (width - (names.length - 1) * gap.levels) / names.length;
  return lettersIn(column, size * part, weight);
}

/** The height of a scale without its meanings. */
function headHeight(scale: Scale, size: number, ground: Ground): number {
  const letters = lettersAt(scale, size, ground, name.size, 'bold');
  const lines = Math.max(...scale.names.map((each) => linesOf(each, letters)));
  return (heading.height + lines * name.line + name.frame) * size;
}

function isWholeAt(scales: readonly Scale[], size: number, ground: Ground): boolean {
  const isUnbroken = scales.every(({ names, meanings }, place) => {
    const scale = scales[place] as Scale;
    const pieces = (texts: readonly string[], part: number, weight?: 'bold') =>
      texts.every((each) => longestPiece(each) <= lettersAt(scale, size, ground, part, weight));
    return pieces(names, name.size, 'bold') && pieces(meanings.flat().flatMap(textsOf), 1);
  });
  const height = scales.reduce((sum, scale) => {
    const letters = lettersAt(scale, size, ground);
    const lines = Math.max(0, ...scale.meanings.map((parts) => linesTaken(parts, letters, 'beside')));
    return sum + headHeight(scale, size, ground) + lines * line * size;
  }, gapsOf(scales));
  return (isUnbroken || size === 1) && height <= ground.height;
}

function textsOf({ label, text }: MeaningPart): string[] {
  return [label, text];
}

function gapsOf(scales: readonly Scale[]): number {
  return Math.max(0, scales.length - 1) * gap.scales;
}

/** Lines for the meanings of each scale: they share the height, and a scale that needs less leaves the rest to the other. */
function linesFor(scales: readonly Scale[], size: number, ground: Ground): number[] {
  const heads = scales.reduce((sum, scale) => sum + headHeight(scale, size, ground), gapsOf(scales));
  const all = Math.max(0, Math.floor((ground.height - heads) / (line * size)));
  const needs = scales.map((scale) => {
    const letters = lettersAt(scale, size, ground);
    return Math.max(0, ...scale.meanings.map((parts) => linesTaken(parts, letters, 'beside')));
  });
  const [one = 0, other = 0] = needs;
  if (scales.length < 2) return [all];
  const half = Math.ceil(all / 2);
  const first = one <= half ? one : Math.max(half, all - other);
  return [first, all - first];
}
