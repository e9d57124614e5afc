import { z } from 'zod';
import { axes, groupSigns } from '../codes.ts';
import { agreementWords } from '../voting/tally.ts';
import { roomBounds, zoomSteps } from './legibility.ts';

const { depth, width } = roomBounds;

/** A room within the bounds of what can be typed. Apart from the rules, so that the window loads no schemas. */
export const roomSchema = z.strictObject({
  depth: z.number().min(depth.least).max(depth.most),
  width: z.number().min(width.least).max(width.most),
});

/** One of the steps. */
export const zoomSchema = z.literal(zoomSteps);

/** Which part of what is shown is in the light, in their order; null where none is. */
export const spotSchema = z.number().int().min(0).max(10_000).nullable();

/** A text ready to be shown, with soft hyphens where long words may be broken: at most one for each letter. */
const text = z.string().max(40_000);
const count = z.number().int().min(0);
const sign = z.enum(groupSigns).nullable();
const signs = z.array(z.enum(groupSigns)).max(groupSigns.length);
const level = z
  .strictObject({ label: text, step: z.number().int().min(1).max(6), sign: z.string().max(2) })
  .nullable();
/** Size of the words that are talked about, in units of the smallest type. */
const size = z.number().min(1).max(10);
const pages = { page: count, pages: count };

/** The other groups that have said the same. */
const also = signs.optional();
const card = z.strictObject({ sign, also, text });
/** A risk, or the unsorted threats: no number. `isRest`: what the column before it had no room for. */
const block = z.strictObject({
  number: count.nullable(),
  title: text,
  signs,
  count,
  isRest: z.boolean(),
  cards: z.array(card).max(200),
});
/** The room has not been shown the level yet. */
const isHeld = z.literal(true).optional();
const row = z.strictObject({ number: count, title: text, level, isHeld });
const matrix = z.strictObject({
  probability: z.array(text).max(6),
  consequence: z.array(text).max(6),
  /** By probability, then consequence, both lowest first; `more` have no room. */
  cells: z
    .array(z.array(z.strictObject({ level, numbers: z.array(count).max(100), more: count })).max(6))
    .max(6),
  /** Where the method draws a line between what may be accepted and what not: the sides of each cell that it runs on. */
  lines: z
    .array(z.array(z.strictObject({ below: z.boolean(), left: z.boolean() })).max(6))
    .max(6)
    .optional(),
});

const bar = z.strictObject({ label: text, count, isMiddle: z.boolean() });
const cloud = z.strictObject({
  probability: z.array(text).max(6),
  consequence: z.array(text).max(6),
  /** Votes by probability, then consequence, both lowest first; `isMiddle` where the middle votes meet. */
  cells: z
    .array(z.array(z.strictObject({ level, count, isMiddle: z.literal(true).optional() })).max(6))
    .max(6),
});
const votes = z.strictObject({
  axes: z
    .array(
      z.strictObject({
        axis: z.enum(axes),
        bars: z.array(bar).max(6),
        /** How far the room agrees, in a word and in van der Eijk's A. */
        agreement: z.strictObject({ word: z.enum(agreementWords), figure: text }).nullable(),
        /** Votes far from the middle, to be heard: how many, and on which levels. */
        voices: z.strictObject({ count, levels: z.array(text).max(6) }).nullable(),
      }),
    )
    .max(2),
  cloud,
});

/** The scales that are voted on, with as much of what their levels mean as has room. */
const scales = z.strictObject({
  /** Of the meanings; names and headings are larger by their parts. */
  size: z.number().min(1).max(3),
  axes: z
    .array(
      z.strictObject({
        axis: z.enum(axes),
        levels: z
          .array(
            z.strictObject({
              label: text,
              parts: z.array(z.strictObject({ label: text, text })).max(10),
              isWhole: z.boolean(),
            }),
          )
          .max(6),
      }),
    )
    .max(2),
});
/** How many have voted, of how many where that is known; never what. */
const turnout = z.strictObject({ voted: count, present: count.nullable() });

const members = z.strictObject({ sign, name: text, members: z.array(text).max(200), more: count });
/** When a time ends, in milliseconds since 1970; null while it stands still with `left`, or where none runs. */
const time = { endsAt: z.number().nullable(), left: z.number().min(0).nullable() };
const plannedMeasure = z.strictObject({
  text,
  due: text,
  risks: z.array(count).max(100),
  state: z.enum(['open', 'done', 'overdue']),
});

/**
 * All that the projector may be told: texts, signs and levels ready to be shown, of one view. Nothing else of a workshop
 * has a place in it.
 */
