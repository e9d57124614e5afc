import type { Methods } from '../../../shared/api/types.ts';
import { isSameMethod } from '../../../shared/domain/method/file.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { idSchema } from '../../../shared/domain/tables.ts';

/**
 * The method that an edit of another begins with. An own one is edited itself; of one that is shipped, or that differs
 * from the own one of its id, a copy is made with an id and a name of its own, so that nothing is written over.
 */
export function ownDraft(method: Method, { shipped, own }: Methods, newId: () => string): Method {
  const kept = own.find(({ id }) => id === method.id);
  const isShipped = shipped.some(({ id }) => id === method.id);
  const isFree = kept === undefined && !isShipped && idSchema.safeParse(method.id).success;
  if (isFree || (kept && isSameMethod(kept, method))) return method;
  return {
    ...method,
    id: newId(),
    name: { sv: called(method.name.sv, 'egen'), en: called(method.name.en, 'own') },
  };
}

function called(name: string, word: string): string {
  return `${name.slice(0, 180)} (${word})`;
}
