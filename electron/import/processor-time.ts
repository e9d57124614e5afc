import { Refusal } from '../../shared/domain/refusal.ts';

/** How often the time is looked at, in milliseconds. */
const often = 50;

/**
 * Does work that pauses now and then, and gives it up when it has had more of the processor than it may: unlike the
 * clock, that does not count what the machine does for others. Throws `table-too-heavy`, or what the work throws.
 */
export function withinProcessorTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage();
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before);
      if ((user + system) / 1_000 > milliseconds) reject(new Refusal('table-too-heavy'));
    }, often);
    work()
      .then(resolve, reject)
      .finally(() => clearInterval(timer));
  });
}
