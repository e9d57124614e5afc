import { z } from 'zod';
import { roomBounds, zoomSteps } from './legibility.ts';

const { depth, width } = roomBounds;

/** A room within the bounds of what can be typed. Apart from the rules, so that the window loads no schemas. */
export const roomSchema = z.strictObject({
  depth: z.number().min(depth.least).max(depth.most),
  width: z.number().min(width.least).max(width.most),
});

/** One of the steps. */
export const zoomSchema = z.literal(zoomSteps);
