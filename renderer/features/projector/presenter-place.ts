import { useEffect, useState } from 'react';
import type { ProjectorPicture } from '../../../shared/api/types.ts';
import { useBoard } from '../../state/board-store.ts';
import { setProjector, useProjector } from './projector-store.ts';

/** Takes what the projector shows now, as its own window gets it. */
export function showPicture(picture: ProjectorPicture): void {
  const known = useProjector.getState().picture;
  if (known && picture.version < known.version) return;
  setProjector({ picture });
}

/** Where the room may see this window, it is forgotten whether the presenter's view was asked for. */
export function setPlace(isApart: boolean): void {
  setProjector(({ picture, isPresenterAsked }) => ({
    picture: picture && { ...picture, isApart },
    isPresenterAsked: isApart ? isPresenterAsked : null,
  }));
}

type Extended = Screen & { readonly isExtended?: boolean } & Partial<EventTarget>;

/** Whether this machine has several displays that show different things; false where nobody knows. */
function useIsExtended(): boolean {
  const [isExtended, setExtended] = useState((window.screen as Extended).isExtended === true);
  useEffect(() => {
    const own = window.screen as Extended;
    const onChange = () => {
      setExtended(own.isExtended === true);
      if (own.isExtended !== true) setProjector({ isPresenterAsked: null });
    };
    own.addEventListener?.('change', onChange);
    return () => own.removeEventListener?.('change', onChange);
  }, []);
  return isExtended;
}

/** Whether ballots are out: on paper or in secret. */
function isBallotOut(): boolean {
  const rounds = [...useBoard.getState().tables.votingRound.values()];
  return rounds.some(({ state, way }) => state === 'open' && (way === 'secret' || way === 'paper'));
}

/**
 * Whether the facilitator's view of the projector is there: by itself only where the room does not see this window, else
 * where it is asked for, and never while ballots are out.
 */
export function useIsPresenterShown(): boolean {
  const isExtended = useIsExtended();
  const isApart = useProjector(({ picture }) => picture?.isApart ?? null);
  const isAsked = useProjector((state) => state.isPresenterAsked);
  const isOut = useBoard(isBallotOut);
  return !isOut && (isAsked ?? isApart ?? isExtended);
}

/** Shows the view or puts it away. */
export function togglePresenter(): void {
  const { picture, isPresenterAsked } = useProjector.getState();
  const isExtended = (window.screen as Extended).isExtended === true;
  setProjector({ isPresenterAsked: !(isPresenterAsked ?? picture?.isApart ?? isExtended) });
}
