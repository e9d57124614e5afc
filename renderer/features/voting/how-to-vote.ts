import { create } from 'zustand';
import type { RoundSubject, VotingWay } from '../../../shared/domain/codes.ts';
import { useBoard } from '../../state/board-store.ts';
import { useTables, useWorkshop } from '../../state/selectors.ts';
import { type Ui, useUi } from '../../state/ui-store.ts';

type HowToVote = {
  /** How many are expected to vote, as somebody said, by file. */
  readonly present: ReadonlyMap<string, number | null>;
  /** The way to vote that was chosen last, by file; the workshop's own where none was. */
  readonly way: ReadonlyMap<string, VotingWay>;
};

/** What holds for every vote of this sitting until somebody says otherwise; nothing of it is logged or saved. */
export const useHowToVote = create<HowToVote>(() => ({ present: new Map(), way: new Map() }));

/** How the next round is held: as chosen last, on whatever risk. */
export function useWay(): VotingWay {
  const file = useBoard((board) => board.file) ?? '';
  const chosen = useHowToVote(({ way }) => way.get(file));
  const { votingWay } = useWorkshop();
  return chosen ?? votingWay;
}

/** How the next round is held, and of how many people, at this moment. */
export function howToVoteNow(): { readonly way: VotingWay; readonly present: number | null } {
  const { file, tables } = useBoard.getState();
  const { way, present } = useHowToVote.getState();
  const said = present.get(file ?? '');
  return {
    way: way.get(file ?? '') ?? tables.workshop.get('workshop')?.votingWay ?? 'fingers',
    present: said === undefined ? tables.participant.size || null : said,
  };
}

export function setWay(chosen: VotingWay): void {
  const file = useBoard.getState().file ?? '';
  useHowToVote.setState(({ way }) => ({ way: new Map(way).set(file, chosen) }));
}

/** What the room votes on where one is: in the treatment what is left of the risk, else its level. */
export function subjectAt({ screen, treatView }: Pick<Ui, 'screen' | 'treatView'>): RoundSubject {
  return screen === 'treat' && treatView === 'residual' ? 'residual' : 'level';
}

export function useRoundSubject(): RoundSubject {
  return useUi(subjectAt);
}

/** How many are expected to vote: as somebody said, else all who take part in the workshop. */
export function usePresent(): number | null {
  const file = useBoard((board) => board.file) ?? '';
  const said = useHowToVote(({ present }) => present.get(file));
  const { participant } = useTables();
  return said === undefined ? participant.size || null : said;
}

export function setPresent(count: number | null): void {
  const file = useBoard.getState().file ?? '';
  useHowToVote.setState(({ present }) => ({ present: new Map(present).set(file, count) }));
}
