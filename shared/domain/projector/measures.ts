// What the projector shows while the measures of a risk are read out, before the room judges what is left of it.

import type { Tables } from '../../history/row-change.ts';
import type { Language } from '../codes.ts';
import { level } from '../method/method.ts';
import { hyphenatedIn } from '../text/hyphenation.ts';
import { measuresIn, titleOf } from '../workshop/register.ts';
import { clipped, type Ground, groundAt, lettersIn, linesOf } from './fit.ts';
import { curtain, projectorLevel } from './level.ts';
import type { ProjectorContent } from './schema.ts';
import { threatsOf } from './threat.ts';

/** Heights as the projector's style sheet has them: `renderer/features/projector/TalkView.module.css`. */
const about = 3;
const title = { size: 2.2, line: 1.15, gap: 0.75 };
const now = 3;
const measure = { line: 1.3, gap: 0.5, indent: 1.5 };
const sizes = [3.3, 2.667, 2.2, 1.8, 1.5, 1.2] as const;
const smallest = sizes[5];

/** A risk with its level as it is now, unless that is `held`, and its measures as large as they go. */
export function projectorMeasures(
  tables: Tables,
  riskId: string,
  language: Language,
  scale: number,
  held: ReadonlySet<string> = new Set(),
): ProjectorContent {
  const risk = tables.risk.get(riskId);
  const method = tables.workshop.get('workshop')?.method;
  if (!risk || !method) return curtain;
  const shown = hyphenatedIn(tables);
  const ground = groundAt(scale, 'talk');
  const threats = threatsOf(tables, riskId);
  const letters = lettersIn(ground.width, title.size, 'bold');
  const name = clipped(shown(titleOf(risk, threats)), letters, 2);
  const used = about + now + linesOf(name, letters) * title.size * title.line + title.gap;
  const links = [...tables.measureRisk.values()].filter((link) => link.riskId === riskId);
  const texts = measuresIn(tables, links).map(({ text }) => shown(text));
  return {
    view: 'measures',
    number: risk.number,
    title: name,
    ...(held.has(riskId)
      ? { level: null, isHeld: true }
      : { level: projectorLevel(method, level(method, risk.probability, risk.consequence), language) }),
    ...fitted(texts, { ...ground, height: ground.height - used }),
  };
}

/** The largest type in which all have room; in the smallest as many as have, and how many are left. */
function fitted(texts: readonly string[], room: Ground) {
  const size = sizes.find((each) => heightOf(texts, each, room) <= room.height);
  if (size !== undefined) return { size, measures: [...texts], more: 0 };
  // The line that says how many are left takes the room of one.
  const ground = { ...room, height: room.height - smallest * measure.line - measure.gap };
  let count = texts.length;
  while (count > 0 && heightOf(texts.slice(0, count), smallest, ground) > ground.height) count -= 1;
  const letters = lettersIn(room.width - measure.indent * smallest, smallest);
  const lines = Math.max(1, Math.floor(ground.height / (smallest * measure.line)));
  const measures = count > 0 ? texts.slice(0, count) : [clipped(texts[0] ?? '', letters, lines)];
  return { size: smallest, measures, more: texts.length - measures.length };
}

function heightOf(texts: readonly string[], size: number, { width }: Ground): number {
  const letters = lettersIn(width - measure.indent * size, size);
  return texts.reduce(
    (sum, text) => sum + linesOf(text, letters) * size * measure.line + size * measure.gap,
    0,
  );
}
