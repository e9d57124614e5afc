import type { Fault } from '../../../shared/api/result.ts';
import { Refusal } from '../../../shared/domain/refusal.ts';
import { line, text } from '../../../shared/domain/text/text.ts';
import { faultOf } from '../../report.ts';

/** Longest name of a method or a level, as its schema has it. */
const longestLabel = 200;

/** A name that must say something, cleaned; the refusal where it does not. */
export function asName(typed: string, take: (name: string) => void): Fault | null {
  return attempted(() => {
    const name = line(typed, longestLabel);
    if (name === '') throw new Refusal('text-empty');
    take(name);
  });
}

/** A text that may be empty, cleaned; the refusal where it is too long. */
export function asText(typed: string, longest: number, take: (words: string) => void): Fault | null {
  return attempted(() => take(text(typed, longest)));
}

function attempted(work: () => void): Fault | null {
  try {
    work();
    return null;
  } catch (thrown) {
    return faultOf(thrown);
  }
}
