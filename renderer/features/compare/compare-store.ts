import { create } from 'zustand';

/** The comparison check: whether it is open, and the pairs passed over in this sitting. */
export const useCompare = create<{ readonly isShown: boolean; readonly passed: ReadonlySet<string> }>(() => ({
  isShown: false,
  passed: new Set(),
}));

export function showCompare(isShown: boolean): void {
  useCompare.setState({ isShown, passed: new Set() });
}

export function passOver(id: string): void {
  useCompare.setState(({ passed }) => ({ passed: new Set(passed).add(id) }));
}
