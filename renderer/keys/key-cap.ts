import type { KeyBinding } from './use-keys.ts';

const names: Readonly<Record<string, string>> = {
  $mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
  Escape: 'Esc',
  ' ': '␣',
  Space: '␣',
};

/** What stands on the cap of a binding: its own words, or its first keys made readable. */
export function capOf({ cap, keys }: Pick<KeyBinding, 'cap' | 'keys'>): string {
  if (cap) return cap;
  const first = keys.split(' | ')[0] ?? keys;
  return first
    .split('+')
    .map((part) => names[part] ?? part.replace(/^(Digit|Key)/, ''))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}
