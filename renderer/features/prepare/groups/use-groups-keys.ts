import { useWords } from '../../../i18n/use-words.ts';
import { type KeyBinding, useKeys } from '../../../keys/use-keys.ts';
import { useGroups } from '../../../state/selectors.ts';
import { changeGroupSize } from '../prepare-store.ts';
import { addGroup, arrange } from './group-actions.ts';
import type { GroupsBoard } from './use-groups-board.ts';

/** The keys of the groups: those that move somebody act on whoever is picked up or in focus. */
export function useGroupsKeys(board: GroupsBoard, hasPeople: boolean): void {
  const { t } = useWords('prepare');
  const groups = useGroups();
  const when = () => board.focus.held() !== null || board.picked !== null;
  const last = groups.at(-1)?.sign ?? 'A';
  const toGroup = { label: t('key.toGroup'), cap: last === 'A' ? 'A' : `A–${last}`, hint: hasPeople, when };
  const move = { label: t('key.move'), when };
  const shift = { label: t('key.shift'), hint: hasPeople, when };
  const letters = groups.map(
    ({ id, sign }): KeyBinding => ({
      ...toGroup,
      keys: sign.toLowerCase(),
      run: () => board.placeHeld(id),
    }),
  );
  useKeys([
    { keys: 'ArrowUp', ...move, run: () => board.focus.step(-1) },
    { keys: 'ArrowDown', ...move, run: () => board.focus.step(1) },
    { keys: 'ArrowLeft', ...shift, run: () => board.shiftHeld(-1) },
    { keys: 'ArrowRight', ...shift, run: () => board.shiftHeld(1) },
    ...letters,
    { keys: '0', label: t('key.noGroup'), when, run: () => board.placeHeld(null) },
    {
      keys: 'Escape',
      label: t('key.putBack'),
      when: () => board.picked !== null,
      run: () => board.pick(null),
    },
    { keys: 'm', label: t('key.arrange'), hint: hasPeople, run: arrange },
    { keys: 'n', label: t('key.addGroup'), hint: true, run: addGroup },
    { keys: '+', label: t('key.size'), cap: '+', run: () => changeGroupSize(1) },
    { keys: '-', label: t('key.size'), cap: '−', run: () => changeGroupSize(-1) },
  ]);
}
