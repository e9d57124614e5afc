import { z } from 'zod';

/**
 * Where a text is being typed, such as `risk/<id>/rationale` or `record/text`, or what is kept of where one is, such as
 * `place/screen`. The kinds are those of a workshop's own fields: a ballot, a row of counted votes or a paper ballot has no name here, so that none is ever kept.
 */
export const unsavedFieldSchema = z
  .string()
  .max(200)
  .regex(
    /^(?:place|record|threat|risk|measure|group|participant|organisation|people|workshop|method|note)(?:\/[\w-][\w.-]{0,63}){1,3}$/,
  );

/** Far more than people type without saving; a change of many threats at once is pasted, and can be pasted again. */
export const mostUnsavedFields = 200;
export const longestUnsavedText = 100_000;
export const mostUnsavedCharacters = 500_000;

/** A text that is typed and not saved. Null: there is none any more. */
export const unsavedTextSchema = z.strictObject({
  field: unsavedFieldSchema,
  text: z.string().max(longestUnsavedText).nullable(),
});

/** What the host keeps of a field. */
export type UnsavedText = { readonly field: string; readonly text: string };
