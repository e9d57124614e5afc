import { z } from 'zod';

/** A time for group work. It is kept as a time of day, so that it stays right whatever the page is busy with. */
export const timerSchema = z.strictObject({
  /** When it ends, in milliseconds since 1970; null while it stands still. */
  endsAt: z.number().min(0).nullable(),
  /** What is left while it is paused, in milliseconds; null where none is on. */
  left: z.number().min(0).nullable(),
});
export type Timer = Readonly<z.infer<typeof timerSchema>>;

/** No time is being taken. */
export const noTimer: Timer = { endsAt: null, left: null };
/** In milliseconds. */
export const minute = 60_000;
/** Longest time that can be chosen. */
export const mostMinutes = 240;

/** So many minutes from now on. */
export function started(minutes: number, now: number): Timer {
  return { endsAt: now + minutes * minute, left: null };
}

/** Whether a time is being taken: it runs, is paused or has ended. */
export function isOn({ endsAt, left }: Timer): boolean {
  return endsAt !== null || left !== null;
}

/** What is left, in milliseconds; never less than nothing. */
export function leftOf({ endsAt, left }: Timer, now: number): number {
  return Math.max(0, endsAt === null ? (left ?? 0) : endsAt - now);
}

/** Whether nothing is left of it. */
export function hasEnded(timer: Timer, now: number): boolean {
  return isOn(timer) && leftOf(timer, now) === 0;
}

/** Stops a running time where it is, and lets a paused one go on. One that has ended is left as it is. */
export function pausedOrResumed(timer: Timer, now: number): Timer {
  if (!isOn(timer) || hasEnded(timer, now)) return timer;
  if (timer.left !== null) return { endsAt: now + timer.left, left: null };
  return { endsAt: null, left: leftOf(timer, now) };
}

/** One minute more; one that has ended runs again. */
export function withMinuteMore(timer: Timer, now: number): Timer {
  if (!isOn(timer)) return timer;
  if (timer.left !== null) return { endsAt: null, left: timer.left + minute };
  return { endsAt: now + leftOf(timer, now) + minute, left: null };
}

/** As on a kitchen timer, 12:40: whole seconds that have begun, so that 0:00 is the end. */
export function clockFace(left: number): string {
  const seconds = Math.ceil(left / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Whole minutes as they were typed; null where they are not between one and the most. */
export function typedMinutes(text: string): number | null {
  const minutes = Number(text.trim());
  return /^\d{1,3}$/.test(text.trim()) && minutes >= 1 && minutes <= mostMinutes ? minutes : null;
}
