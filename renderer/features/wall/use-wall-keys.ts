import { useTranslation } from 'react-i18next';
import { useKeys } from '../../keys/use-keys.ts';
import { openWall } from './open-wall.ts';
import { release, toggleFrozen, turnPage, wallChoices } from './wall-store.ts';

/** The wall is led from any screen, also while one types. */
export function useWallKeys(): void {
  const { t } = useTranslation('wall');
  const onWall = (digit: number) => ({
    keys: `$mod+Shift+Digit${digit}`,
    cap: `Ctrl Shift ${digit}`,
    inFields: true,
  });
  useKeys([
    ...wallChoices.map((choice, index) => ({
      ...onWall(index + 1),
      label: t('key.show', { view: t(`choice.${choice}`).toLowerCase() }),
      run: () => release(choice),
    })),
    { ...onWall(6), label: t('key.freeze'), run: toggleFrozen },
    { ...onWall(7), label: t('key.turn'), run: turnPage },
    { ...onWall(9), label: t('key.open'), run: openWall },
  ]);
}
