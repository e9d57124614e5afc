/** Of texts longer than this only the part around the first difference is shown at first. */
const longest = 90;
const kept = 30;

/** Two texts from shortly before where they part, so that what differs is in sight; short ones whole. */
export function aroundChange(one: string, other: string): readonly [string, string] {
  if (Math.max(one.length, other.length) <= longest) return [one, other];
  const limit = Math.min(one.length, other.length);
  let same = 0;
  while (same < limit && one[same] === other[same]) same += 1;
  if (same <= longest) return [one, other];
  const start = one.lastIndexOf(' ', same - kept) + 1;
  return [`… ${one.slice(start)}`, `… ${other.slice(start)}`];
}
