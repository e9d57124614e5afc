import { z } from 'zod';
import { Refusal } from '../refusal.ts';
import { line, lineWithWords, longestName, text } from '../text/text.ts';

/**
 * Values as they stand in an interchange file. Texts go through the domain's own rules; what those refuse becomes a
 * fault at its place in the file.
 */
export function cleaned<T extends string | null | undefined>(clean: (raw: string) => string) {
  return (raw: T, context: z.RefinementCtx): string => {
    try {
      return clean(raw ?? '');
    } catch (thrown) {
      if (!(thrown instanceof Refusal)) throw thrown;
      context.addIssue({ code: 'custom', params: { fault: thrown.code, ...thrown.params } });
      return z.NEVER;
    }
  };
}

/** What may be left out may also be null, and then has this value. */
export function optional<S extends z.ZodType, D extends z.output<S> | null>(schema: S, otherwise: D) {
  return schema.nullish().transform((value): z.output<S> | D => value ?? otherwise);
}
export const list = <S extends z.ZodType>(schema: S) => optional(z.array(schema), [] as z.output<S>[]);
export const orNull = <S extends z.ZodType>(schema: S) => optional(schema, null);

export const words = z.string().transform(cleaned(lineWithWords));
export const shortText = z.string().nullish().transform(cleaned(line));
export const longText = z.string().nullish().transform(cleaned(text));
export const name = z
  .string()
  .nullish()
  .transform(cleaned((raw) => line(raw, longestName)))
  .transform((value) => value || null);
/** Far above any register; leaves room for numbers still to be given. */
export const highestNumber = 1_000_000;
/** Checked against the method when the whole file is known. */
export const levelCode = orNull(z.string());
