import { useWords } from '../../i18n/use-words.ts';
import { useKeys } from '../../keys/use-keys.ts';
import { release, toggleCurtain, toggleFrozen, turnPage, useWall, wallChoices } from './projector-store.ts';
import { doWithProjector, toggleTestPicture } from './projector-window.ts';

/** The wall is led from any screen, also while one types. */
export function useWallKeys(): void {
  const { t } = useWords('wall');
  const onWall = (digit: number) => ({
    keys: `$mod+Shift+Digit${digit}`,
    cap: `Ctrl Shift ${digit}`,
    inFields: true,
  });
  useKeys(
    [
      ...wallChoices.map((choice, index) => ({
        ...onWall(index + 1),
        label: t('key.show', { view: t(`choice.${choice}`).toLowerCase() }),
        run: () => release(choice),
      })),
      { ...onWall(6), label: t('key.freeze'), run: toggleFrozen },
      { ...onWall(7), label: t('key.turn'), run: () => turnPage() },
      { ...onWall(8), label: t('key.test'), run: toggleTestPicture },
      { ...onWall(9), label: t('key.open'), run: () => doWithProjector('open') },
      { keys: '.', label: t('key.curtain'), run: toggleCurtain },
    ],
    { group: 'projector' },
  );
}

/**
 * The keys of a presenter's remote control turn the pages of what is shown, on screens where they mean nothing else:
 * used by what surrounds all screens, so that a screen's own keys come first.
 */
export function usePageKeys(): void {
  const { t } = useWords('wall');
  const hasPages = () => useWall.getState().pages > 1;
  useKeys(
    [
      { keys: 'PageDown', label: t('key.turn'), when: hasPages, run: () => turnPage(1) },
      { keys: 'PageUp', label: t('key.turnBack'), when: hasPages, run: () => turnPage(-1) },
    ],
    { group: 'projector' },
  );
}
