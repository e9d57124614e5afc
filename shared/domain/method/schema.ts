// A method as data: its schema, and a file of one.

import { z } from 'zod';
import { abstain, consequenceDomains } from '../codes.ts';
import { refusalOf } from '../interchange/faults.ts';
import { parseJson, smallJson } from '../interchange/json.ts';
import { Refusal } from '../refusal.ts';
import { hasWords } from '../text/text.ts';
import { nameTwice, registerSchema } from './register-columns.ts';

/** Bounds of a scale, and of the risk levels. */
export const fewestSteps = 3;
export const fewestLevels = 2;
export const mostSteps = 6;
export const mostLevels = 10;

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,31}$/)
  .refine((value) => value !== abstain, 'reserved');
const label = z.string().min(1).max(200);
const sourceText = z.string().max(4_000);
const aliases = z.object({ sv: z.array(label).optional(), en: z.array(label).optional() });
/** The longest description of a level, and the longest line beside it. */
export const longestDescription = 2_000;
export const longestRemark = 200;
const wordsUpTo = (most: number) => z.object({ sv: z.string().max(most), en: z.string().max(most) });
const description = wordsUpTo(longestDescription).optional();
const remark = wordsUpTo(longestRemark).optional();
/** Events a year; what is more or less than these bounds is nothing that a workshop judges. */
const rate = z.number().min(1e-6).max(1e6).nullable();
const levelSchema = z.object({
  code,
  sv: label,
  en: label,
  aliases: aliases.optional(),
  description,
  /** How often, in words: MSB's method support wants levels of probability told as intervals of time. */
  interval: remark,
  /** How often, in events a year; null is an open end. */
  frequency: z.object({ from: rate, to: rate }).optional(),
  /** What a consequence means in each domain. */
  domains: z.partialRecord(z.enum(consequenceDomains), wordsUpTo(longestDescription)).optional(),
});
/** MSB's four parts of an acceptance criterion: who may accept, treated by when, who is told, where it is documented. */
const acceptanceSchema = z.object({
  ownerMay: z.boolean().optional(),
  by: remark,
  within: remark,
  informs: remark,
  documentedIn: remark,
});
/** A risk level may say which step of the ramp of colours and signs it has; otherwise its place decides. */
const riskLevelSchema = levelSchema.extend({
  step: z.number().int().min(1).max(6).optional(),
  acceptance: acceptanceSchema.optional(),
});

/** What every judgement presupposes. */
export const judgedConsequences = ['worst', 'likely'] as const;
export const judgedSafeguards = ['counted', 'not-counted'] as const;
export const longestHorizon = 1_000;
const conventionsSchema = z.object({
  consequence: z.enum(judgedConsequences).optional(),
  horizonYears: z.number().int().min(1).max(longestHorizon).optional(),
  horizon: remark,
  safeguards: z.enum(judgedSafeguards).optional(),
});

const uniqueCodes = (levels: readonly { code: string }[]) =>
  new Set(levels.map((level) => level.code)).size === levels.length;
const duplicate = { message: 'two levels have the same code', params: { fault: 'duplicate' } };
const scale = z.array(levelSchema).min(fewestSteps).max(mostSteps).refine(uniqueCodes, duplicate);

/**
 * A method: a scale for each axis, the risk levels, and a matrix with the code of a risk level in each cell.
 * `matrix.cells[p][c]`: row p of the probability scale and column c of the consequence scale, both lowest first.
 */
export const methodSchema = z
  .object({
    id: z.string().min(1).max(64),
    name: z.object({ sv: label, en: label }),
    /** Where it comes from, in one sentence; methods of before have one text for both languages. */
    source: z.union([sourceText, z.object({ sv: sourceText, en: sourceText })]).default(''),
    /** Working notes; shown nowhere. */
    comment: z.string().max(4_000).optional(),
    conventions: conventionsSchema.optional(),
    /** The organisation's own register; without it, the usual one. */
    register: registerSchema.optional(),
    probability: scale,
    consequence: scale,
    levels: z.array(riskLevelSchema).min(fewestLevels).max(mostLevels).refine(uniqueCodes, duplicate),
    matrix: z.object({ comment: z.string().max(2_000).optional(), cells: z.array(z.array(z.string())) }),
  })
  .superRefine((method, context) => {
    const levels = new Set(method.levels.map((level) => level.code));
    const hole = { code: 'custom', message: 'hole in the matrix', params: { fault: 'hole' } } as const;
    const fault = (row: number, column: number) =>
      context.addIssue({ ...hole, path: ['matrix', 'cells', row, column] });
    if (method.matrix.cells.length > method.probability.length) fault(method.probability.length, 0);
    method.probability.forEach((_, row) => {
      const cells = method.matrix.cells[row] ?? [];
      if (cells.length > method.consequence.length) fault(row, method.consequence.length);
      method.consequence.forEach((_level, column) => {
        if (!levels.has(cells[column] ?? '')) fault(row, column);
      });
    });
  });

/**
 * A method as it comes from outside: its name and its levels say something, and no two columns of its register are called
 * the same. Files of before may have others, and what columns are usually called may change.
 */
export const givenMethodSchema = methodSchema.superRefine((method, context) => {
  const refuseBlank = (words: { readonly sv: string; readonly en: string }, ...path: (string | number)[]) => {
    for (const language of ['sv', 'en'] as const)
      if (!hasWords(words[language]))
        context.addIssue({ code: 'custom', path: [...path, language], params: { fault: 'text-empty' } });
  };
  refuseBlank(method.name, 'name');
  for (const part of ['probability', 'consequence', 'levels'] as const)
    method[part].forEach((level, place) => {
      refuseBlank(level, part, place);
    });
  const twice = nameTwice(method);
  if (twice)
    context.addIssue({
      code: 'custom',
      path: ['register', twice.at, 'name', twice.language],
      params: { fault: 'column-name-taken', name: twice.name },
    });
});

export type Method = z.infer<typeof methodSchema>;
export type Level = Method['levels'][number];
export type Frequency = NonNullable<Level['frequency']>;
export type Acceptance = NonNullable<Level['acceptance']>;
export type Conventions = NonNullable<Method['conventions']>;

/** Far above any method; what is larger is something else. */
export const largestMethodFile = 1_000_000;

/**
 * A method as another program or person wrote it. Throws `import-not-json`, `method-file-foreign` where it is no object
 * with scales, or `import-fault` with the first path and fault.
 */
export function parseMethodFile(text: string): Method {
  const value = parseJson(text, smallJson);
  const isMethod = value !== null && typeof value === 'object' && 'matrix' in value && 'probability' in value;
  if (!isMethod) throw new Refusal('method-file-foreign');
  const parsed = givenMethodSchema.safeParse(value);
  if (!parsed.success) throw refusalOf(parsed.error.issues[0], value);
  return parsed.data;
}

/** A method as the content of a file: the order of the schema, two blanks a step, a line end last. */
export function methodFileText(method: Method): string {
  return `${JSON.stringify(methodSchema.parse(method), null, 2)}\n`;
}

/** Whether only the register tells two methods apart, whatever they are called: nothing of a scale follows from it. */
export function differsInRegisterOnly(one: Method, other: Method): boolean {
  const name = { sv: '-', en: '-' };
  const scales = (method: Method) =>
    methodFileText({ ...method, id: '-', name, source: '', comment: undefined, register: undefined });
  return JSON.stringify(one.register) !== JSON.stringify(other.register) && scales(one) === scales(other);
}

/** Whether two methods say the same in every word and cell. */
export function isSameMethod(one: Method, other: Method): boolean {
  return methodFileText(one) === methodFileText(other);
}
