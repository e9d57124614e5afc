/** Whole minutes until a time of day such as 15:30, today; 0 when it has passed, null where none is given. */
export function minutesUntil(time: string, now: Date): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) return null;
  const end = new Date(now);
  end.setHours(Number(hours), Number(minutes), 0, 0);
  return Math.max(0, Math.floor((end.getTime() - now.getTime()) / 60_000));
}
