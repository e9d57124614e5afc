import { z } from 'zod';

const pixels = z.number().int().min(-100_000).max(100_000);
const length = z.number().int().min(1).max(100_000);

/** A window on the desktop, in the system's own units. */
export const windowPlaceSchema = z.strictObject({
  x: pixels,
  y: pixels,
  width: length,
  height: length,
  maximised: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

/** What a page in a browser can tell of its window: the screen it stands on, and where. */
export const windowReportSchema = z.strictObject({
  screen: z.strictObject({ width: length, height: length, isExtended: z.boolean() }),
  place: windowPlaceSchema,
});
export type WindowReport = z.infer<typeof windowReportSchema>;
