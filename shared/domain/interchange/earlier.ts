// The analysis that a workshop was made from, in a file: what it was, and what each risk was judged there.

import { z } from 'zod';
import type { RowLists } from '../../history/row-change.ts';
import { axes } from '../codes.ts';
import { highestNumber, levelCode, list, longText, optional, shortText } from '../fields/in-file.ts';
import { idSchema } from '../fields/kinds.ts';
import { placeOf } from '../method/method.ts';
import { methodSchema } from '../method/schema.ts';
import type { EarlierRisk, Workshop } from '../tables.ts';
import { faultAt } from './faults.ts';

const nextNumber = z.number().int().min(1).max(highestNumber);
const earlierRisk = z.strictObject({
  /** That of the risk it has become, where it still is one. */
  id: idSchema,
  number: z.number().int().min(1).max(highestNumber),
  title: shortText,
  probability: levelCode,
  consequence: levelCode,
  rationale: longText,
});

/** Left out by an analysis that was made from none. Without risks where no levels came along. */
export const earlierSchema = z.strictObject({
  title: shortText,
  date: optional(z.iso.date().or(z.literal('')), ''),
  method: methodSchema,
  /** The numbers that come next there, for risks and for threats. */
  next: optional(z.strictObject({ risk: nextNumber, threat: nextNumber }), { risk: 1, threat: 1 }),
  risks: list(earlierRisk),
});
type Earlier = z.output<typeof earlierSchema>;

/** What is written of it, in the order of the numbers then; undefined where there was none. */
export function earlierEntry(rows: Pick<RowLists, 'workshop' | 'earlierRisk'>) {
  const earlier = rows.workshop[0]?.earlier;
  if (!earlier) return undefined;
  const risks = rows.earlierRisk.toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  return {
    title: earlier.title,
    date: earlier.date,
    method: methodSchema.parse(earlier.method),
    next: { risk: earlier.next.risk, threat: earlier.next.threat },
    risks: risks.map(({ id, number, title, probability, consequence, rationale }) => ({
      id,
      number,
      title,
      probability,
      consequence,
      rationale,
    })),
  };
}

/** What is read of it, for the workshop's own row and the rows beside it. */
export function earlierRows(read: Earlier | null): {
  readonly earlier: Workshop['earlier'];
  readonly risks: readonly EarlierRisk[];
} {
  if (!read) return { earlier: null, risks: [] };
  const { risks, ...earlier } = read;
  return { earlier, risks };
}

/** Throws `import-fault` where a risk stands twice, or has a level that the method then did not have. */
export function checkEarlier(read: Earlier | null): void {
  const seen = new Set<string>();
  for (const [index, risk] of (read?.risks ?? []).entries()) {
    if (seen.has(risk.id)) throw faultAt(['earlier', 'risks', index, 'id'], 'duplicate');
    seen.add(risk.id);
    for (const axis of axes)
      if (risk[axis] !== null && placeOf(read?.method[axis] ?? [], risk[axis]) < 0)
        throw faultAt(['earlier', 'risks', index, axis], 'unknown-level');
  }
}
