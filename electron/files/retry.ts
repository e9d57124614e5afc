import { setTimeout as pause } from 'node:timers/promises';

/** Pauses between attempts in milliseconds: about four seconds in all. */
const pauses: readonly number[] = [20, 50, 100, 200, 400, 800, 1_200, 1_200];

/** Tries again while `isPassing` says that the error may pass, with growing pauses; throws the last one when all are used up. */
export async function retryWhile<T>(
  attempt: () => Promise<T>,
  isPassing: (thrown: unknown) => boolean,
  between: readonly number[] = pauses,
): Promise<T> {
  for (const milliseconds of between) {
    try {
      return await attempt();
    } catch (thrown) {
      if (!isPassing(thrown)) throw thrown;
      await pause(milliseconds);
    }
  }
  return attempt();
}
