import type { WordKey, Words } from '../../shared/words/areas.ts';
import type { KeyBinding } from './use-keys.ts';

/** Where keys are in force: those of the screen stand first in F1. */
export const keyGroups = ['screen', 'projector', 'everywhere'] as const;
export type KeyGroup = (typeof keyGroups)[number];

/** A key of a screen as data: how it is pressed, what it does and when. */
export type KeyRow<State extends string = string> = {
  /**
   * In tinykeys' notation: `$mod+e`, `n`, `Alt+Digit1`. Alternatives are separated by a blank and a bar:
   * `$mod+y | $mod+Shift+z`. A letter that follows the word it stands for is the word key of that letter.
   */
  readonly keys: string | { readonly letter: WordKey };
  /** What it does; keys that do the same are shown together. */
  readonly does: WordKey;
  /** The states of the screen in which it holds; all of them where left out. */
  readonly in?: State | readonly State[];
  /** How the key is written on its cap, where that is not plain from `keys`. */
  readonly cap?: string;
  /** Shown in the line at the bottom; all keys are shown by F1. */
  readonly hint?: boolean;
  /** Works also while the focus is in a text field. Keys with Ctrl or Alt, and F keys, always should. */
  readonly inFields?: boolean;
  /** A key of what surrounds a screen, which the screen may use for something of its own. */
  readonly yields?: boolean;
  /** Records or deletes: passed over while it is held, and where what it acts on has come only now (`PressGuard`). */
  readonly records?: boolean;
  /** Heard by the part in focus itself; the table only tells of it. */
  readonly heardByPart?: boolean;
};

/** The keys of a screen or of a part of one. Of its states one holds at a time. */
export type KeyTable<Name extends string = string, State extends string = string> = {
  readonly group: KeyGroup;
  readonly rows: Readonly<Record<Name, KeyRow<State>>>;
};

export type KeyHandler = Partial<Pick<KeyBinding, 'label' | 'cap' | 'hint' | 'when'>> &
  Pick<KeyBinding, 'run'>;

/** What each key of a table does; null where it does nothing at present, and is not shown either. */
export type KeyHandlers<Name extends string> = Readonly<Record<Name, KeyBinding['run'] | KeyHandler | null>>;

/** How far PageDown and PageUp go in a list. */
const page = 10;

/** The handlers of the keys that move along a list, by the one that moves so many steps. */
export function listMoves<H extends KeyBinding['run'] | KeyHandler>(move: (steps: number) => H) {
  return {
    down: move(1),
    up: move(-1),
    pageDown: move(page),
    pageUp: move(-page),
    first: move(Number.NEGATIVE_INFINITY),
    last: move(Number.POSITIVE_INFINITY),
  };
}

export function keyTable<const State extends string, Name extends string>(
  rows: Readonly<Record<Name, KeyRow<State>>>,
  group: KeyGroup = 'screen',
): KeyTable<Name, State> {
  return { group, rows };
}

/** The keys of a row in a language: a letter is looked up. */
export function keysOf({ keys }: KeyRow, t: Words): string {
  return typeof keys === 'string' ? keys : t(keys.letter);
}

/** A table as keys in force: what each does, and that it holds in its states only. */
export function bindingsOf<Name extends string, State extends string>(
  { rows }: KeyTable<Name, State>,
  handlers: KeyHandlers<Name>,
  t: Words,
  stateOf: (event: KeyboardEvent) => State | null = () => null,
): KeyBinding[] {
  return (Object.keys(rows) as Name[]).flatMap((name) => {
    const given: KeyBinding['run'] | KeyHandler | null = handlers[name];
    if (given === null) return [];
    const handler: KeyHandler = typeof given === 'function' ? { run: given } : given;
    const {
      does,
      in: states,
      cap,
      hint = false,
      inFields = false,
      records = false,
      heardByPart,
      ...row
    } = rows[name];
    const holds = (event: KeyboardEvent) => {
      const state = stateOf(event);
      return states === undefined || (state !== null && [states].flat().includes(state));
    };
    return {
      keys: keysOf({ ...row, does }, t),
      label: t(does),
      ...(cap !== undefined && { cap }),
      hint,
      inFields,
      records,
      ...(heardByPart && { heardByPart }),
      ...handler,
      when: (event: KeyboardEvent) =>
        !heardByPart && holds(event) && (handler.when === undefined || handler.when(event)),
    };
  });
}

type Shown = Pick<KeyBinding, 'keys' | 'cap' | 'heardByPart'>;

/**
 * What there is to show of a key: all of it or, where single keys are switched off, what is left of it; nothing where that
 * is all it had. What a part in focus hears itself is no shortcut, and stays.
 */
export function keysShown<Key extends Shown>(key: Key, singleKeys: boolean): Key[] {
  if (singleKeys || key.heardByPart) return [key];
  const all = key.keys.split(' | ');
  const left = all.filter((each) => !isSingle(each));
  if (left.length === all.length) return [key];
  const { cap, ...rest } = key;
  return left.length === 0 ? [] : [{ ...rest, keys: left.join(' | ') } as Key];
}

/** Shift makes another sign of a key, but no command of it. */
function isSingle(keys: string): boolean {
  const key = keys.replace(/^(\[Shift\]|Shift)\+/, '');
  return key.length === 1 || key === '([0-9])' || /^(Space|Digit\d|Key[A-Z])$/.test(key);
}

const capNames: Readonly<Record<string, string>> = {
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
    .map((part) => capNames[part] ?? part.replace(/^(Digit|Key)/, ''))
    .map((part) => (part.length === 1 ? part.toUpperCase() : part))
    .join(' ');
}

/** Which digit was pressed, also where a modifier makes another sign of it. */
export function digitOf({ key, code }: KeyboardEvent): number {
  return Number(/^\d$/.test(key) ? key : code.at(-1));
}
