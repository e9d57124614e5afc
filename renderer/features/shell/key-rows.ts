import { capOf } from '../../keys/key-cap.ts';
import { type KeyGroup, type KeyInForce, keyGroups } from '../../keys/use-keys.ts';

export type KeyRow = { readonly caps: readonly string[]; readonly label: string };
export type GroupOfKeys = { readonly group: KeyGroup; readonly rows: readonly KeyRow[] };

/** The keys in force as F1 lists them: by group, keys of one meaning side by side, and Esc once with all it does there. */
export function keyRows(bindings: readonly KeyInForce[]): GroupOfKeys[] {
  const escapes = bindings.filter(isEscape);
  const others = listedOnce(bindings.filter((binding) => !isEscape(binding)));
  return keyGroups
    .map((group) => ({ group, rows: rowsOf(others.filter((each) => each.group === group)) }))
    .map(({ group, rows }) => ({ group, rows: group === 'screen' ? [...rows, ...escapeRow(escapes)] : rows }))
    .filter(({ rows }) => rows.length > 0);
}

function rowsOf(bindings: readonly KeyInForce[]): KeyRow[] {
  const byLabel = Map.groupBy(
    bindings.toSorted((a, b) => modifiersOf(a) - modifiersOf(b)),
    ({ label }) => label,
  );
  return [...byLabel].map(([label, own]) => ({ label, caps: [...new Set(own.map(capOf))] }));
}

/** What Esc does goes from the innermost outwards, one step with each press. */
function escapeRow(bindings: readonly KeyInForce[]): KeyRow[] {
  const labels = [...new Set(bindings.map(({ label }) => label))];
  return labels.length === 0 ? [] : [{ caps: ['Esc'], label: labels.join(' · ') }];
}

/** A key of all screens that a screen shows at its foot as well is listed there alone. */
function listedOnce(bindings: readonly KeyInForce[]): KeyInForce[] {
  const found = new Map<string, KeyInForce>();
  for (const binding of bindings) {
    const meaning = `${capOf(binding)} ${binding.label}`;
    if (!found.has(meaning)) found.set(meaning, binding);
  }
  return [...found.values()];
}

function isEscape(binding: KeyInForce): boolean {
  return capOf(binding) === 'Esc';
}

/** Plain keys stand first. */
function modifiersOf(binding: KeyInForce): number {
  const cap = capOf(binding);
  if (cap.startsWith('Ctrl')) return 2;
  return cap.startsWith('Alt') ? 1 : 0;
}
