import { create } from 'zustand';
import type { Fault, Result } from '../../../shared/api/result.ts';
import type { Methods } from '../../../shared/api/types.ts';
import type { Method } from '../../../shared/domain/method/method.ts';
import { call } from '../../api.ts';
import { setUi } from '../../state/ui-store.ts';

/** The methods outside the workshop, as the host listed them last, and what was done with one just now. */
type State = {
  readonly methods: Methods;
  /** The own method that was removed last, to be fetched back. */
  readonly removed: Method | null;
  /** Where a method was written as a file last. */
  readonly writtenTo: string | null;
};

const none: Methods = { shipped: [], own: [], unreadable: [] };
export const useMethods = create<State>(() => ({ methods: none, removed: null, writtenTo: null }));

let queue: Promise<unknown> = Promise.resolve();

export const loadMethods = () => take(() => call('methods.list', {}));

/** Waits for the first list: before that nobody knows which methods are shipped. */
export async function methodsListed(): Promise<void> {
  if (useMethods.getState().methods.shipped.length === 0) await loadMethods();
}

/**
 * Keeps an own method on disk, and shows it among the others at once; calls are sent one after the other, so that the
 * newest words win.
 */
export const keepMethod = (method: Method): Promise<Fault | null> => {
  useMethods.setState(({ methods }) => ({ methods: withOwn(methods, method) }));
  if (useMethods.getState().removed?.id === method.id) useMethods.setState({ removed: null });
  return take(() => call('methods.keep', { method }));
};

export async function removeMethod(method: Method): Promise<void> {
  const fault = await take(() => call('methods.remove', { id: method.id }));
  if (fault) setUi({ fault });
  else useMethods.setState({ removed: method, writtenTo: null });
}

/** Writes a method as a file; the path is shown, a refusal in the line at the bottom. */
export async function writeMethod(method: Method): Promise<void> {
  const result = await call('methods.write', { method });
  if (result.ok) useMethods.setState({ writtenTo: result.value.path, removed: null });
  else setUi({ fault: result.error });
}

/** Clears the messages about a method when another is chosen. */
export const forgetSaid = () => useMethods.setState({ removed: null, writtenTo: null });

function withOwn(methods: Methods, method: Method): Methods {
  const isThere = methods.own.some(({ id }) => id === method.id);
  const own = isThere
    ? methods.own.map((each) => (each.id === method.id ? method : each))
    : [...methods.own, method];
  return { ...methods, own };
}

function take(ask: () => Promise<Result<Methods>>): Promise<Fault | null> {
  const answered = queue.then(async () => {
    const result = await ask();
    if (result.ok) useMethods.setState({ methods: result.value });
    return result.ok ? null : result.error;
  });
  queue = answered;
  return answered;
}