export const projectorContentSchema = z.discriminatedUnion('view', [
  /** The name of the open workshop and nothing else of it, which the host writes where one is open. */
  z.strictObject({ view: z.literal('curtain'), title: text.optional(), size: size.optional() }),
  /** Until when there is a break, as people say it. */
  z.strictObject({ view: z.literal('pause'), until: text, title: text }),
  z.strictObject({
    view: z.literal('welcome'),
    title: text,
    size,
    /** The day and the place, where they are known. */
    about: z.array(text).max(2),
    /** Groups and who is in them, where all have room below the title. */
    groups: z.array(members).max(10),
    groupSize: size,
    columns: count,
  }),
  z.strictObject({
    view: z.literal('groups'),
    ...pages,
    size,
    columns: count,
    groups: z.array(members).max(10),
  }),
  /** What the groups are to think of, and the time that they have. */
  z.strictObject({ view: z.literal('prompt'), ask: text, also: text, size, ...time, sign, group: text }),
  /** A threat while it is typed, where that is released. */
  z.strictObject({ view: z.literal('typed'), text, size, sign, group: text }),
  /** Lines, sizes and colours by which a display is tried; nothing of a workshop. */
  z.strictObject({ view: z.literal('test') }),
  z.strictObject({
    view: z.literal('threat'),
    number: count,
    sign,
    also,
    text,
    size,
    cause: text,
    consequence: text,
    detail: text,
    /** Threats still to be placed, while they are gone through. */
    left: count.nullable(),
    /** Where it was placed. */
    risk: z.strictObject({ number: count, title: text }).nullable(),
    /** The risks that it may belong to, the likeliest first, while the room goes through the threats. */
    choices: z
      .array(z.strictObject({ number: count, title: text, isLikely: z.boolean() }))
      .max(20)
      .optional(),
    /** Where the threat before it was put. */
    placed: z.strictObject({ number: count, risk: count, title: text }).optional(),
  }),
  z.strictObject({
    view: z.literal('board'),
    ...pages,
    /** Where there are few, they are shown larger than the room asks for. */
    zoom: z.number().min(1).max(3),
    columns: z.array(z.array(block).max(50)).max(10),
    /** The cards are notes that are set aside, not threats. */
    isParked: z.literal(true).optional(),
  }),
  z.strictObject({
    view: z.literal('register'),
    ...pages,
    rows: z.array(row).max(100),
    unrated: count,
    /** Levels that the room has not been shown yet. */
    held: count.optional(),
    /** Levels that a change of method gave and the room has not confirmed. */
    mapped: count.optional(),
    matrix: matrix.nullable(),
  }),
  z.strictObject({
    view: z.literal('risk'),
    number: count,
    title: text,
    size,
    signs,
    threats: count,
    probability: text.nullable(),
    consequence: text.nullable(),
    level,
    /** The level comes from a change of method, and the room has not confirmed it. */
    isMapped: z.literal(true).optional(),
    /** What the room voted, once that has been shown. */
    votes: votes.nullable(),
    /** What every judgement presupposes, while the room judges. */
    conventions: text.optional(),
    /** Where the room judges what is left of it: then levels and votes are of that. */
    about: z.literal('residual').optional(),
    /** While the room votes: the scales instead of what was set and voted. */
    scales: scales.optional(),
    turnout: turnout.optional(),
  }),
  /** The measures of a risk while they are read out; `more` have no room. */
  z.strictObject({
    view: z.literal('measures'),
    number: count,
    title: text,
    level,
    isHeld,
    size,
    measures: z.array(text).max(200),
    more: count,
  }),
  /** Who is to do what, each owner with the measures; no name stands for nobody. */
  z.strictObject({
    view: z.literal('owners'),
    ...pages,
    zoom: z.number().min(1).max(3),
    columns: z
      .array(
        z
          .array(
            z.strictObject({
              owner: text,
              isRest: z.boolean(),
              measures: z.array(plannedMeasure).max(200),
            }),
          )
          .max(100),
      )
      .max(10),
  }),
  /** Where the risks stood, and where treatment leaves them: those that have been judged for then. */
  z.strictObject({
    view: z.literal('before-after'),
    probability: z.array(text).max(6),
    consequence: z.array(text).max(6),
    cells: z
      .array(
        z
          .array(
            z.strictObject({
              level,
              before: z.array(count).max(100),
              after: z.array(count).max(100),
              more: count,
            }),
          )
          .max(6),
      )
      .max(6),
    /** Highest level first. */
    counts: z.array(z.strictObject({ level, before: count, after: count })).max(10),
    risks: count,
    /** Those that nobody has judged for after treatment: they count as they are. */
    unjudged: count,
  }),
  /** A secret ballot goes round: how many have been given, and of how many. */
  z.strictObject({
    view: z.literal('ballot'),
    cast: count,
    present: count.nullable(),
    conventions: text.optional(),
    about: z.literal('residual').optional(),
    scales: scales.optional(),
  }),
  z.strictObject({
    view: z.literal('timer'),
    ...time,
    sign,
    group: text,
  }),
]);

export type ProjectorContent = z.infer<typeof projectorContentSchema>;
type ProjectorView = ProjectorContent['view'];
export type ProjectorContentOf<V extends ProjectorView> = Extract<ProjectorContent, { view: V }>;
