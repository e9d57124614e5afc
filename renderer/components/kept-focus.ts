/**
 * Where the focus goes when what held it has gone: to the next of the same list that is still there, else to the
 * one before. `before` and `after` are names in the order they stand or stood in; null where nothing is left.
 */
export function heirOf(held: string, before: readonly string[], after: readonly string[]): string | null {
  if (after.includes(held)) return held;
  const at = before.indexOf(held);
  const isLeft = (name: string) => after.includes(name);
  return before.slice(at + 1).find(isLeft) ?? before.slice(0, Math.max(0, at)).findLast(isLeft) ?? null;
}
