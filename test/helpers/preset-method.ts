import { readFileSync } from 'node:fs';
import { type Method, methodSchema } from '../../shared/domain/method/schema.ts';

export type MethodId = 'msb-metodstod' | 'nist-800-30' | 'sambruk-2014';

/** A preset method as shipped. */
export function presetMethod(id: MethodId = 'sambruk-2014'): Method {
  const file = new URL(`../../resources/methods/${id}.json`, import.meta.url);
  return methodSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A method as shipped that says nothing of what its levels mean, as methods of before and most people's own. */
export function bareMethod(id: MethodId = 'sambruk-2014'): Method {
  const method = presetMethod(id);
  const bare = ({ code, sv, en, aliases }: Method['probability'][number]) => ({
    code,
    sv,
    en,
    ...(aliases && { aliases }),
  });
  return {
    ...method,
    probability: method.probability.map(bare),
    consequence: method.consequence.map(bare),
  };
}
