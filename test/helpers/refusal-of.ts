import { Refusal } from '../../shared/domain/refusal.ts';

/** What is refused and why. Throws what is thrown but no refusal, and where nothing is. */
export function refusalOf(work: () => unknown): Pick<Refusal, 'code' | 'params'> {
  try {
    work();
  } catch (thrown) {
    if (thrown instanceof Refusal) return { code: thrown.code, params: thrown.params };
    throw thrown;
  }
  throw new Error('nothing was refused');
}
