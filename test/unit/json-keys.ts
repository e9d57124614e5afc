/** Every path to a text in a nested object, as `a.b.c`. */
export function textKeys(value: object, prefix = ''): string[] {
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    typeof inner === 'string' ? [`${prefix}${key}`] : textKeys(inner as object, `${prefix}${key}.`),
  );
}
