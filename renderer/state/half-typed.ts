import { create } from 'zustand';
import type { Fault } from '../../shared/api/result.ts';
import { useBoard } from './board-store.ts';

/** Text on its way to being a change, and the sentence that refused it last. */
export type HalfTyped = { readonly text: string; readonly fault: Fault | null };

/** By file and place, so that what was half typed is neither lost on the way nor turns up in another workshop. */
const useTexts = create<{ readonly texts: ReadonlyMap<string, HalfTyped> }>(() => ({ texts: new Map() }));

/** What is half typed at a place of the open workshop, such as `votes/<risk>/<axis>`; null where nothing is. */
export function useHalfTyped(place: string): HalfTyped | null {
  const file = useBoard((board) => board.file);
  return useTexts(({ texts }) => texts.get(`${file}/${place}`)) ?? null;
}

export function halfTypedAt(place: string): HalfTyped | null {
  return useTexts.getState().texts.get(`${useBoard.getState().file}/${place}`) ?? null;
}

export function setHalfTyped(place: string, typed: HalfTyped | null, file = useBoard.getState().file): void {
  useTexts.setState((state) => {
    const texts = new Map(state.texts);
    if (typed === null) texts.delete(`${file}/${place}`);
    else texts.set(`${file}/${place}`, typed);
    return { texts };
  });
}

/** Gives a text back that the host refused after it had left its field, unless something new is being typed there. */
export function giveBackIfRefused(place: string, text: string, saved: Promise<Fault | null>): void {
  const { file } = useBoard.getState();
  void saved.then((fault) => {
    if (fault && !useTexts.getState().texts.has(`${file}/${place}`))
      setHalfTyped(place, { text, fault }, file);
  });
}
